/** Patches of what Univer does on the page alone: work that it puts off, and then does on a sheet that is gone, and the places of rows. */
import type { Worksheet } from "@univerjs/core";
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { Engine } from "./engine";

export function patchPage(engine: Engine): void {
  patchIdleWork(engine);
  findFilteredRowsOnce(engine);
}

/** To place the rows of a sheet the engine asks of each whether a filter hides it, through all that may have a say; only tables filter. */
function findFilteredRowsOnce({ injector, modules }: Engine): void {
  const tables = injector.get(modules.table.TableManager);
  const skeleton = SpreadsheetSkeleton.prototype as unknown as RowPlacing;
  const place = skeleton._generateRowMatrixCache;
  skeleton._generateRowMatrixCache = function (...given) {
    const { worksheet } = this;
    const filtered = new Set<number>();
    for (const table of tables.getTablesBySubunitId(worksheet.getUnitId(), worksheet.getSheetId()))
      for (const row of table.getTableFilters().getFilterOutRows() ?? []) filtered.add(row);
    // Its own, before the class's, until the rows are placed.
    worksheet.getRowFiltered = (row) => filtered.has(row);
    try {
      return place.apply(this, given);
    } finally {
      delete (worksheet as Partial<Worksheet>).getRowFiltered;
    }
  };
}

interface RowPlacing {
  worksheet: Worksheet;
  _generateRowMatrixCache(...given: unknown[]): unknown;
}

function patchIdleWork(engine: Engine): void {
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
