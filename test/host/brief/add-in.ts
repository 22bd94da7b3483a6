/** The add-in of the other host tests with the brief beside it. */
import "../sheets/add-in";
import { writeBrief } from "../../../src/commands/brief";

Object.assign(window, { brief: { write: writeBrief } });
