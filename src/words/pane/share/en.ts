/** What the tab Share says in English. */
import { aside } from "../aside";

export const en = {
  title: "Send it, check it, compare it",
  working: "Working…",
  cancel: "Cancel",
  failed: "That could not be done",
  unforeseen: (why: string) =>
    `Excel did not answer as it should ${aside(why)}. Leave the cell you are editing, then try again. Your file holds what was saved last: if the workbook is not as it was, close it without saving.`,
  check: {
    title: "Check this workbook",
    hint: "Finds what breaks when a workbook travels.",
    run: "Check",
    about: (name: string, version: string, asOf: string) => `${name}, built with Parley ${version}, as of ${asOf}`,
    data: (vintage: string) => `Data: ${vintage}`,
    noCase: "Parley has built no case in this workbook; there is nothing to check yet.",
    counts: (parley: number, formulas: number, errors: number) =>
      `${parley} of ${formulas} formulas use Parley; ${errors} ${errors === 1 ? "gives" : "give"} an error.`,
    frozen: (cells: number) => `${cells} cells are frozen.`,
    fine: "No problems found: the workbook is safe to send to a colleague who has Parley.",
    workbook: "Workbook",
    more: (count: number) => `and ${count} more of this kind`,
    repair: (count: number) => `Repair ${count} changed ${count === 1 ? "name" : "names"}`,
    putBack: (count: number) => `Put back ${count} overwritten ${count === 1 ? "formula" : "formulas"}`,
    change: (where: string, before: string, after: string) =>
      before.startsWith("=") ? `${where}: ${after}` : `${where}: ${after} in place of ${before}`,
    repaired: (count: number) =>
      `${count} ${count === 1 ? "formula was" : "formulas were"} repaired; nothing else was touched:`,
  },
  copies: {
    title: "For a colleague without Parley",
    portable: "Portable copy",
    portableHint:
      "Every Parley formula becomes Excel's own with the same number, so that inputs can be changed in Excel 2016 and later and in LibreOffice.",
    list: "Show how each formula is converted",
    native: (count: number) => `${count} formulas become Excel's own functions.`,
    values: (count: number) => `${count} ${count === 1 ? "becomes a value" : "become values"}:`,
    sheets: (names: string) => `New sheets: ${names}.`,
    where: "Where to put the copy",
    places: {
      beside: "As new sheets, next to the live ones",
      file: "As a separate workbook",
      here: "In this workbook, in place of Parley's formulas",
    },
    whereHint: {
      beside:
        "The live sheets stay as they are. The copies refer only to one another, so they can also be moved to a separate workbook.",
      file: "Excel opens it in a new window, to be saved and sent. For a moment the copy is here; then this workbook is as it was.",
      here: "The formulas are stored in the workbook until you restore them below.",
    },
    make: "Make the portable copy",
    /** By the number of steps that are done. */
    steps: [
      "Reading the workbook…",
      "Calculating each figure…",
      "Writing the copy…",
      "Comparing with Parley's figures…",
    ],
    made: {
      beside: (native: number, values: number) =>
        `The copy is ready: ${native} formulas are Excel's own, ${values} are values. To send it alone, select all its sheets, then Move or Copy > (new book); or save a copy of this workbook (File > Save a Copy).`,
      file: (native: number, values: number) =>
        `The copy is open as a separate workbook: ${native} formulas are Excel's own, ${values} are values. Save it there.`,
      here: (native: number, values: number) =>
        `${native} formulas became Excel's own, ${values} became values. Now save a copy under another name (File > Save a Copy) and send that; then restore the formulas of this workbook below.`,
    },
    snapshot: "Snapshot",
    snapshotHint: "Values only, with a sheet that lists what each was calculated from.",
    snapshotSure:
      "All formulas of this workbook become values; only Undo or an older file restores them. Save a copy under another name first.",
    snapshotMake: "Take the snapshot here",
    snapshotApart: "Snapshot as a separate workbook",
    snappedApart: (cells: number, sheet: string) =>
      `The snapshot is open as a separate workbook: ${cells} formulas are values there, and the sheet “${sheet}” lists them. This workbook is as it was.`,
    snapped: (cells: number, sheet: string) => `${cells} formulas became values; the sheet “${sheet}” lists them.`,
    freeze: "Freeze Parley's figures",
    freezeHint: "Values in place; the formulas are stored in the workbook.",
    frozen: (cells: number) => `${cells} ${cells === 1 ? "formula is" : "formulas are"} stored in the workbook.`,
    unfreeze: "Restore the formulas",
    unfrozen: (cells: number) => `${cells} ${cells === 1 ? "formula was" : "formulas were"} restored.`,
    left: (places: string) => `Left as they are, because they were changed meanwhile: ${places}.`,
  },
  compare: {
    title: "Compare with a colleague's copy",
    hint: "The file is read in the pane and sent nowhere. Nothing is applied without your click.",
    choose: "Choose an .xlsx file",
    progress: (done: number, of: number) => `Calculating difference ${done + 1} of ${of}…`,
    same: "The assumptions are the same.",
    formulasDiffer:
      "The assumptions are the same, and yet the expected duty differs: formulas or versions do. Open their copy and check it.",
    headline: (ours: string, theirs: string) => `Expected duty: ours ${ours}, theirs ${theirs}`,
    bridge: "Why do they differ? Write the bridge",
    bridged:
      "The sheet Bridge reconciles their figure with ours: law, trade, terms and response, in dollars that add up.",
    toBridge: "Open the sheet Bridge",
    none: "none",
    ours: "Ours",
    theirs: "Theirs",
    effect: {
      alone: (effect: string) => `Applying it: ${effect}`,
      probabilities: (effect: string) => `Applying all probabilities: ${effect}`,
      withProbabilities: (effect: string) => `Applying it with all probabilities: ${effect}`,
      scenarios: (effect: string) => `Applying all scenarios and probabilities: ${effect}`,
    },
    trade: (vintage: string, rows: number) => `${vintage === "" ? "" : `${vintage}, `}${rows} rows`,
    bundledTrade: "the trade that comes with Parley",
    figures: (count: number) => `${count} ${count === 1 ? "figure differs" : "figures differ"}`,
    tradeByHand: "To count with theirs, update the trade data in Sectors, or paste their table",
    nothing: "Does not change the expected duty",
    noHeadline: "Ours gives no expected duty now, so the effect of a difference cannot be calculated.",
    unsaid: {
      none: "Applied alone, it would leave no expected duty",
      error: "Theirs is an error, which is not applied",
      refused: "The sheets need at least one scenario and one sector",
      unknown:
        "Its effect is known only once it is applied: filling the sheets again would on its own change the expected duty, or it depends on formulas that Parley did not write. Undo here in the pane reverts it.",
    },
    changedBy: { ours: "changed here", theirs: "changed by them", both: "changed by both" },
    blank: "blank",
    hasRow: (has: boolean, companions: number) =>
      !has
        ? "no such row"
        : companions === 0
          ? "a row"
          : `a row, and ${companions} that ${companions === 1 ? "depends" : "depend"} on it`,
    addRow: (place: string) => `Add the row ${place}`,
    removeRow: (place: string) => `Delete the row ${place}`,
    byHand: "Add or delete the row by hand.",
    take: (count: number, deletions: number) =>
      `Apply selected (${count}${deletions === 0 ? "" : `, ${deletions} ${deletions === 1 ? "deletion" : "deletions"}`})`,
    undo: "Undo",
    undone: "Undone: the workbook is as it was before.",
    taken: (count: number) => `${count} ${count === 1 ? "assumption was" : "assumptions were"} applied.`,
    left: (count: number) => `${count} changed meanwhile and ${count === 1 ? "was" : "were"} left as is.`,
  },
};

export type ShareWords = typeof en;
