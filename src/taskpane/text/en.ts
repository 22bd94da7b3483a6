/** What the pane says in English; every other language has the same entries. */

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export const en = {
  otherLanguage: "한국어",
  switchLanguage: "Show Parley in Korean",

  tabsLabel: "Parts of Parley",
  /** Of the tabs in src/taskpane/tabs.ts and of the screens that the header opens. */
  tabs: {
    case: "Case",
    sectors: "Sectors",
    scenarios: "Scenarios",
    outcomes: "Outcomes",
    deal: "Deal",
    timeline: "Timeline",
    share: "Share",
    help: "Help",
  },
  loading: "Loading…",
  loadingPart: (part: string) => `Loading ${part}…`,
  thisPart: "This part",
  partNotLoaded: (part: string) => `${part} could not be loaded`,
  partNotLoadedRemedy: "Parley did not reach its files. The workbook and the rest of the pane are untouched, and the formulas go on working. Check the network, then try again.",
  partBroke: (part: string) => `${part} stopped with an error`,
  partBrokeRemedy: (why: string) => `The workbook and the rest of the pane are untouched (${why}). Try again; if this comes back, close the pane and open it anew.`,

  caseLabel: "Case",
  asOfLabel: "As of",
  asOfHint: "Year-month-day",
  asOfMissing: (example: string) => `Write a day, such as ${example}.`,
  asOfUnreadable: (written: string, example: string) => `“${written}” is not a day. Write year-month-day, such as ${example}.`,
  asOfOutside: (first: string, last: string) => `The schedule runs from ${first} to ${last}. Choose a day in between.`,
  daysLeft: (days: number) => counted(days, "day left", "days left"),
  deadlineToday: "The deadline is today",
  daysPast: (days: number) => `The deadline passed ${counted(days, "day", "days")} ago`,
  workingDays: (days: number) => `${counted(days, "working day", "working days")} in both capitals`,
  deadlineOn: (day: string) => `Deadline: ${day}`,
  clockIn: (time: string, capital: string) => `${time} in ${capital}`,

  sectorsLabel: "Sectors",
  tradeOf: (importer: string, origin: string, year: number) => `${importer} imports from ${origin}, ${year}`,
  tradeColumn: "USD bn",
  shareColumn: "Share",
  tradeSpoken: (value: string, share: string) => `${value} billion US dollars, ${share} of the trade`,
  selectedTotal: "Ticked",
  showLines: (sector: string) => `Show the lines of ${sector}`,
  sectorsMissing: "Tick at least one sector.",

  scenariosLabel: "Scenarios",
  scenariosMissing: "Tick at least one scenario.",
  selectAll: "All",
  allOf: (list: string) => `All: ${list}`,
  chosen: (count: number, of: number) => `${count} of ${of}`,

  build: "Build workbook",
  refresh: "Refresh workbook",
  refreshHint: "Parley's sheets are here already. They will be written anew, and what you changed in input cells is kept.",
  starting: "Starting…",
  writing: (sheet: string) => `Writing ${sheet}`,
  undoing: "Cancelling: putting the workbook back…",
  progressLabel: "Progress of the build",
  cancel: "Cancel",

  doneTitle: "Workbook built",
  refreshedTitle: "Workbook refreshed",
  sheetsWritten: "Sheets written:",
  keptInputs: (count: number) => `${counted(count, "input", "inputs")} that you had changed ${count === 1 ? "was" : "were"} kept.`,
  goToOutcomes: "Go to Outcomes",
  goToSheet: (sheet: string) => `Go to the sheet ${sheet}`,
  sheetGone: (sheet: string) => `The sheet ${sheet} is no longer in this workbook. Build the workbook again to get it back.`,
  sheetRefused: (sheet: string, why: string) => `Excel did not go to ${sheet} (${why}). Leave the cell you are editing and try again.`,
  dismiss: "Close this message",

  failed: {
    "foreign-sheet": "A sheet is in the way",
    exists: "Parley's sheets are here already",
    cancelled: "Build cancelled",
    failed: "The workbook could not be built",
    "bad-option": "A choice does not fit",
    protected: "The workbook is protected",
  },
  foreignSheets: (names: string) => `Not made by Parley: ${names}.`,
  foreignRemedy: "Parley never writes over a sheet that it did not make. Rename it, then build.",

  linesTitle: (sector: string) => `Lines of ${sector}`,
  linesCaption: (sector: string, trade: string) => `${sector}, by HS6 line, largest first: ${trade}`,
  back: "Back",
  linesSector: "Sector",
  codeColumn: "HS6",
  descriptionColumn: "Description",
  lineTradeColumn: "USD m",
  linesCounted: (count: number) => counted(count, "line", "lines"),
  sectorTotal: (value: string, share: string) => `USD ${value} bn, ${share} of the trade`,
  moreLines: (count: number) => `Show ${count} more`,
  noLines: "No trade was recorded on the lines of this sector.",
  loadingDescriptions: "Loading descriptions…",
  descriptionsFailed: "The descriptions could not be loaded. Codes and values are complete; check the connection and try again.",
  tryAgain: "Try again",
  sourceLabel: "Source:",

  notInExcel: "Parley is not inside Excel",
  notInExcelRemedy: "Open it from Excel's ribbon: Home, Add-ins, Parley. Here you can look around, but there is no workbook to build.",
  crashed: "Something in the pane broke",
  crashedRemedy: "Your workbook is untouched. Reload the pane; if this comes back, close and reopen it.",
  reload: "Reload the pane",
};

export type Dictionary = typeof en;
