/** What the pane says in English; every other language has the same entries. */
import { aside } from "./aside";

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export const en = {
  otherLanguage: "한국어",
  switchLanguage: "Show Parley in Korean",

  tabsLabel: "Parts of Parley",
  /** Of the tabs in src/taskpane/tabs.ts and of the screens that the header opens. */
  tabs: {
    lookUp: "Look up",
    case: "Case",
    sectors: "Sectors",
    scenarios: "Scenarios",
    outcomes: "Outcomes",
    deal: "Deal",
    timeline: "Timeline",
    why: "Why",
    share: "Share",
    help: "Help",
  },
  loading: "Loading…",
  loadingPart: (part: string) => `Loading ${part}…`,
  thisPart: "This part",
  partNotLoaded: (part: string) => `${part} could not be loaded`,
  partNotLoadedRemedy:
    "Parley did not reach its files. The workbook and the rest of the pane are untouched, and the formulas go on working. Check the network, then try again.",
  partBroke: (part: string) => `${part} stopped with an error`,
  partBrokeRemedy: (why: string) =>
    `The workbook and the rest of the pane are untouched ${aside(why)}. Try again; if it happens again, close the pane and open it again.`,

  emptyTitle: "Nothing to show yet",
  emptyRemedy: (sheet: string) =>
    `This tab shows the sheet ${sheet}, which this workbook does not have. Build the workbook first; it takes a few seconds.${sheet === "Deal" ? " A case of your own has no such sheet." : ""}`,
  toCase: "Go to Case",
  readFailed: "Excel did not answer",
  readFailedRemedy: (why: string) =>
    `The figures could not be read, and nothing was changed ${aside(why)}. Leave the cell you are editing, then try again.`,
  stale: (why: string) => `These figures may be old: the sheet could not be read the last time ${aside(why)}.`,
  openSheet: (sheet: string) => `Open the sheet ${sheet}`,
  goToCell: (place: string) => `Go to ${place}`,
  figuresHint: "Live from the sheet. Press a figure to go to its cell.",

  learn: "Learn in two minutes",
  welcomeTitle: "Start here",
  welcome:
    "Build workbook, below, puts this case into sheets with live formulas. Change a yellow cell there, and see what it costs.",

  help: {
    learnTitle: "Learn Parley in two minutes",
    learnText:
      "Four steps: fill the workbook, go to a cell, change a rate, see what it does. You can stop at any time.",
    proofTitle: "Validate against published figures",
    proofText:
      "Recalculates published figures in this workbook, with the same functions as your cells, and shows both side by side on the sheet Proof, with sources.",
    referenceTitle: "Functions",
    referenceText: "Every function with its arguments, its result, its source and examples.",
    reference: "Open the function reference",
    safeTitle: "What Parley leaves alone",
    safeText:
      "Sheets that it did not make are never written to. A refresh keeps what you changed in input cells; the pane's Undo, after a build or a refresh, reverts it; Excel's own cannot undo them or anything before. Parley sends your figures nowhere.",
    keysTitle: "Keys",
    keyNames: { pane: "F6", tabs: "← →", figure: "Enter", tick: "Space" },
    keys: {
      pane: "between the sheet and the pane",
      tabs: "from tab to tab; Home and End to the first and the last",
      figure: "on a figure: go to its cell",
      tick: "on a check box: select or clear it",
    },
  },
  bridge: {
    title: "Why do two figures differ?",
    about:
      "The sheet Bridge splits the difference of two scenarios, or of two days, into law, trade, terms and response; the parts add up. Choose both in its yellow cells.",
    write: "Write the bridge",
    writeAgain: "Write it again",
    writing: "Writing the sheet Bridge…",
    failed: "The bridge could not be written",
  },
  sourcing: {
    title: "Where should it come from?",
    about:
      "The sheet Sourcing takes products of your own and gives duty and landed cost from each country, expected over the scenarios, the cheapest and what moving would save. What you wrote there stays.",
    countries: "Countries",
    countriesHint: "such as KR, Mexico, Vietnam; blank: as before",
    write: "Write the sheet Sourcing",
    writeAgain: "Write it again",
    writing: "Writing the sheet Sourcing…",
    failed: "The sheet Sourcing could not be written",
    total: "If all came from there, a year",
  },
  brief: {
    title: "Brief",
    about:
      "One A4 page for the decision maker: the decision, the supporting figures, three charts, the days left, the package and the sources. Every figure is a live cell.",
    write: "Write the brief",
    writeAgain: "Write it again",
    writing: "Writing the sheet Brief…",
    failed: "The brief could not be written",
  },
  proof: {
    write: "Validate against published figures",
    writeAgain: "Validate again",
    writing: "Writing the sheet Proof…",
    summary: (agree: number, of: number) => `${agree} of ${of} published figures agree`,
    figures: (published: string, computed: string) => `published ${published}, computed ${computed}`,
    failed: "The proof could not be written",
    inTheWay: (sheet: string) =>
      `This workbook has a sheet ${sheet} that Parley did not make. Nothing was changed. Rename that sheet, then try again.`,
    failedRemedy: (why: string) =>
      `Your own sheets are untouched ${aside(why)}. Leave the cell you are editing, then try again.`,
  },
  tutorial: {
    count: (step: number, of: number) => `${step} of ${of}`,
    next: "Next",
    finish: "Finish",
    close: "Close the tutorial",
    fillFirst: "Build workbook first",
    filled:
      "The workbook is filled: sectors, measures, scenarios, outcomes and the timeline. Every figure is a formula or has a source.",
    setTo: (rate: string) => `Set it to ${rate}`,
    putBack: (rate: string) => `Put ${rate} back`,
    stillTried: (cell: string, tried: string, before: string) =>
      `${cell} still has your trial rate, ${tried} instead of ${before}, and so do all figures that depend on it.`,
    putBackAndFinish: (rate: string) => `Put ${rate} back and finish`,
    keepTried: (rate: string) => `Keep ${rate}`,
    expectedNow: (duty: string) => `Expected duty now: ${duty}`,
    change: (before: string, now: string) => `Expected duty: ${before} before, ${now} now`,
    seeOutcomes: "See Outcomes",
    steps: [
      {
        title: "Fill the workbook",
        text: "Parley puts the case {case} into new sheets. Your own sheets stay as they are, and the pane's Undo takes it all back.",
      },
      {
        title: "Go to a cell",
        text: "Every figure in the pane leads to its cell. This one is a rate in the sheet Measures; yellow cells are yours to change.",
      },
      {
        title: "Change a rate",
        text: "Write another rate into that cell, such as 20%, or let Parley do it. Every formula follows.",
      },
      {
        title: "See what it does",
        text: "The tabs follow the sheet: Outcomes shows each scenario with the new rate. Then put the old rate back.",
      },
    ],
  },

  removeSheet: "Remove the sheet",

  updateTrade: "Update trade data",
  sectorsTab: {
    title: "Trade and duty paid by sector",
    tradeHead: "Trade",
    rateHead: "Rate now",
    baseRate: (rate: string) => `${rate} before any measure`,
    lines: (sector: string) => `Go to the lines of ${sector}`,
    asOf: (day: string) => `Rates on ${day}`,
  },
  scenariosTab: {
    title: "Scenarios and their probabilities",
    sum: "Sum",
    chance: (name: string, chance: string) => `${name}: ${chance}`,
    duty: (money: string) => `net duty ${money}`,
    compared: (name: string) => `Compared with: ${name}`,
    horizon: (from: string, until: string) => `Counted from ${from} until ${until}`,
    change: "Press a probability to go to its cell, and write your own there.",
    edit: {
      title: "Add, copy, rename, move or delete a scenario",
      scenario: "Scenario",
      name: "Name",
      rename: "Rename",
      copy: "Copy",
      add: "Add as new",
      up: "Move up",
      down: "Move down",
      delete: "Delete",
      copied: (name: string) => `${name}, copy`,
      sure: (name: string) => `Delete “${name}” with its terms? Give its probability to the others afterwards.`,
      note: "A copy has the terms of the one it comes from, a new one none; both begin with 0 %. Adding, copying and deleting fill the sheets again.",
    },
  },
  outcomesTab: {
    title: "What each scenario costs",
    expected: "Expected duty",
    dayLate: "Cost of one day's delay",
    net: "Net duty",
    saved: "Saved by terms",
    rowSpoken: (name: string, net: string, saved: string) => `${name}: net duty ${net}, saved by terms ${saved}`,
    noDuty: "No duty in any scenario over this horizon.",
    suppliers: "Change of imports by supplier (expected)",
    horizon: (from: string, until: string) => `Over ${from} to ${until}, on the trade in the sheet Sectors`,
  },
  timelineTab: {
    title: "Days left, and the cost of one day's delay",
    both: (days: string) => `${days} working days common to both capitals`,
    asOf: (day: string) => `Counted from the as-of day, ${day}`,
    deadline: "Deadline",
    changeAsOf: "Change the as-of day",
    dayPrice: "Cost of one day's delay after the deadline",
    milestones: "Milestones",
    ahead: (days: number) => `in ${counted(days, "day", "days")}`,
    today: "today",
    ago: (days: number) => `${counted(days, "day", "days")} ago`,
    past: (count: number) => counted(count, "earlier event", "earlier events"),
  },

  caseLabel: "Case",
  newCase: "New case for other countries",
  changeCase: "Change this case",
  asOfLabel: "As of",
  asOfHint: "Year-month-day",
  asOfMissing: (example: string) => `Write a day, such as ${example}.`,
  asOfUnreadable: (written: string, example: string) =>
    `“${written}” is not a day. Write year-month-day, such as ${example}.`,
  asOfOutside: (first: string, last: string) => `The schedule runs from ${first} to ${last}. Choose a day in between.`,
  daysLeft: (days: number) => counted(days, "day left", "days left"),
  deadlineToday: "The deadline is today",
  daysPast: (days: number) => `The deadline passed ${counted(days, "day", "days")} ago`,
  weekdays: (days: number) => `${counted(days, "weekday", "weekdays")}, Monday to Friday`,
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
  refreshHint:
    "Parley's sheets are here already. They will be written again, and what you changed in input cells is kept.",
  undoEnds: "Excel's own Undo cannot undo this or anything before it.",
  starting: "Starting…",
  writing: (sheet: string) => `Writing ${sheet}`,
  cancelling: "Cancelling: putting the workbook back…",
  /** Of work that goes on. */
  timeLeft: (seconds: number) => {
    if (seconds < 10) return "a few seconds left";
    return seconds < 60
      ? `about ${Math.ceil(seconds / 10) * 10} seconds left`
      : `about ${counted(Math.ceil(seconds / 60), "minute", "minutes")} left`;
  },
  progressLabel: "Progress of the build",
  cancel: "Cancel",

  doneTitle: "Workbook built",
  refreshedTitle: "Workbook refreshed",
  sheetsWritten: "Sheets written:",
  interrupted: (since: string) =>
    `An earlier build, begun at ${since}, had been interrupted; what it left was removed.`,
  keptInputs: (count: number) =>
    count === 1 ? "Your change was kept." : `Your ${count.toLocaleString("en")} changes were kept.`,
  deletedScenarios: (names: string) => `Deleted, so left out: ${names}. Tick it in Case to have it again.`,
  undo: "Undo",
  keep: "Keep",
  undoing: {
    remove:
      "The sheets that Parley wrote go, with all that you have changed on them since. Your own sheets stay as they are.",
    restore:
      "Inputs, day, sectors and scenarios go back to what they were before the refresh; what you have changed since goes with them.",
  },
  undone: {
    remove: "Undone: Parley's sheets are gone, the rest is as it was",
    restore: "Undone: inputs and choices are as they were before the refresh",
  },
  goToSummary: "Go to Summary",
  goToSheet: (sheet: string) => `Go to the sheet ${sheet}`,
  sheetGone: (sheet: string) =>
    `The sheet ${sheet} is no longer in this workbook. Build the workbook again to get it back.`,
  sheetRefused: (sheet: string, why: string) =>
    `Excel did not go to ${sheet} ${aside(why)}. Leave the cell you are editing and try again.`,
  dismiss: "Close this message",

  failed: {
    newer: "The workbook comes from a later Parley",
    locked: "Another build is running in this workbook",
    changed: "The inputs were changed meanwhile",
    "foreign-sheet": "A sheet of this name already exists",
    exists: "Parley's sheets are here already",
    cancelled: "Build cancelled",
    failed: "The workbook could not be built",
    "bad-option": "Invalid selection",
    protected: "The workbook is protected",
    "in-use": "Parley's sheets are in use",
    "other-case": "The workbook holds another case",
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
  descriptionsFailed:
    "The descriptions could not be loaded. Codes and values are complete; check the connection and try again.",
  tryAgain: "Try again",
  sourceLabel: "Source:",

  notInExcel: "Parley is not inside Excel",
  notInExcelRemedy:
    "Open it from Excel's ribbon: Home, Add-ins, Parley. Here you can look around, but there is no workbook to build.",
  crashed: "Something in the pane failed",
  crashedRemedy: "Your workbook is untouched. Reload the pane; if it happens again, close and reopen it.",
  reload: "Reload the pane",
};

export type Dictionary = typeof en;
