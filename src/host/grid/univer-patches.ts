/** Patches of Univer at run time, each for a fault of the version in use; a test for each fails once Univer is without the fault. */
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import { fillWhatWasEntered, takeOneOfSeveral } from "./array-formulas";
import { compareOtherKinds, compareWithoutWildcards } from "./comparison-patches";
import { arrayValue } from "./array-value";
import type { Engine } from "./engine";
import { takeErrorOnTheLeft } from "./operator-patches";
import { useOwnFunctions } from "./own-functions";
import { lookUpByKind, skipLookupIndexOfFormulas } from "./index-patches";
import { allowArraysAfterOperators, readDaysInTexts, readLiterals, readTextsAsNumbers } from "./literal-patches";

export type UniverPatch = (engine: Engine) => void;

/** SORT sorts the range that it was given in place, and every later formula would read it sorted. */
export function copySortArgument(engine: Engine): void {
  const { injector, modules } = engine;
  const sort = injector.get(modules.formula.IFunctionService).getExecutor("SORT");
  if (!sort) return;
  const calculate = sort.calculate.bind(sort);
  const copy = (array: ArrayValueObject): ArrayValueObject => {
    const columns = array.getColumnCount();
    return arrayValue(
      engine,
      Array.from({ length: array.getRowCount() }, (_row, r) =>
        Array.from({ length: columns }, (_column, c) => array.get(r, c) ?? null),
      ),
    );
  };
  sort.calculate = (...variants: BaseValueObject[]) => {
    const [first, ...rest] = variants;
    return first?.isArray() ? calculate(copy(first as ArrayValueObject), ...rest) : calculate(...variants);
  };
}

/** Before each calculation the engine asks of every row of every sheet whether it is hidden; only rows with a record can be. */
export function findHiddenRowsOnce({ injector, instances, modules }: Engine): void {
  const model = injector.get(modules.formula.FormulaDataModel);
  model.getHiddenRowsFiltered = () => {
    const hidden: ReturnType<typeof model.getHiddenRowsFiltered> = {};
    for (const workbook of instances.getAllUnitsForType<Engine["workbook"]>(
      modules.core.UniverInstanceType.UNIVER_SHEET,
    )) {
      const sheets: Record<string, Record<number, { hd: number }>> = {};
      for (const sheet of workbook.getSheets()) {
        const rows: Record<number, { hd: number }> = {};
        for (const row of Object.keys(sheet.getConfig().rowData).map(Number))
          if (!sheet.getRowVisible(row)) rows[row] = { hd: 1 };
        sheets[sheet.getSheetId()] = rows;
      }
      hidden[workbook.getUnitId()] = sheets;
    }
    return hidden;
  };
}

