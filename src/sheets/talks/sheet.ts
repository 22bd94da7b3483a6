/** The sheet Talks: the mandate, what was offered and what became of it, each offer's worth, and what the other side reveals. */
import { talksTexts } from "../../words/sheets/talks/words";
import { texts } from "../../words/sheets/words";
import { fixedAddress } from "../address";
import { blockWidths } from "../blocks";
import { TEAL } from "../colors";
import { columnsOf, nameAlone } from "../columns";
import { ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "../formats";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_ROW,
  rowBelow,
  type Cell,
  type Parameter,
  type ReportPlan,
  type TablePlan,
} from "../plan";
import type { ReportTable } from "../sheet-names";
import { PARLEY_VERSION } from "../version";
import { mandateTable } from "./mandate-table";
import type { TalksSubject } from "./subject";
import { ratesBlock, rowsOf, talksTable } from "./talks-table";

type Table = TablePlan<ReportTable>;

/** Where the yellow cells stand. */
const CHANCE = fixedAddress(PARAMETER_ROW, 0);
const UNSURE = fixedAddress(PARAMETER_ROW, 1);
const SPREAD = fixedAddress(PARAMETER_ROW, 2);
/** What stands in them at first. */
const FIRST_INPUTS: readonly Cell[] = [0.5, 1_000_000_000, 0.8];
const OFFERS = 4;
/** Of the table of the talks. */
const COLUMNS = 22;
const WIDTHS = [34, 21, 13, 13, 18, 16, 14, 14, 14, 14, 14, 12, 18, 28, 30, 16, 24, 16, 40, 8, 11, 14];

const ISSUES = "Deal[[Issue]:[Requires]]";
const SAID = "Talks[[Round]:[Status]]";
const THEIR_RESERVATION = `TheirReservation+${UNSURE}*{-1,0,1}`;

/** Rows for what is said before the sheet is written again. */
const ROOM = 20;

export function talksSheet(subject: TalksSubject): ReportPlan {
  const text = talksTexts[subject.language];
  const right = Math.max(COLUMNS, 3 + subject.issues.length) + 1;
  const at = (row: number) => {
    const weights = weightsTable(subject, row, right);
    const steps = stepsTable(subject, row, weights.column + weights.columns.length + 1);
    const fit = fitTable(subject, row, steps.column + steps.columns.length + 1);
    const rates = ratesBlock(subject, row, fit.column + fit.columns.length + 1);
    const mandate = mandateTable(subject, FIRST_TABLE_ROW, steps);
    const offers = offersTable(subject, rowBelow(mandate));
    // Last on the left, so that a person can write below it.
    const talks = talksTable(subject, rowBelow(offers), fit, rates);
    return { weights, steps, fit, rates, mandate, offers, talks };
  };
  const { weights, steps, fit, rates, mandate, offers, talks } = at(rowBelow(at(0).talks) + ROOM);
  return {
    name: "Talks",
    tabColor: TEAL,
    title: text.title,
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION),
    legend: texts[subject.language].legend,
    parameters: parameters(subject, offers),
    tables: [mandate, offers, talks, weights, steps, fit, rates],
    charts: [],
    widths: [
      ...WIDTHS,
      ...Array.from({ length: right - COLUMNS }, () => 14),
      ...[18, ...weights.columns.slice(1).map(() => 12), 3],
      ...[18, 16, 14, 14, 3],
      ...[12, 30, 3],
      ...blockWidths(rates, 12),
    ],
    printColumns: 15,
    labelsLead: subject.language !== "en",
  };
}

