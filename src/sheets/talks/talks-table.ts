/** The table of the talks: a row an option offered, with what it is worth, whether the mandate allows it and what is amiss. */
import { talksTexts } from "../../words/sheets/talks/words";
import { block, fromBlock, type Block } from "../blocks";
import { columnName } from "../address";
import { columnsOf } from "../columns";
import { ALERT_TEXT } from "../colors";
import { DAY, MILLIONS, PERCENT, TEXT, WHOLE } from "../formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "../plan";
import type { ReportTable } from "../sheet-names";
import type { TalksSubject } from "./subject";

type Table = TablePlan<ReportTable>;

/** What a person writes, in the table's order. */
export const TALK_INPUTS = [
  "Date",
  "Round",
  "Side",
  "Issue",
  "Option",
  "Status",
  "Area",
  "Condition",
  "Owner",
  "Source",
] as const;
/** The first of them, which stand before what the row is worth. */
const NAMED = TALK_INPUTS.indexOf("Status") + 1;
/** Rows that are ready to be written in, at least. */
const EMPTY_ROWS = 12;
const DATES = { min: "2015-01-01", max: "2050-12-31" };

const here = (header: string) => thisRow("Talks", header);
/** Of the row's option on the sheet Deal. */
const deal = (header: string) => `INDEX(Deal[${header}],${here("Place")})`;

/** Options of the issue in a cell, which stand together on the sheet Deal. */
export function optionsOf(issueCell: string): string {
  const [issues, options] = [`INDIRECT("Deal[Issue]")`, `INDIRECT("Deal[Option]")`];
  return `OFFSET(INDEX(${options},1),MATCH(${issueCell},${issues},0)-1,0,COUNTIF(${issues},${issueCell}),1)`;
}

export function talksTable(subject: TalksSubject, row: number, fit: Table, rates: Block<ReportTable>): Table {
  const text = talksTexts[subject.language];
  const { prompts } = text;
  const issueCell = `$${columnName(1 + TALK_INPUTS.indexOf("Issue"))}${row + 2}`;
  const ids = subject.issues.map(({ id }) => id);
  const columns = columnsOf(text.labels.Talks, [
    ["In words", "formula", TEXT, undefined, "wrap"],
    ["Date", "input", DAY, { rule: { kind: "date", ...DATES }, ...prompts.date }],
    ["Round", "input", WHOLE],
    ["Side", "input", TEXT, { rule: { kind: "list", items: Object.values(text.sides) }, ...prompts.side }],
    [
      "Issue",
      "input",
      TEXT,
      {
        rule: { kind: "list", items: ids, column: { table: "DealIssues", header: "Issue" } },
        ...prompts.issue,
        free: true,
      },
    ],
    [
      "Option",
      "input",
      TEXT,
      { rule: { kind: "list", items: [], range: optionsOf(issueCell) }, ...prompts.option, free: true },
    ],
    ["Status", "input", TEXT, { rule: { kind: "list", items: Object.values(text.statuses) }, ...prompts.status }],
    ["Ours today", "formula", MILLIONS, undefined, "strong"],
    ["Theirs today", "formula", MILLIONS],
    ["Ours then", "formula", MILLIONS, undefined, "strong"],
    ["Theirs then", "formula", MILLIONS],
    ["Days left", "formula", WHOLE],
    ["Mandate", "formula", TEXT],
    ["Check", "formula", TEXT, undefined, "wrap"],
    ["Fits", "formula", TEXT, undefined, "wrap"],
    ["Area", "input", TEXT],
    ["Condition", "input", TEXT],
    ["Owner", "input", TEXT],
    ["Source", "input", TEXT],
    ["Place", "formula", WHOLE],
    ["Law day", "formula", DAY],
    ["Counts", "formula", TEXT],
  ]);
  const column = (header: string) => `$${columnName(columns.findIndex((each) => each.header === header))}${row + 2}`;
  const empty = Array.from({ length: EMPTY_ROWS }, () => ({}) as Readonly<Record<string, Cell>>);
  return {
    name: "Talks",
    row,
    column: 0,
    caption: text.captions.Talks,
    keys: [],
    columns,
    rows: [...subject.talks, ...empty].map((given): Cell[] => [
      formula(`=IF(${here("Place")}=0,"",${deal("In words")}&"")`),
      ...TALK_INPUTS.slice(0, NAMED).map((header): Cell => given[header] ?? null),
      ...["Ours", "Theirs"].map((side) => formula(`=IF(${here("Place")}=0,"",${deal(side)})`)),
      then("Our", "Ours", rates),
      then("Their", "Theirs", rates),
      formula(`=${daysLeft()}`),
      formula(
        `=IF(${here("Place")}=0,"",IFERROR(IF(VALUE(INDEX(TalksMandate[Limit worth],MATCH(${here("Issue")},TalksMandate[Issue],0)))>${here("Ours today")}+0.5,${quoted(text.beyond)},""),""))`,
      ),
      formula(`=${check(subject)}`),
      formula(
        `=IF(${here("Issue")}="","",IFERROR(INDEX(${fitTexts(fit)},ROW()-ROW(Talks[[#Headers],[Issue]]))&"",""))`,
      ),
      ...TALK_INPUTS.slice(NAMED).map((header): Cell => given[header] ?? null),
      formula(
        `=IF(OR(${here("Issue")}="",${here("Option")}=""),0,SUMPRODUCT((Deal[Issue]=${here("Issue")})*(Deal[Option]=${here("Option")})*(ROW(Deal[Issue])-ROW(Deal[[#Headers],[Issue]]))))`,
      ),
      formula(`=IF(ISNUMBER(${here("Date")}),${here("Date")},AsOf)`),
      // A row without a sector asks for some rate that nobody reads, as an error in one cell of the block would be seen.
      formula(
        `=IFERROR(INDEX(Sectors[Counts],MATCH(IF(${here("Place")}=0,"",${deal("Sector")}&""),Sectors[Sector],0)),INDEX(Sectors[Counts],1))`,
      ),
    ]),
    highlights: [
      { formula: `=AND(${column("Mandate")}<>"",${column("Side")}<>"")`, text: ALERT_TEXT, bold: true },
      { formula: `=OR(${column("Check")}<>"",${column("Fits")}<>"")`, text: ALERT_TEXT },
    ],
  };
}

