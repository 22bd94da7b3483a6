/** In what Excel is slower or stricter than a host need be, and where Excels differ: chosen by tests, by the page's menu and by PARLEY_HOST. */

export interface ExcelModes {
  /** Milliseconds until a wave of custom functions is answered; 0 answers within the calculation, as no Excel does. */
  answerDelay: number;
  /** What a cell shows until then: its previous value, where it has one, or #BUSY!. */
  meanwhile: "previous value" | "#BUSY!";
  /** What `calculationState` says: the truth, that Excel calculates for ever, or that it is done before it is. */
  calculationState: "honest" | "stuck" | "early";
  /** How a blank cell of a range arrives at a custom function: 0 on desktops before the fix, null since, "" in some hosts. */
  blankCells: "" | null | 0;
  /** Bytes of arguments, as JSON, that the custom functions of one recalculation may take. */
  argumentLimit: number;
  /** What `formulas` says of the cells that a formula above or left of them fills. An Excel where formulas spill can be asked which these are. */
  spilledFormulas: "value" | "formula";
  /** What a new chart takes a formula for that is not calculated yet, when it looks for labels in its source. */
  uncalculatedInCharts: "label" | "number";
  /** Whose rules say what empties the list of Undo. */
  undo: "desktop" | "web";
}

/** Excel's limit on a request, on a response, and on what custom functions are handed. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const MODES = {
  /** Where only the figures are wanted: the command line and the bench. */
  instant: {
    answerDelay: 0,
    meanwhile: "previous value",
    calculationState: "honest",
    blankCells: "",
    argumentLimit: Infinity,
    spilledFormulas: "value",
    uncalculatedInCharts: "label",
    undo: "desktop",
  },
  /** Excel of today on a desk, as the page shows it: results go back in batches at intervals of at least 0.2 s. */
  realistic: {
    answerDelay: 200,
    meanwhile: "previous value",
    calculationState: "honest",
    blankCells: null,
    argumentLimit: PAYLOAD_LIMIT,
    spilledFormulas: "value",
    uncalculatedInCharts: "label",
    undo: "desktop",
  },
  /** The worst that is known of any Excel that loads the add-in, in less time: for tests. */
  strict: {
    answerDelay: 10,
    meanwhile: "previous value",
    calculationState: "early",
    blankCells: 0,
    argumentLimit: PAYLOAD_LIMIT,
    spilledFormulas: "formula",
    uncalculatedInCharts: "number",
    undo: "desktop",
  },
} as const satisfies Record<string, ExcelModes>;

export type ModeName = keyof typeof MODES;

export const isModeName = (name: string): name is ModeName => Object.hasOwn(MODES, name);

/** Modes by name, as PARLEY_HOST and the page's address give them. */
export function modesNamed(name: string | undefined, otherwise: ModeName): ExcelModes {
  if (name === undefined || name === "") return MODES[otherwise];
  if (!isModeName(name)) throw new Error(`The host is ${Object.keys(MODES).join(", ")}, not "${name}".`);
  return MODES[name];
}
