/** The part of the add-in that fills workbooks and puts fresh trade into them, where a test can reach it. */
import "../../../src/functions/functions";
import { readWorkbookTrade, writeWorkbookTrade } from "../../../src/commands/trade-update";
import { buildWorkbook, inspectWorkbook } from "../../../src/sheets/build";

Object.assign(window, { parley: { buildWorkbook, inspectWorkbook, readWorkbookTrade, writeWorkbookTrade } });
// The host waits for an action before it calls the add-in ready.
Office.actions.associate("NOTHING", () => undefined);
