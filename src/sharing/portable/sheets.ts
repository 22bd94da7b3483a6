/** The sheets that a portable copy carries: rates, sector figures, holidays, and what became of each formula. */
import { formula, type Cell } from "../../sheets/plan";
import { place } from "../check";
import { firstRow, type OwnSheet } from "../own-sheet";
import { sourceOf, type Provenance } from "../provenance";
import { holidayColumns, type HolidayColumns } from "./holiday-lists";
import { FIGURE, RATE } from "./lookup-forms";
import { LOOKUPS_SHEET } from "./row-lookups";
import { scenarioShown, type PortableCell, type PortablePlan } from "./portable-plan";
import { countryOf } from "../../cases/countries/countries";
import { HOLIDAYS_FROM, HOLIDAYS_UNTIL, holidaySources } from "../../cases/countries/holidays";

export const RATES_SHEET = "Parley rates";
export const PATHS_SHEET = "Parley rate paths";
export const FIGURES_SHEET = "Parley figures";
export const HOLIDAYS_SHEET = "Parley holidays";
export const COPY_SHEET = "About this copy";
export const PORTABLE_SHEETS = [
  RATES_SHEET,
  PATHS_SHEET,
  FIGURES_SHEET,
  HOLIDAYS_SHEET,
  LOOKUPS_SHEET,
  COPY_SHEET,
] as const;

/** Workbook names over columns of a sheet's block. */
export interface NamedColumn {
  name: string;
  sheet: string;
  column: number;
  firstRow: number;
  rows: number;
}

/** Those with formulas come last: these read the named columns of the others. */
export interface CarriedSheet {
  sheet: OwnSheet;
  names: NamedColumn[];
}

const DAY = "yyyy-mm-dd";

export function carriedSheets(plan: PortablePlan, about: Provenance): CarriedSheet[] {
  const carried: CarriedSheet[] = [];
  if (plan.rates.rows.length > 0) carried.push(ratesSheet(plan, about), pathsSheet(plan, about));
  if (plan.figures.length > 0) carried.push(figuresSheet(plan, about));
  if (plan.holidays.length > 0) carried.push(holidaysSheet(plan, about));
  if (plan.lookups.length > 0) carried.push(lookupsSheet(plan, about));
  return carried;
}

function withNames(sheet: OwnSheet, names: readonly (string | null)[]): CarriedSheet {
  const first = firstRow(sheet);
  return {
    sheet,
    names: names.flatMap((name, column) =>
      name === null ? [] : [{ name, sheet: sheet.name, column, firstRow: first, rows: sheet.rows.length }],
    ),
  };
}

function ratesSheet({ rates }: PortablePlan, { version, vintage, text: { sheets } }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: RATES_SHEET,
    title: sheets.rates.title,
    lines: [
      sheets.rates.intro(version),
      sheets.rates.limits,
      vintage === "" ? sheets.rates.paths : `${sheets.rates.paths} ${sheets.data(vintage)}`,
    ],
    headers: sheets.rates.headers,
    formats: ["@", "@", "@", "@", "0"],
    widths: [60, 30, 30, 20, 10],
    rows: rates.goods.map((row): Cell[] => [
      row.goods,
      row.origin,
      scenarioShown(row.scenario),
      row.schedule,
      row.path,
    ]),
  };
  return withNames(sheet, [RATE.goods, RATE.origin, RATE.scenario, RATE.schedule, RATE.pathOfGoods]);
}

function pathsSheet({ rates }: PortablePlan, { text: { sheets } }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: PATHS_SHEET,
    title: sheets.ratePaths.title,
    lines: [sheets.ratePaths.rows],
    headers: sheets.ratePaths.headers,
    formats: ["0", "0", DAY, DAY, DAY, DAY, "0.0##%", "0.000"],
    widths: [10, 10, 12, 12, 12, 12, 10, 18],
    rows: rates.rows.map((row, index): Cell[] => [
      index + 1,
      row.path,
      row.knownFrom,
      row.knownUntil,
      row.from,
      row.until,
      row.rate,
      row.before,
    ]),
  };
  return withNames(sheet, [
    RATE.row,
    RATE.path,
    RATE.knownFrom,
    RATE.knownUntil,
    RATE.from,
    RATE.until,
    RATE.rate,
    RATE.before,
  ]);
}

