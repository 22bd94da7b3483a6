/** The part of the add-in that makes cases of a person's own, where a test can reach it. */
import "../../../src/functions/functions";
import { undoBuild } from "../../../src/commands/build-session";
import { buildOwnCase, writeRejectedRows } from "../../../src/commands/own-case";
import { buildWorkbook, inspectWorkbook } from "../../../src/sheets/build";

Object.assign(window, { parley: { buildWorkbook, inspectWorkbook, buildOwnCase, undoBuild, writeRejectedRows } });
// The host waits for an action before it calls the add-in ready.
Office.actions.associate("NOTHING", () => undefined);
