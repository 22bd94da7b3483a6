/** The part of the add-in that fills workbooks, for tests: its functions, and what writes sheets and takes them back where a test can reach it. */
import "../../../src/functions/functions";
import { runBuild, undoBuild } from "../../../src/commands/build-session";
import { buildWorkbook, inspectWorkbook } from "../../../src/sheets/build";
import { writeProof } from "../../../src/sharing/proof";

Object.assign(window, { parley: { buildWorkbook, inspectWorkbook, runBuild, undoBuild, writeProof } });
// The host waits for an action before it calls the add-in ready.
Office.actions.associate("NOTHING", () => undefined);