function lookupsSheet({ lookups }: PortablePlan, { text: { sheets } }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: LOOKUPS_SHEET,
    title: sheets.lookups.title,
    lines: [sheets.lookups.intro],
    headers: sheets.lookups.headers,
    formats: ["@", "0", "0", "0"],
    widths: [26, 10, 14, 14],
    rows: lookups.map(({ cell, path, first, last }): Cell[] => [
      place(cell),
      formula(`=${path}`),
      formula(`=${first}`),
      last === null ? null : formula(`=${last}`),
    ]),
  };
  return { sheet, names: [] };
}

function figuresSheet({ figures }: PortablePlan, { version, text: { sheets, sources } }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: FIGURES_SHEET,
    title: sheets.sectorFigures.title,
    lines: [sheets.sectorFigures.intro(version)],
    headers: sheets.sectorFigures.headers,
    formats: ["@", "@", "@", "@", "General", "@"],
    widths: [60, 12, 10, 14, 20, 70],
    rows: figures.map((row): Cell[] => [
      row.goods,
      row.field,
      row.origin,
      row.trade,
      row.value,
      row.trade === "" ? sources.trade : sources.ownTrade,
    ]),
  };
  return withNames(sheet, [FIGURE.goods, FIGURE.field, FIGURE.origin, FIGURE.trade, FIGURE.value, null]);
}

function holidaysSheet({ holidays }: PortablePlan, { language, text: { sheets } }: Provenance): CarriedSheet {
  const columns = holidayColumns(holidays);
  const named = (code: string): string => countryOf(code).name?.[language] ?? code;
  const sources = [...new Set(holidays.flat())].sort().map((code) => `${named(code)}: ${holidaySources[code]!.source}`);
  const header = ({ list, capitals }: HolidayColumns): string => {
    const countries = capitals.map(named);
    if (list === undefined) return sheets.holidays.names(countries[0]!);
    return countries.length === 1 ? countries[0]! : sheets.holidays.either(countries);
  };
  const longest = Math.max(...columns.map(({ cells }) => cells.length));
  const sheet: OwnSheet = {
    name: HOLIDAYS_SHEET,
    title: sheets.holidays.title,
    lines: [sheets.holidays.intro(HOLIDAYS_FROM, HOLIDAYS_UNTIL, sources)],
    headers: columns.map(header),
    formats: columns.map(({ list }) => (list === undefined ? "@" : DAY)),
    widths: columns.map(({ list }) => (list === undefined ? 50 : 14)),
    rows: Array.from({ length: longest }, (_, row) => columns.map(({ cells }): Cell => cells[row] ?? null)),
  };
  return withNames(
    sheet,
    columns.map(({ list }) => list ?? null),
  );
}

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;

/** `back` says how the live formulas are found again; Unfreeze, where nothing is said. */
export function copySheet(
  cells: readonly PortableCell[],
  about: Provenance,
  back = about.text.sheets.copy.back,
): OwnSheet {
  const native = cells.filter((cell) => cell.native !== null).length;
  const { sheets } = about.text;
  const { headers } = sheets;
  return {
    name: COPY_SHEET,
    title: COPY_SHEET,
    lines: [
      sheets.copy.intro(
        about.caseName === "" ? "" : sheets.ofCase(about.caseName),
        about.version,
        native,
        cells.length - native,
      ),
      sheets.copy.care,
      back,
    ],
    headers: [
      headers.cell,
      headers.became,
      headers.why,
      headers.parleyFormula,
      headers.version,
      headers.vintage,
      headers.asOf,
      headers.source,
    ],
    formats: ["@", "@", "@", "@", "@", "@", DAY, "@"],
    widths: [26, 10, 44, 70, 14, 40, 12, 60],
    rows: [...cells]
      .sort((a, b) => Number(a.native !== null) - Number(b.native !== null))
      .map((cell): Cell[] => [
        place(cell),
        cell.native === null ? sheets.becameValue : sheets.becameFormula,
        cell.why?.(about.text) ?? "",
        cell.formula.slice(0, LONGEST),
        about.version,
        about.vintage,
        about.asOf === "" ? null : about.asOf,
        sourceOf(cell.formula, about.text),
      ]),
  };
}