/**
 * An option of a rate counts on the rate in force on its day in place of the one that Outcomes compare with; what else is in it, and all
 * others, as today.
 */
function then(side: "Our" | "Their", worth: "Ours" | "Theirs", rates: Block<ReportTable>): Cell {
  const weight = `IFERROR(INDEX(DealIssues[${side} weight],MATCH(${here("Issue")},DealIssues[Issue],0)),1)`;
  const mean = `(${deal(`${side} low`)}+4*${deal(`${side} likely`)}+${deal(`${side} high`)})/6`;
  const sector = deal("Sector");
  const without = `SUMIFS(Outcomes[Rate without terms],Outcomes[Scenario],CompareWith,Outcomes[Sector],${sector})`;
  const end = deal("Exempt rate");
  const share = `MAX(0,${fromBlock(rates, "Rate", "Talks")}-${end})/(${without}-${end})`;
  const today = here(`${worth} today`);
  return formula(
    `=IF(OR(${here("Place")}=0,NOT(ISNUMBER(${today}))),"",IF(NOT(ISNUMBER(${deal("Exempt rate")})),${today},IF(${without}<=${end},"",${today}+${weight}*${mean}*${deal("Amount")}*(${share}-1))))`,
  );
}

/** To the next deadline of the milestones, as Timeline counts them from the as-of day. */
function daysLeft(): string {
  const days = `(${here("Date")}-AsOf)`;
  const next = `Milestones[Milestone],"*deadline*",Milestones[Days left],">="&${days}`;
  return `IF(ISNUMBER(${here("Date")}),IF(COUNTIFS(${next})>0,MINIFS(Milestones[Days left],${next})-${days},""),"")`;
}

/** The first thing that is amiss, in words. */
function check({ language }: TalksSubject): string {
  const { checks } = talksTexts[language];
  const same = ["Round", "Side"].map((header) => `(Talks[${header}]=${here(header)})`).join("*");
  const excluded = `SUMPRODUCT(${same}*(Talks[Option]<>"")*ISNUMBER(SEARCH("; "&Talks[Issue]&": "&Talks[Option]&";","; "&${deal("Excludes")}&";")))`;
  const steps: [condition: string, words: string][] = [
    [`COUNTIF(DealIssues[Issue],${here("Issue")})=0`, checks.issue],
    [`${here("Option")}=""`, checks.noOption],
    [`${here("Place")}=0`, checks.option],
    [`NOT(ISNUMBER(${here("Date")}))`, checks.date],
    [
      `AND(ISNUMBER(${here("Round")}),COUNTIFS(Talks[Round],"<"&N(${here("Round")}),Talks[Date],">"&N(${here("Date")}))>0)`,
      checks.order,
    ],
    [
      `COUNTIFS(Talks[Round],${here("Round")},Talks[Side],${here("Side")},Talks[Issue],${here("Issue")},Talks[Option],${here("Option")},Talks[Status],"<>"&${here("Status")})>0`,
      checks.status,
    ],
    [`${excluded}>0`, checks.excluded],
  ];
  const first = steps.reduceRight((rest, [condition, words]) => `IF(${condition},${quoted(words)},${rest})`, '""');
  return `IF(${here("Issue")}="","",${first})`;
}

/** Rates of the goods of each row on its day, in one call. */
export function ratesBlock(
  { language, ownWeights, talks }: TalksSubject,
  row: number,
  column: number,
): Block<ReportTable> {
  const text = talksTexts[language];
  return block<ReportTable>({
    name: "TalksRates",
    row,
    column,
    caption: text.captions.TalksRates,
    columns: columnsOf(text.labels.TalksRates, [["Rate", "formula", PERCENT]]),
    calls: [formula(`=PARLEY.TARIFF_RATE(Talks[Counts],Origin,Talks[Law day],Measures[#All]${ownWeights})`)],
    rows: talks.length + EMPTY_ROWS,
  });
}

function fitTexts(fit: Table): string {
  const column = columnName(fit.column + 1);
  return `$${column}$${fit.row + 2}:$${column}$${fit.row + 501}`;
}

export function rowsOf({ talks }: TalksSubject): number {
  return talks.length + EMPTY_ROWS;
}
