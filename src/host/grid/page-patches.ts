/** Patches of what Univer does on the page alone: work that it puts off, and then does on a sheet that is gone. */
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { Engine } from "./engine";

export function patchIdleWork(engine: Engine): void {
  const skeleton = SpreadsheetSkeleton.prototype;
  const heights = skeleton.calculateAutoHeightInRange;
  skeleton.calculateAutoHeightInRange = function (...given) {
    // Gone once the skeleton is disposed of.
    const { _worksheetData: sheet } = this as unknown as { _worksheetData?: object | null };
    return sheet ? heights.apply(this, given) : [];
  };
  const validator = SheetsDataValidationValidatorService.prototype;
  const validate = validator.validatorRanges;
  validator.validatorRanges = function (unitId, sheetId, ranges) {
    return engine.workbook.getSheetBySheetId(sheetId)
      ? validate.call(this, unitId, sheetId, ranges)
      : Promise.resolve([]);
  };
}
