/** The part of the add-in that fills workbooks, for tests: its functions, and its builder where a test can reach it. */
import "../../../src/functions/functions";
import { buildWorkbook, inspectWorkbook } from "../../../src/sheets/build";

Object.assign(window, { parley: { buildWorkbook, inspectWorkbook } });
// The host waits for an action before it calls the add-in ready.
Office.actions.associate("NOTHING", () => undefined);
