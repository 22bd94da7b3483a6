/** Mends of what the engine does on the page alone: work that it puts off and then does on a sheet that is gone. */
import type { Engine } from "./engine";

/** Classes of the prebuilt files whose packages are the engine's own dependencies, so no types of theirs are at hand. */
export interface IdleWork {
  UniverEngineRender: {
    SpreadsheetSkeleton: { prototype: { calculateAutoHeightInRange(...given: unknown[]): unknown[] } };
  };
  UniverSheetsDataValidation: {
    SheetsDataValidationValidatorService: {
      prototype: { validatorRanges(unitId: string, sheetId: string, ranges: unknown[]): Promise<unknown[]> };
    };
  };
}

export function mendIdleWork(globals: IdleWork, engine: Engine): void {
  const skeleton = globals.UniverEngineRender.SpreadsheetSkeleton.prototype;
  const heights = skeleton.calculateAutoHeightInRange;
  skeleton.calculateAutoHeightInRange = function (
    this: typeof skeleton & { _worksheetData?: object | null },
    ...given
  ) {
    return this._worksheetData ? heights.apply(this, given) : [];
  };
  const validator = globals.UniverSheetsDataValidation.SheetsDataValidationValidatorService.prototype;
  const validate = validator.validatorRanges;
  validator.validatorRanges = function (this: typeof validator, unitId, sheetId, ranges) {
    return engine.workbook.getSheetBySheetId(sheetId)
      ? validate.call(this, unitId, sheetId, ranges)
      : Promise.resolve([]);
  };
}
