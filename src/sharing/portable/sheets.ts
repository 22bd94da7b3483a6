/** The sheets that a portable copy carries: rates, sector figures, holidays, and what became of each formula. */
import type { Cell } from "../../sheets/plan";
import { place } from "../check";
import { firstRow, type OwnSheet } from "../own-sheet";
import { sourceOf, type Provenance } from "../provenance";
import { HOLIDAY_NAMES, holidayRows } from "./day-forms";
import { FIGURE, RATE } from "./lookup-forms";
import { scenarioShown, type PortableCell, type PortablePlan } from "./plan";
import { holidays, HOLIDAYS_FROM, HOLIDAYS_UNTIL } from "../../model/calendar/holidays";

export const RATES_SHEET = "Parley rates";
export const FIGURES_SHEET = "Parley figures";
export const HOLIDAYS_SHEET = "Parley holidays";
export const COPY_SHEET = "About this copy";
export const PORTABLE_SHEETS = [RATES_SHEET, FIGURES_SHEET, HOLIDAYS_SHEET, COPY_SHEET] as const;

/** Workbook names over columns of a sheet's block. */
export interface NamedColumn {
  name: string;
  sheet: string;
  column: number;
  firstRow: number;
  rows: number;
}

export interface CarriedSheet {
  sheet: OwnSheet;
  names: NamedColumn[];
}

const DAY = "yyyy-mm-dd";
const SOURCE = "US imports 2024 by HTS line, US Census Bureau; base rates of the HTS 2025, USITC";

export function carriedSheets(plan: PortablePlan, about: Provenance): CarriedSheet[] {
  const carried: CarriedSheet[] = [];
  if (plan.rates.length > 0) carried.push(ratesSheet(plan, about));
  if (plan.figures.length > 0) carried.push(figuresSheet(plan, about));
  if (plan.holidays) carried.push(holidaysSheet());
  return carried;
}

function withNames(sheet: OwnSheet, names: readonly (string | null)[]): CarriedSheet {
  const first = firstRow(sheet);
  return { sheet, names: names.flatMap((name, column) => (name === null ? [] : [{ name, sheet: sheet.name, column, firstRow: first, rows: sheet.rows.length }])) };
}

function ratesSheet({ rates }: PortablePlan, { version, vintage }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: RATES_SHEET,
    title: "Tariff rates by goods, origin, scenario and day",
    lines: [
      `What Parley ${version} gives for the acts in the table Measures as they stood when this copy was made. Formulas of the copy look their rates up here, so that days, values and scenarios can be changed.`,
      "A changed act, code or elasticity of a sector is not followed here: ask for a new copy. Goods that are not listed give an error, never a rate of 0.",
      `A row holds from its first day to the day before Until, for As of days from Known from to the day before Known until. ${vintage === "" ? "" : `Data: ${vintage}.`}`,
    ],
    headers: ["Goods", "Origin", "Scenario", "Schedule", "Known from", "Known until", "From", "Until", "Rate", "Rate × days before"],
    formats: ["@", "@", "@", "@", DAY, DAY, DAY, DAY, "0.0##%", "0.000"],
    widths: [60, 8, 22, 12, 12, 12, 12, 12, 10, 18],
    rows: rates.map((row): Cell[] => [row.goods, row.origin, `; ${row.scenarios.map(scenarioShown).join("; ")};`, row.schedule, row.knownFrom, row.knownUntil, row.from, row.until, row.rate, row.before]),
  };
  return withNames(sheet, [RATE.goods, RATE.origin, RATE.scenario, RATE.schedule, RATE.knownFrom, RATE.knownUntil, RATE.from, RATE.until, RATE.rate, RATE.before]);
}

function figuresSheet({ figures }: PortablePlan, { version }: Provenance): CarriedSheet {
  const sheet: OwnSheet = {
    name: FIGURES_SHEET,
    title: "Sector figures",
    lines: [`Figures of Parley ${version} for the goods that this workbook names. Goods that are not listed give an error.`],
    headers: ["Goods", "Figure", "Origin", "Value", "Source"],
    formats: ["@", "@", "@", "General", "@"],
    widths: [60, 12, 10, 20, 70],
    rows: figures.map((row): Cell[] => [row.goods, row.field, row.origin, row.value, SOURCE]),
  };
  return withNames(sheet, [FIGURE.goods, FIGURE.field, FIGURE.origin, FIGURE.value, null]);
}

function holidaysSheet(): CarriedSheet {
  const sheet: OwnSheet = {
    name: HOLIDAYS_SHEET,
    title: "Days on which government offices are closed, weekends left out",
    lines: [`From ${HOLIDAYS_FROM} to ${HOLIDAYS_UNTIL}. Korea: ${holidays.KR.source}. United States: ${holidays.US.source}.`],
    headers: ["Korea", "Holiday", "United States", "Holiday (US)", "Either"],
    formats: [DAY, "@", DAY, "@", DAY],
    widths: [14, 50, 14, 40, 14],
    rows: holidayRows(),
  };
  return withNames(sheet, [HOLIDAY_NAMES.KR, null, HOLIDAY_NAMES.US, null, HOLIDAY_NAMES["KR+US"]]);
}

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;

export function copySheet(cells: readonly PortableCell[], about: Provenance): OwnSheet {
  const native = cells.filter((cell) => cell.native !== null).length;
  return {
    name: COPY_SHEET,
    title: COPY_SHEET,
    lines: [
      `A portable copy${about.caseName === "" ? "" : ` of the case "${about.caseName}"`}, made by Parley ${about.version}. It calculates in Excel 2016 and later and in LibreOffice without Parley: ${native} formulas of Parley became Excel's own, ${cells.length - native} became values.`,
      "Excel's own functions do not refuse what Parley refuses, such as a negative value or 25 in place of 25 %: take care with what you enter.",
      "In Parley's pane, Unfreeze gives the original formulas back where neither the new formula nor the value was changed.",
    ],
    headers: ["Cell", "Became", "Why", "Parley's formula", "Parley version", "Data vintage", "As of", "Source"],
    formats: ["@", "@", "@", "@", "@", "@", DAY, "@"],
    widths: [26, 10, 44, 70, 14, 40, 12, 60],
    rows: [...cells]
      .sort((a, b) => Number(a.native !== null) - Number(b.native !== null))
      .map((cell): Cell[] => [
        place(cell),
        cell.native === null ? "value" : "formula",
        cell.why,
        cell.formula.slice(0, LONGEST),
        about.version,
        about.vintage,
        about.asOf === "" ? null : about.asOf,
        sourceOf(cell.formula),
      ]),
  };
}
