/** The tables of the sheet Bridge: the steps from one figure to the other, the sectors with what their duty is made of, and the orders of change. */
import { permutations } from "../model/outcome/bridge";
import { bridgeTexts, type BridgeFactor } from "../words/sheets/bridge/words";
import { block, type Block } from "./blocks";
import type { BridgeSubject } from "./bridge";
import { sectorsOfCopyOnly } from "./bridge-copy";
import { factorsOf, here, SIDES, type Side } from "./bridge-factors";
import { plainTable } from "./columns";
import { MILLIONS, PERCENT, TEXT, TIMES } from "./formats";
import { type Cell, FIRST_TABLE_ROW, formula, quoted, type TablePlan } from "./plan";
import type { ReportTable } from "./sheet-names";
import { isoText } from "./write-formulas";

type Table = TablePlan<ReportTable>;

export const SECTOR_COLUMNS = 16;
/** Beside what is printed. */
const BARS_COLUMN = 9;

/** In the order in which they are told; each is a pair of columns of BridgeSectors. */
const FACTORS: readonly { factor: BridgeFactor; column: string }[] = [
  { factor: "law", column: "Rate" },
  { factor: "trade", column: "Trade" },
  { factor: "terms", column: "Left" },
  { factor: "response", column: "Response" },
];
const due = (factor: BridgeFactor): string => `Due to ${factor}`;
const headers = FACTORS.map(({ factor }) => due(factor));

/** The first figure, each part, the second figure. */
const STEPS = [{ from: true as const }, ...FACTORS.map(({ factor }) => ({ factor })), { to: true as const }] as const;

export function stepsTable({ language, copy }: BridgeSubject): Table {
  const text = bridgeTexts[language];
  const side = ({ scenario, day }: Side) =>
    formula(
      `=IFERROR(INDEX(Scenarios[Name],MATCH(${scenario},Scenarios[Scenario],0)),${scenario})&IF(${day}="",""," · "&${isoText(day)})`,
    );
  const rows = STEPS.map((step): Cell[] => {
    if ("factor" in step) return [text.factors[step.factor], formula(`=SUM(BridgeSectors[${due(step.factor)}])`)];
    const one = SIDES["from" in step ? 0 : 1]!;
    return [
      copy && one.word === "from" ? formula(`=${one.scenario}&${quoted(` · ${copy.name}`)}`) : side(one),
      formula(`=SUM(BridgeSectors[Duty ${one.word}])`),
    ];
  });
  return plainTable(
    "BridgeSteps",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
    [
      ["Step", "formula"],
      ["Amount", "formula", MILLIONS, undefined, "strong"],
    ],
    rows,
  );
}

/** What the waterfall stacks: where each part begins, and the part above and below zero. */
export function barsTable({ language }: BridgeSubject, row: number): Table {
  const amount = (at: number) => `INDEX(BridgeSteps[Amount],${at + 1})`;
  const upTo = (at: number) => `SUM(INDEX(BridgeSteps[Amount],1):INDEX(BridgeSteps[Amount],${at + 1}))`;
  const last = STEPS.length - 1;
  const rows = STEPS.map((_, at): Cell[] => {
    const step = formula(`=INDEX(BridgeSteps[Step],${at + 1})`);
    if (at === 0 || at === last) return [step, 0, formula(`=${amount(at)}`), 0, 0, 0];
    const [start, end] = [upTo(at - 1), upTo(at)];
    const above = `MAX(0,MAX(${start},${end}))-MAX(0,MIN(${start},${end}))`;
    return [
      step,
      formula(`=MAX(0,MIN(${start},${end}))+MIN(0,MAX(${start},${end}))`),
      0,
      formula(`=IF(${amount(at)}>=0,${above},0)`),
      formula(`=IF(${amount(at)}<0,${above},0)`),
      formula(`=MIN(0,MIN(${start},${end}))-MIN(0,MAX(${start},${end}))`),
    ];
  });
  return plainTable(
    "BridgeBars",
    { row, column: BARS_COLUMN },
    bridgeTexts[language],
    [
      ["Step", "formula"],
      ["Base", "formula", MILLIONS],
      ["Total", "formula", MILLIONS],
      ["Rise", "formula", MILLIONS],
      ["Fall", "formula", MILLIONS],
      ["Below zero", "formula", MILLIONS],
    ],
    rows,
  );
}