/** At each height that is set the engine asks of every row of the sheet whether it is hidden; only rows with a record, or in a table, can be. */
export function findHiddenRowsOfThemes({ injector, instances, modules }: Engine): void {
  const model = injector.get(modules.sheets.SheetRangeThemeModel);
  const tables = injector.get(modules.table.TableManager);
  const hiddenRows = (
    model as unknown as { _getSheetRowVisibleFuncSet(unitId: string, sheetId: string): Set<number> }
  )._getSheetRowVisibleFuncSet.bind(model);
  model.refreshSheetRowVisibleFuncSet = (unitId, sheetId) => {
    const hidden = hiddenRows(unitId, sheetId);
    hidden.clear();
    const sheet = instances.getUnit<Engine["workbook"]>(unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    for (const row of Object.keys(sheet.getConfig().rowData).map(Number))
      if (!sheet.getRowRawVisible(row) || sheet.getRowManager().getRowHeight(row) === 0) hidden.add(row);
    for (const table of tables.getTablesBySubunitId(unitId, sheetId))
      for (const row of table.getTableFilters().getFilterOutRows() ?? []) hidden.add(row);
  };
}

/** A formula on which the engine itself fails would end the calculation of all the others. */
export function containFailingFormulas({ injector, modules }: Engine): void {
  const { formula } = modules;
  const interpreter = injector.get(formula.Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch {
      return formula.ErrorValueObject.create(formula.ErrorType.VALUE);
    }
  };
}

/**
 * Once formulas have spilled, all that was to be calculated is calculated a second time; only what is in a spill or follows
 * from one can come out differently then.
 */
export function calculateOnlyWhatSpillsReach({ injector, modules }: Engine): void {
  const service = injector.get(modules.formula.IFormulaCurrentConfigService);
  const load = service.loadDirtyRangesAndExcludedCell.bind(service);
  const changed = service as unknown as Record<
    "_forceCalculate" | "_dirtyDefinedNameMap" | "_dirtyUnitOtherFormulaMap" | "_clearDependencyTreeCache",
    unknown
  >;
  service.loadDirtyRangesAndExcludedCell = (spilled, anchors) => {
    // Where all is calculated, a formula that spills may have read what another spilled only then.
    load(spilled, service.isForceCalculate() ? {} : anchors);
    changed._forceCalculate = false;
    changed._dirtyDefinedNameMap = {};
    changed._dirtyUnitOtherFormulaMap = {};
    changed._clearDependencyTreeCache = {};
  };
}

/** A conditional format gives no cell a value, yet it is taken for as many cells in the sheet's first corner, and all that reads those is calculated with it. */
export function calculateNothingAfterFormats({ injector, modules }: Engine): void {
  const generator = injector.get(modules.formula.IFormulaDependencyGenerator) as unknown as OtherFormulas;
  const register = generator._registerOtherFormulas.bind(generator);
  const reached = (): [] => [];
  generator._registerOtherFormulas = (data, keys, trees) => {
    const first = trees.length;
    register(data, keys, trees);
    for (let index = first; index < trees.length; index++) trees[index]!.toRTreeItem = reached;
  };
}

interface OtherFormulas {
  _registerOtherFormulas(data: unknown, keys: unknown, trees: { toRTreeItem(): unknown[] }[]): void;
}

/** A cell that INDEX or OFFSET picks out of a table loses the table's sheet, and is then read from the formula's own. */
export function keepSheetOfTables(engine: Engine): void {
  const { injector, modules } = engine;
  for (const executor of injector.get(modules.formula.IFunctionService).getExecutors().values()) {
    const create = executor.createReferenceObject.bind(executor);
    executor.createReferenceObject = (reference, range) => {
      const sheet = reference.getForcedSheetId();
      if (sheet && !reference.getForcedSheetName()) reference.setForcedSheetName(engine.sheet(sheet).getName());
      return create(reference, range);
    };
  }
}

/** The engine takes `My_Table[Rate]` for no table: its pattern has no `_` and no `.` in a table's name, though Excel allows both. */
export function readTableNames({ injector, modules }: Engine): void {
  const references = injector.get(modules.formula.ReferenceNodeFactory) as unknown as {
    _checkTokenIsTableReference(token: string): boolean;
  };
  const isTable = references._checkTokenIsTableReference.bind(references);
  references._checkTokenIsTableReference = (token) =>
    isTable(token.replace(/^[^[]+/, (name) => name.replace(/[_.\\]/g, "x")));
}

/** A cell whose formula gives an empty text is read as a blank cell, so that `=A1/2` is 0 where Excel has #VALUE!, and COUNTA leaves it out. */
export function readEmptyTexts({ modules }: Engine): void {
  const { BaseReferenceObject } = modules.formula;
  if (patchedReferences.has(BaseReferenceObject)) return;
  patchedReferences.add(BaseReferenceObject);
  const { prototype } = BaseReferenceObject;
  // A cell that refers to itself: the engine takes what has a formula for no blank cell.
  const emptyText = { v: "", t: modules.core.CellValueType.STRING, f: "=" };
  const read = prototype.getCellData;
  prototype.getCellData = function (row, column) {
    const cell = read.call(this, row, column);
    if (cell?.v !== "" || cell.p) return cell;
    const isContent = cell === this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
    return isContent ? cell : emptyText;
  };
}

/** The class belongs to the engine's package, not to one engine. */
const patchedReferences = new WeakSet<object>();

/** All that the adapter needs. */
export const univerPatches: readonly UniverPatch[] = [
  copySortArgument,
  skipLookupIndexOfFormulas,
  lookUpByKind,
  compareOtherKinds,
  compareWithoutWildcards,
  findHiddenRowsOnce,
  findHiddenRowsOfThemes,
  containFailingFormulas,
  calculateOnlyWhatSpillsReach,
  calculateNothingAfterFormats,
  keepSheetOfTables,
  readTableNames,
  readEmptyTexts,
  readLiterals,
  readTextsAsNumbers,
  readDaysInTexts,
  allowArraysAfterOperators,
  takeErrorOnTheLeft,
  takeOneOfSeveral,
  fillWhatWasEntered,
  useOwnFunctions,
];
