/** The tables of the sheet Bridge: the steps from one figure to the other, the sectors with what their duty is made of, and the orders of change. */
import { permutations } from "../model/outcome/bridge";
import { bridgeTexts, type BridgeFactor } from "../words/sheets/bridge/words";
import { fixedAddress } from "./address";
import { block, fromBlockRow, type Block } from "./blocks";
import type { BridgeSubject } from "./bridge";
import { plainTable } from "./columns";
import { MILLIONS, PERCENT, TEXT, TIMES } from "./formats";
import { tradeHeader } from "./headers";
import { type Cell, FIRST_TABLE_ROW, formula, PARAMETER_ROW, type ReportTable, type TablePlan, thisRow } from "./plan";
import { isoText } from "./write-formulas";

type Table = TablePlan<ReportTable>;

/** The cells in which a person chooses. */
export const [FROM, TO, FROM_DAY, TO_DAY] = [0, 1, 2, 3].map((column) => fixedAddress(PARAMETER_ROW, column)) as [
  string,
  string,
  string,
  string,
];
export const SECTOR_COLUMNS = 16;
/** Beside what is printed. */
const BARS_COLUMN = 9;

interface Side {
  word: "from" | "to";
  scenario: string;
  day: string;
}
const SIDES: readonly Side[] = [
  { word: "from", scenario: FROM, day: FROM_DAY },
  { word: "to", scenario: TO, day: TO_DAY },
];

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

export function stepsTable({ language }: BridgeSubject): Table {
  const text = bridgeTexts[language];
  const side = ({ scenario, day }: Side) =>
    formula(
      `=IFERROR(INDEX(Scenarios[Name],MATCH(${scenario},Scenarios[Scenario],0)),${scenario})&IF(${day}="",""," · "&${isoText(day)})`,
    );
  const rows = STEPS.map((step): Cell[] => {
    if ("factor" in step) return [text.factors[step.factor], formula(`=SUM(BridgeSectors[${due(step.factor)}])`)];
    const one = SIDES["from" in step ? 0 : 1]!;
    return [side(one), formula(`=SUM(BridgeSectors[Duty ${one.word}])`)];
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
export function barsTable({ language }: BridgeSubject): Table {
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
    { row: FIRST_TABLE_ROW, column: BARS_COLUMN },
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
    rows: sectors,
    names: (at) => formula(`=INDEX(Sectors[Sector],${at + 1})`),
  });
}

export function sectorsTable(subject: BridgeSubject, row: number, rates: Block<ReportTable>): Table {
  const { language, sectors } = subject;
  const product = (word: Side["word"]) => FACTORS.map(({ column }) => here(`${column} ${word}`)).join("*");
  const rows = Array.from({ length: sectors }, (_, at): Cell[] => {
    const [from, to] = SIDES.map((side) => factorsOf(subject, side, at + 1, rates));
    return [
      `INDEX(Sectors[Sector],${at + 1})`,
      `INDEX(Sectors[Name],${at + 1})`,
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
const here = (header: string) => thisRow("BridgeSectors", header);

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

/** Trade, rate without terms, share of the duty that the terms leave, and response; over the period of Outcomes or for a day taken for a year. */
function factorsOf({ negotiation }: BridgeSubject, side: Side, at: number, rates: Block<ReportTable>): string[] {
  const { scenario, day } = side;
  const ofOutcomes = (header: string) =>
    `SUMIFS(Outcomes[${header}],Outcomes[Scenario],${scenario},Outcomes[Sector],${here("Sector")})`;
  const ofTerms = (header: string) =>
    `SUMIFS(Terms[${header}],Terms[Scenario],${scenario},Terms[Sector],${here("Sector")})`;
  const trade = `INDEX(Sectors[${tradeHeader(negotiation.origin)}],${at})`;
  const rate = here(`Rate ${side.word}`);
  // Neither a scenario that is not there nor a day against a whole period has a difference.
  const comparable = `OR(COUNTIF(Scenarios[Scenario],${scenario})=0,(${FROM_DAY}="")<>(${TO_DAY}=""))`;
  const limited = `COUNTIFS(Terms[Scenario],${scenario},Terms[Sector],${here("Sector")},Terms[Quota],">=0")>0`;
  const covered = `MIN(${ofTerms("Coverage")},IF(${limited},${ofTerms("Quota")}/${trade},1))`;
  const points = `(${rate}-${ofTerms("Exempt rate")})`;
  const until = negotiation.ownLaw ? `,OR(${ofTerms("Until")}=0,${day}<${ofTerms("Until")})` : "";
  const begun = negotiation.ownLaw
    ? `${day}>=${ofTerms("Effective")}`
    : `${day}>=IF(SUMPRODUCT((Terms[Scenario]=${scenario})*(Terms[Sector]=${here("Sector")})*(Terms[Refund]=TRUE))>0,MIN(DeadlineDay,${ofTerms("Effective")}),${ofTerms("Effective")})`;
  const relief = `IF(AND(${begun}${until}),${covered}*${negotiation.ownLaw ? points : `MAX(0,${points})`}/${rate},0)`;
  const known = `COUNTIFS(Outcomes[Scenario],${scenario},Outcomes[Sector],${here("Sector")},Outcomes[Growth],">=0")=0`;
  return [
    `IF(${comparable},NA(),IF(${day}="",${ofOutcomes("Imports before")},${trade}))`,
    `IF(${day}="",${ofOutcomes("Rate without terms")},${fromBlockRow(rates, `Rate ${side.word}`, at)})`,
    `IF(${day}="",IF(${ofOutcomes("Duty without terms")}=0,1,${ofOutcomes("Net duty")}/${ofOutcomes("Duty without terms")}),IF(OR(${rate}=0,${trade}=0),1,1-${relief}))`,
    `IF(OR(${day}<>"",${known}),1,${ofOutcomes("Growth")})`,
  ];
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