/** The rates of the two days: a call each for all sectors, of no use while the days are blank. */
export function ratesBlock({ language, sectors, ownWeights }: BridgeSubject, row: number): Block<ReportTable> {
  const text = bridgeTexts[language];
  const rates = ({ scenario, day }: Side): Cell =>
    formula(
      `=PARLEY.TARIFF_RATE(Sectors[Counts],Origin,IF(${day}="",HorizonStart,${day}),Measures[#All],${scenario}${ownWeights})`,
    );
  return block<ReportTable>({
    name: "BridgeRates",
    row,
    column: SECTOR_COLUMNS + 1,
    caption: text.captions.BridgeRates,
    columns: plainTable(
      "BridgeRates",
      { row: 0, column: 0 },
      text,
      [
        ["Sector", "formula", TEXT],
        ["Rate from", "formula", PERCENT],
        ["Rate to", "formula", PERCENT],
      ],
      [],
    ).columns,
    calls: [null, ...SIDES.map(rates)],
    rows: sectors.length,
    names: (at) => formula(`=INDEX(Sectors[Sector],${at + 1})`),
  });
}

export function sectorsTable(subject: BridgeSubject, row: number, rates: Block<ReportTable>): Table {
  const { language, sectors } = subject;
  const onlyInCopy = sectorsOfCopyOnly(subject);
  const product = (word: Side["word"]) => FACTORS.map(({ column }) => here(`${column} ${word}`)).join("*");
  const rows = [...sectors, ...onlyInCopy].map((id, at): Cell[] => {
    const isHere = at < sectors.length;
    const [from, to] = SIDES.map((side) => factorsOf(subject, side, at + 1, rates));
    return [
      isHere ? `INDEX(Sectors[Sector],${at + 1})` : quoted(id),
      isHere ? `INDEX(Sectors[Name],${at + 1})` : quoted(id),
      product("from"),
      ...FACTORS.map((_factor, which) => part(which)),
      product("to"),
      ...from!.flatMap((cell, which) => [cell, to![which]!]),
    ].map((text) => formula(`=${text}`));
  });
  return plainTable(
    "BridgeSectors",
    { row, column: 0 },
    bridgeTexts[language],
    [
      ["Sector", "formula"],
      ["Name", "formula"],
      ["Duty from", "formula", MILLIONS],
      ...headers.map((header) => [header, "formula", MILLIONS, undefined, "strong"] as const),
      ["Duty to", "formula", MILLIONS],
      ...(["Trade", "Rate", "Left", "Response"] as const).flatMap((column) =>
        SIDES.map(({ word }) => [`${column} ${word}`, "formula", FORMATS[column]] as const),
      ),
    ],
    rows,
  );
}

const FORMATS = { Trade: MILLIONS, Rate: PERCENT, Left: PERCENT, Response: TIMES };

/**
 * The change of a factor times the mean of the product of the other three over all orders, as BRIDGE has it: of the eight products of old
 * and new values each counts once, and all old and all new twice more.
 */
function part(which: number): string {
  const own = FACTORS[which]!.column;
  const others = FACTORS.filter((_, at) => at !== which).map(({ column }) => column);
  const all = (word: Side["word"]) => others.map((column) => here(`${column} ${word}`)).join("*");
  const sums = others.map((column) => `(${here(`${column} from`)}+${here(`${column} to`)})`).join("*");
  return `(${here(`${own} to`)}-${here(`${own} from`)})*(${sums}+2*(${all("from")}+${all("to")}))/12`;
}

/** What each factor adds when it changes after those before it in the order. */
export function ordersTable({ language }: BridgeSubject, row: number): Table {
  const text = bridgeTexts[language];
  const of = (column: string, word: Side["word"]) => `BridgeSectors[${column} ${word}]`;
  const rows = permutations(FACTORS.length).map((order): Cell[] => [
    order.map((at) => text.factors[FACTORS[at]!.factor]).join(", "),
    ...FACTORS.map(({ column }, at) => {
      const place = order.indexOf(at);
      const others = FACTORS.flatMap((other, which) =>
        which === at ? [] : [of(other.column, order.indexOf(which) < place ? "to" : "from")],
      );
      return formula(`=SUMPRODUCT((${of(column, "to")}-${of(column, "from")})*${others.join("*")})`);
    }),
  ]);
  return plainTable(
    "BridgeOrders",
    { row, column: 0 },
    text,
    [["Order", "text", TEXT], ...headers.map((header) => [header, "formula", MILLIONS] as const)],
    rows,
  );
}
