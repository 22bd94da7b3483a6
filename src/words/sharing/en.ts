/** What sharing says in English: findings, refusals, and the sheets that accompany a copy. */

import { en as cellsText } from "../cells/en";
import { firstOf, signed } from "../formats";

const cells = (count: number): string => count.toLocaleString("en-US");

export const en = {
  cells: cellsText,
  check: {
    newerRecord: (schema: number, known: number) =>
      `The workbook was saved by a later Parley (its record has schema ${schema}; this version knows schema ${known}).`,
    newerRecordRemedy:
      "Update Parley before you build, freeze or compare; until then the sheets can be read, and their cells are as they were saved.",
    damaged: "What Parley remembers of the build cannot be read.",
    damagedRemedy: "Build the workbook again; inputs that differ from the case's own figures are kept.",
    builtWith: (theirs: string, ours: string) => `The sheets were built with Parley ${theirs}; this is ${ours}.`,
    older: "Build the workbook again to take up this version's data and formulas; changed inputs are kept.",
    newer: "Update Parley; figures may change when this version calculates them again.",
    newData: (what: string) =>
      `This Parley has newer data for the case: ${what}. Formulas that look up Parley's own figures follow it when they are calculated again.`,
    newDataRemedy:
      "Build the workbook again to have the tables follow too; changed inputs are kept. To keep the old figures, take a snapshot first.",
    sourceOf: (title: string, date: string) => `${title} (${date})`,
    rowsOf: (table: string, count: number) => `${cells(count)} ${count === 1 ? "row" : "rows"} of ${table}`,
    actsOf: (table: string, count: number, acts: readonly string[]) =>
      `the law has changed since the workbook was filled, in ${cells(count)} ${count === 1 ? "row" : "rows"} of ${table}: ${firstOf(acts)}`,
    refreshEffect: (before: number, after: number) =>
      Math.round(before) === Math.round(after)
        ? "A refresh leaves the expected duty as it is."
        : `A refresh would change the expected duty by ${signed(after - before)} USD, from ${cells(Math.round(before))} to ${cells(Math.round(after))} USD.`,
    refreshUnknown:
      "What a refresh would do to the expected duty is not known: it also depends on formulas that Parley did not write, or the workbook gives no expected duty.",
    brokenName: (formula: string) => `Another program has changed the name of a Parley function: ${formula}`,
    repairWrites: (formula: string) => `Repair writes ${formula}`,
    asText: (formula: string) => `This cell holds a formula as text: ${formula}`,
    asTextRemedy: (formula: string) => `If it is yours, set the cell's format to General and type ${formula}`,
    error: (error: string, formula: string) => `${error} in ${formula}`,
    parleyName: "Open the Parley pane (Home > Add-ins) and calculate again with Ctrl+Alt+F9.",
    unknownName: "Look for a name, table or function that this workbook does not have.",
    lostCells: "The cells that it refers to were deleted: undo that, or build the workbook again.",
    parleyError: "Select the cell and read the error's message: it names the argument and what would be right.",
    otherError: "Follow its inputs back to the first cell that gives an error.",
    probabilities: (sum: string) =>
      `The probabilities of the scenarios sum to ${sum}, not to 1; no expected duty is shown.`,
    probabilitiesRemedy: "Change them on the sheet Inputs until their sum is 100 %.",
    valuesOnly: "The workbook holds no formula of Parley: it is a snapshot or a portable copy.",
    valuesOnlyRemedy: "Ask for the workbook that it was made from, or build it again here.",
    spill:
      "The formula gives several values, and a cell that one of them would fill is not empty: clear that cell or move what is in it.",
    deleted: (name: string) => `The formula of ${name} was deleted.`,
    inTheWay: (name: string, value: string) =>
      `What is here blocks the results of ${name}, which show #SPILL! until the cell is empty: ${value}`,
    removeOldSheets:
      "Undo the entry, or let Parley clear the cell. To change a figure, change the inputs (blue on yellow).",
    moveFromTheWay: "Move the formula to a cell outside of the results.",
    overwritten: (name: string, value: string) => `A value has replaced the formula of ${name}: ${value}`,
    overwrittenRemedy:
      "Undo the entry, or build the workbook again to have its formula back; change the inputs (blue on yellow) instead.",
    putBackWrites: (formula: string) =>
      `Undo the entry, or let Parley put the formula back: ${formula}. To change a figure, change the inputs (blue on yellow).`,
    link: (formula: string) => `The formula takes figures from another workbook: ${formula}`,
    linkRemedy:
      "Who receives the file may not have that workbook: break the link (Data > Edit Links > Break Link) before you make a copy.",
    notRead: (count: number) => `The sheet has ${cells(count)} cells and was not looked through.`,
    notReadRemedy: "Parley's formulas do not belong on sheets of that size; check it by hand.",
  },
  refusals: {
    newer: (schema: number) =>
      `The workbook was saved by a later Parley (schema ${schema}): update Parley first. Nothing was changed.`,
    unsafe:
      "What Parley remembers of the build declares XML entities, which Parley never writes: the file is not to be trusted. Build the case in a new workbook. Nothing was changed.",
    tooLarge: (sheet: string, count: number) =>
      `The sheet "${sheet}" has ${cells(count)} cells, more than Parley looks through: move it to a workbook of its own. Nothing was changed.`,
    links: (where: string) =>
      `The formula in ${where} takes figures from another workbook: break the link (Data > Edit Links > Break Link), then try again. Nothing was changed.`,
    broken: (where: string) =>
      `The name of a Parley function in ${where} was changed by another program: check and repair the workbook first. Nothing was changed.`,
    frozenAlready: "The figures are frozen already.",
    nothingToFreeze: "The workbook holds no formula of Parley, so there is nothing to freeze.",
    nothingFrozen: "Nothing in this workbook is frozen.",
    unfreezeFirst: "Figures of this workbook are frozen: unfreeze them first. Nothing was changed.",
    noFormula: "The workbook holds no formula, so there is nothing to freeze: it can be sent as it is.",
    noParleyFormula: "The workbook holds no formula of Parley: it can be sent as it is.",
    sheetInTheWay: (sheet: string) =>
      `The workbook has a sheet "${sheet}" that Parley did not write: rename it, then try again. Nothing was changed.`,
    nameInTheWay: (name: string) =>
      `The workbook has a name "${name}" of its own: rename it (Formulas > Name Manager), then try again. No formula was changed.`,
    noCase: "The workbook holds no case that Parley has built, so there are no assumptions to compare.",
    unknownCase: (id: string) => `The workbook's case "${id}" is not known to this version of Parley: update it first.`,
    otherCase: (ours: string, theirs: string) =>
      `The workbooks hold different cases, "${ours}" and "${theirs}": compare two copies of one case.`,
    cancelled: "Cancelled. The workbook is as it was.",
    calculating:
      "Excel is still calculating, so the figures in the cells may be old ones. Wait until its status bar says that it is done (or calculate again with Ctrl+Alt+F9), then try again. The workbook is as it was.",
    changed:
      "The sheet has changed since these figures were shown. Look at them again, then repeat. Nothing was written.",
    manual:
      "Calculation is set to manual, so the figures in the cells may be old ones. Set it to automatic (Formulas > Calculation Options > Automatic), then try again. The workbook is as it was.",
    noJson: "The argument is not a JSON object.",
    noTheirs: "The other workbook's assumptions are missing.",
    noneChosen: "No differences were chosen.",
    noFile: (why: string) =>
      `Excel did not give the workbook as a file: ${why} The workbook is as it was; make the copy in it, and save it under another name.`,
    notOpened:
      "Excel could not open the copy as a workbook of its own. The workbook is as it was; make the copy in it, and save it under another name.",
    isProtected:
      "The workbook or one of its sheets is protected: remove the protection (Review > Unprotect), then try again.",
    editing: "A cell is being edited: press Enter or Esc, then try again.",
    file: {
      empty: "The file is empty.",
      old: "The file is in the old .xls format or protected by a password: open it in Excel and save it as .xlsx without one.",
      noZip: "The file is not an .xlsx workbook.",
      bomb: "The file unpacks to more than 256 MB, which no workbook of this kind needs; it was not opened.",
      damaged: "The file is damaged: it cannot be unpacked.",
      noWorkbook: "The file is a zip archive, but holds no workbook.",
      macros: "The workbook holds macros: open it in Excel and save it as .xlsx without them.",
      entities: (part: string) =>
        `The part ${part} of the file declares a document type, which a workbook never does; it was not opened.`,
      broken: (part: string) => `The part ${part} of the file is not well-formed XML.`,
      tooMany: (sheet: string) => `The sheet "${sheet}" has more than 200,000 cells, more than Parley looks through.`,
    },
  },
  why: {
    manyCells: (id: string) => `PARLEY.${id} takes a range here and fills several cells.`,
    brokenArgument: (error: string) => `One of its arguments gives ${error}.`,
    noForm: (id: string) => `PARLEY.${id} has no form in Excel's own functions.`,
    factsOfGood: (id: string) =>
      `PARLEY.${id} has facts of the good here, by which no table of rates can be looked up.`,
    notFollowed: (text: string) => `${text} cannot be followed to its cells.`,
    noNumber: (id: string) => `PARLEY.${id} gives a text here.`,
    linear: "PARLEY.TRADE_EFFECT takes the linear form here.",
    tooLong: "The native formula would be longer than Excel takes.",
    lastDay: "It takes the last day of Parley's schedule, which is not a cell.",
    textDay: "Its day is a text; write a date.",
    textDays: "The days of its period are texts; write dates.",
    noTable: (text: string) => `It takes ${text}, which is not a whole table.`,
    parleyErrs: "Parley itself gives an error here.",
    moment: "The day from which it counts is the moment of calculation: name a cell with a date, such as AsOf.",
    clockText: "The day from which it counts is a text with a clock, which Excel's own functions cannot place.",
    deadlineText: "Excel's own functions cannot take this way of writing the deadline apart.",
    zones: "Excel's own functions know no time zones.",
    noCalendar: (name: string) => `"${name}" is not a calendar.`,
    otherFigure: (value: string) => `Excel's own functions give ${value} here.`,
  },
  sheets: {
    figures: {
      intro: (of: string, version: string) =>
        `A snapshot${of}: values only, as Parley ${version} and Excel had calculated them. Changing an input here changes nothing else.`,
      rows: "Each row names a cell whose formula was replaced by its value.",
    },
    ofCase: (name: string) => ` of the case “${name}”`,
    data: (vintage: string) => `Data: ${vintage}.`,
    headers: {
      cell: "Cell",
      became: "Became",
      why: "Why",
      formula: "Formula",
      parleyFormula: "Parley's formula",
      version: "Parley version",
      vintage: "Data vintage",
      asOf: "As of",
      source: "Source",
    },
    becameValue: "value",
    becameFormula: "formula",
    copy: {
      intro: (of: string, version: string, native: number, values: number) =>
        `A portable copy${of}, made by Parley ${version}. It calculates in Excel 2016 and later and in LibreOffice without Parley: ${native} formulas of Parley became Excel's own, ${values} became values.`,
      care: "Excel's own functions do not refuse what Parley refuses, such as a negative value or 25 in place of 25 %: take care with what you enter.",
      back: "In Parley's pane, Restore the formulas brings the original formulas back where neither the new formula nor the value was changed.",
      beside: (sheets: number) =>
        `${sheets} live sheets are next to it as they were, for colleagues with Parley. The copies refer only to one another: change their inputs there. Where they are no longer needed, delete them.`,
    },
    rates: {
      title: "Tariff rates by goods, origin, scenario and day",
      intro: (version: string) =>
        `What Parley ${version} gives for the acts in the table Measures as they were when this copy was made. Formulas of the copy look their rates up here, so that days, values and scenarios can be changed.`,
      limits:
        "A changed act, code or elasticity of a sector is not followed here: ask for a new copy. Goods that are not listed give an error, never a rate of 0.",
      paths:
        "The path of the goods from an origin in a scenario is the number under Path: its rows are on the sheet Parley rate paths.",
      headers: ["Goods", "Origin", "Scenario", "Schedule", "Path"],
    },
    ratePaths: {
      title: "Paths of rates over time",
      rows: "A row holds from its first day to the day before Until, for As of days from Known from to the day before Known until.",
      headers: ["Row", "Path", "Known from", "Known until", "From", "Until", "Rate", "Rate × days before"],
    },
    lookups: {
      title: "Rows of the rate paths that the copy's cells read",
      intro:
        "Each cell's path, and the numbers of the rows of Parley rate paths that hold its first and its last day. Formulas of the copy take their rates from these rows. 0: no row holds the day.",
      headers: ["First cell that reads it", "Path", "Row of first day", "Row of last day"],
    },
    sectorFigures: {
      title: "Sector figures",
      intro: (version: string) =>
        `Figures of Parley ${version} for the goods that this workbook names. Goods that are not listed give an error.`,
      headers: ["Goods", "Figure", "Origin", "Table", "Value", "Source"],
    },
    holidays: {
      title: "Days on which government offices are closed, weekends left out",
      intro: (from: string, until: string, sources: readonly string[]) =>
        `From ${from} to ${until}. ${sources.join(". ")}.`,
      names: (country: string) => `Holiday (${country})`,
      either: (countries: readonly string[]) => `Closed in ${countries.join(" or ")}`,
    },
  },
  sources: {
    trade: "US imports 2024 by HTS line, US Census Bureau; base rates of the HTS 2025, USITC",
    ownTrade: "The workbook's own figures in the table TradeData",
    ownActs: "Acts and citations in the table Measures; for the United States, base rates of the HTS 2025, USITC",
    bundledActs: "Parley's bundled schedule of tariff acts; base rates of the HTS 2025, USITC",
    holidays: "Days on which government offices are closed, as bundled with Parley",
    cells: "Arithmetic of the cells that it names",
  },
};

export type SharingText = typeof en;
