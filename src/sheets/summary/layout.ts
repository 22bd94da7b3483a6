/** Where things stand on the sheet Summary: seven cards with gaps between them, and beside the page what only formulas and charts need. */
import { EXPLANATION_ROW, PARAMETER_LABEL_ROW, PARAMETER_NOTE_ROW, PARAMETER_ROW } from "../plan";

const CARDS = 7;
const CARD_WIDTH = 17;
const GAP_WIDTH = 1;
const CARD_STEP = 2;
/** A first screen beside the pane is as wide. */
export const PAGE_COLUMNS = CARDS * CARD_STEP - 1;

export const cardColumn = (card: number): number => card * CARD_STEP;
export const UNIT_COLUMN = cardColumn(CARDS - 1);

/** Beside the page. */
export const HELPER_COLUMN = PAGE_COLUMNS + 1;
const HELPER_WIDTH = 18;

export function summaryWidths(helpers: number): number[] {
  return [
    ...Array.from({ length: PAGE_COLUMNS }, (_, at) => (at % CARD_STEP === 0 ? CARD_WIDTH : GAP_WIDTH)),
    3,
    ...Array.from({ length: helpers }, () => HELPER_WIDTH),
  ];
}

export const MESSAGE_ROW = PARAMETER_NOTE_ROW + 1;
export const CHART_ROW = MESSAGE_ROW + 1;
/** Of the usual height: both charts are whole on a first screen, and the package below them. */
const CHART_ROWS = 9;
export const LAST_CHART_ROW = CHART_ROW + CHART_ROWS - 1;
export const PACKAGE_ROW = LAST_CHART_ROW + 1;
/** The package's parts, from column to column: those in the middle are the longest. */
export const PARTS = [
  { first: 0, last: cardColumn(2) - 1 },
  { first: cardColumn(2), last: cardColumn(5) - 1 },
  { first: cardColumn(5), last: PAGE_COLUMNS - 1 },
] as const;
/** The charts share the page as their names need room. */
export const LEFT = { first: 0, last: cardColumn(3) };
export const RIGHT = { first: cardColumn(4), last: PAGE_COLUMNS - 1 };
/** Of the first: below the page, whose rows its headers would make taller. */
export const HELPER_ROW = PACKAGE_ROW + 24;

const SCREEN_POINTS: readonly [row: number, points: number][] = [
  [EXPLANATION_ROW, 33],
  [PARAMETER_LABEL_ROW, 14],
  [PARAMETER_ROW, 23],
  [PARAMETER_NOTE_ROW, 28],
  [MESSAGE_ROW, 28],
];

/** In points: what makes the first screen whole. */
export function heightsOf(packageRows: number): Map<number, number> {
  return new Map([
    ...SCREEN_POINTS,
    ...Array.from({ length: packageRows }, (_, at): [number, number] => [PACKAGE_ROW + at, 12.75]),
  ]);
}