function parameters({ language, inputs }: TalksSubject, offers: Table): Parameter[] {
  const { parameters: label, notes, prompts, none } = talksTexts[language];
  const value = (at: number): Cell => inputs[at] ?? FIRST_INPUTS[at]!;
  const share = { kind: "decimal" as const, min: 0, max: 1 };
  const first = fixedAddress(offers.row + 1, 0);
  const standing = (side: "Our" | "Their") =>
    `SUMPRODUCT(SUMIFS(Deal[Ours],Deal[Issue],TalksMandate[Issue],Deal[Option],TalksMandate[${side} offer]))`;
  const points = (header: string) =>
    formula(
      `=TEXT(SUM(TalksMandate[${header}])/(SUMIFS(Outcomes[Trade],Outcomes[Scenario],CompareWith)*HorizonYears)*100,"0.00")&"${notes.points}"`,
    );
  const figure = (which: keyof typeof label, column: number, text: string, note: Cell): Parameter => ({
    label: label[which],
    column,
    value: formula(`=${text}`),
    kind: "formula",
    format: MILLIONS,
    note,
  });
  return [
    {
      label: label.chance,
      column: 0,
      value: value(0),
      kind: "input",
      format: PERCENT,
      validation: { rule: share, ...prompts.chance },
      note: notes.chance,
    },
    {
      label: label.unsure,
      column: 1,
      value: value(1),
      kind: "input",
      format: MILLIONS,
      validation: { rule: { kind: "decimal", min: 0 }, ...prompts.unsure },
      note: notes.unsure,
    },
    {
      label: label.spread,
      column: 2,
      value: value(2),
      kind: "input",
      format: PERCENT,
      validation: { rule: share, ...prompts.spread },
      note: notes.spread,
    },
    figure("best", 3, `IF(ISNUMBER(${first}),${first},IF(ISNA(${first}),"${none}",${first}))`, notes.worthToUs),
    figure("ourTable", 4, standing("Our"), notes.worthToUs),
    figure("theirTable", 5, standing("Their"), notes.worthToUs),
    figure("ourConcession", 6, "SUM(TalksMandate[Our conceded])", points("Our conceded")),
    figure("theirConcession", 7, "SUM(TalksMandate[Their conceded])", points("Their conceded")),
    {
      label: label.amiss,
      column: 8,
      value: formula(`=SUMPRODUCT(--((Talks[Mandate]<>"")+(Talks[Check]<>"")+(Talks[Fits]<>"")>0))`),
      kind: "formula",
      format: WHOLE,
      note: notes.amiss,
    },
  ];
}

function spilled(
  subject: TalksSubject,
  name: "TalksOffers" | "TalksWeights" | "TalksSteps" | "TalksFit",
  place: { row: number; column: number },
  columns: Table["columns"],
  call: string,
  rows: number,
): Table {
  return {
    name,
    ...place,
    caption: talksTexts[subject.language].captions[name],
    keys: [],
    spills: true,
    columns,
    rows: Array.from({ length: rows }, (_, row): Cell[] =>
      columns.map((_, column) => (row === 0 && column === 0 ? formula(`=${call}`) : null)),
    ),
  };
}

function offersTable(subject: TalksSubject, row: number): Table {
  const { labels } = talksTexts[subject.language];
  const columns = [
    ...columnsOf(labels.TalksOffers, [
      ["Ours", "formula", MILLIONS],
      ["Theirs", "formula", MILLIONS],
      ["Chance", "formula", PERCENT],
    ]),
    ...subject.issues.map(({ id, name }) => ({ header: id, label: nameAlone(name), kind: "formula" as const })),
  ];
  return spilled(
    subject,
    "TalksOffers",
    { row, column: 0 },
    columns,
    nextOffer(`${OFFERS},${MANDATE},${SPREAD}`),
    OFFERS,
  );
}

const MANDATE = "CHOOSE({1,2},TalksMandate[Issue],TalksMandate[Limit])";
const nextOffer = (last: string) =>
  `PARLEY.NEXT_OFFER(${ISSUES},${SAID},OurReservation,${THEIR_RESERVATION},${CHANCE},${last})`;

function weightsTable(subject: TalksSubject, row: number, column: number): Table {
  const { labels } = talksTexts[subject.language];
  const columns = columnsOf(labels.TalksWeights, [
    ["Issue", "formula", TEXT],
    ["Weight", "formula", ELASTICITY],
    ["Weight low", "formula", ELASTICITY],
    ["Weight high", "formula", ELASTICITY],
    ["Share", "formula", PERCENT],
    ["Share low", "formula", PERCENT],
    ["Share high", "formula", PERCENT],
    ["Moved by", "formula", WHOLE],
  ]);
  const call = `PARLEY.LEARN_WEIGHTS(${ISSUES},${SAID},${THEIR_RESERVATION},${SPREAD})`;
  return spilled(subject, "TalksWeights", { row, column }, columns, call, subject.issues.length + 1);
}

function stepsTable(subject: TalksSubject, row: number, column: number): Table {
  const columns = columnsOf(talksTexts[subject.language].labels.TalksSteps, [
    ["Issue", "formula", TEXT],
    ["Next step", "formula", TEXT],
    ["Best", "formula", MILLIONS],
    ["Gain", "formula", MILLIONS],
  ]);
  const call = nextOffer(`1,${MANDATE},${SPREAD},"steps"`);
  return spilled(subject, "TalksSteps", { row, column }, columns, call, subject.issues.length);
}

function fitTable(subject: TalksSubject, row: number, column: number): Table {
  const columns = columnsOf(talksTexts[subject.language].labels.TalksFit, [
    ["Chance", "formula", PERCENT],
    ["Fits", "formula", TEXT],
  ]);
  const call = `PARLEY.LEARN_WEIGHTS(${ISSUES},${SAID},${THEIR_RESERVATION},${SPREAD},"fit")`;
  return spilled(subject, "TalksFit", { row, column }, columns, call, rowsOf(subject));
}
