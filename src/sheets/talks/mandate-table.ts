/** The mandate issue by issue, with what stands on the table and what one more step of each limit would buy. */
import { talksTexts } from "../../words/sheets/talks/words";
import type { Side } from "../../model/talks/rows";
import { columnName } from "../address";
import { ALERT_TEXT } from "../colors";
import { columnsOf } from "../columns";
import { MILLIONS, TEXT } from "../formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "../plan";
import type { ReportTable } from "../sheet-names";
import type { TalksSubject } from "./subject";
import { optionsOf } from "./talks-table";

/** What a person writes. */
export const MANDATE_INPUTS = ["Target", "Limit", "Fallback", "Agree"] as const;
const SIDES: Record<Side, "Our" | "Their"> = { us: "Our", them: "Their" };
/** 0 where there is none. */
const ROW = '0;-0;"–"';
/** More rows than a sheet of talks has. */
const MANY = 100_000;

const here = (header: string) => thisRow("TalksMandate", header);
const ours = (option: string) => `SUMIFS(Deal[Ours],Deal[Issue],${here("Issue")},Deal[Option],${option})`;
const inDeal = (option: string) => `COUNTIFS(Deal[Issue],${here("Issue")},Deal[Option],${option})`;

export function mandateTable(
  subject: TalksSubject,
  row: number,
  steps: TablePlan<ReportTable>,
): TablePlan<ReportTable> {
  const text = talksTexts[subject.language];
  const options = {
    rule: { kind: "list" as const, items: [], range: optionsOf(`$B${row + 2}`) },
    ...text.prompts.mandate,
  };
  const columns = columnsOf(text.labels.TalksMandate, [
    ["Name", "formula", TEXT],
    ["Issue", "text", TEXT, undefined, "quiet"],
    ["Target", "input", TEXT, options],
    ["Limit", "input", TEXT, options],
    ["Fallback", "input", TEXT, options],
    ["Agree", "input", TEXT],
    ["Limit worth", "formula", MILLIONS],
    ["Our offer", "formula", TEXT],
    ["Their offer", "formula", TEXT],
    ["Next step", "formula", TEXT],
    ["Step buys", "formula", MILLIONS, undefined, "strong"],
    ["Our conceded", "formula", MILLIONS],
    ["Their conceded", "formula", MILLIONS],
    ["Beyond", "formula", TEXT, undefined, "wrap"],
    ["Our first", "formula", ROW],
    ["Our last", "formula", ROW],
    ["Their first", "formula", ROW],
    ["Their last", "formula", ROW],
  ]);
  const beyond = `$${columnName(columns.findIndex(({ header }) => header === "Beyond"))}${row + 2}`;
  const step = (header: string) => {
    const at = columnName(steps.column + steps.columns.findIndex((each) => each.header === header));
    const first = columnName(steps.column);
    const [from, until] = [steps.row + 2, steps.row + 1 + steps.rows.length];
    const cell = `INDEX($${at}$${from}:$${at}$${until},MATCH(${here("Issue")},$${first}$${from}:$${first}$${until},0))`;
    return formula(`=IFERROR(IF(${cell}="","",${cell}),"")`);
  };
  return {
    name: "TalksMandate",
    row,
    column: 0,
    caption: text.captions.TalksMandate,
    keys: ["Issue"],
    columns,
    rows: subject.issues.map(({ id }): Cell[] => {
      const given = subject.mandate.get(id) ?? {};
      return [
        formula(`=IFERROR(INDEX(DealIssues[Name],MATCH(${here("Issue")},DealIssues[Issue],0))&"","")`),
        id,
        ...MANDATE_INPUTS.map((header): Cell => given[header] ?? null),
        formula(`=IF(${inDeal(here("Limit"))}=0,"",${ours(here("Limit"))})`),
        standing("Our last"),
        standing("Their last"),
        step("Next step"),
        step("Gain"),
        formula(`=${conceded("Our")}`),
        formula(`=${conceded("Their")}`),
        formula(`=${beyondWords(subject)}`),
        ...rowsOf(subject, "us"),
        ...rowsOf(subject, "them"),
      ];
    }),
    highlights: [{ formula: `=${beyond}<>""`, text: ALERT_TEXT, bold: true }],
  };
}

const cell = (header: string, row: string) => `INDEX(Talks[${header}],${here(row)})`;

function standing(row: "Our last" | "Their last"): Cell {
  return formula(`=IF(${here(row)}=0,"",${cell("Option", row)}&"")`);
}

/** What a side's last offer in the issue is worth to us, against its first: what we gave, and what they gave. */
function conceded(side: "Our" | "Their"): string {
  const [first, last] = [cell("Ours today", `${side} first`), cell("Ours today", `${side} last`)];
  const change = side === "Our" ? `${first}-${last}` : `${last}-${first}`;
  return `IF(${here(`${side} last`)}=0,"",${change})`;
}

function beyondWords({ language }: TalksSubject): string {
  const text = talksTexts[language];
  const limit = here("Limit worth");
  const chosen = `IFERROR(INDEX(DealIssues[Chosen ours],MATCH(${here("Issue")},DealIssues[Issue],0)),${limit})`;
  const standing = (side: "Our" | "Their") =>
    `IF(${here(`${side} last`)}=0,FALSE,N(${cell("Ours today", `${side} last`)})<${limit}-0.5)`;
  return `IF(NOT(ISNUMBER(${limit})),"",IF(OR(${standing("Our")},${standing("Their")}),${quoted(text.beyond)},IF(${chosen}<${limit}-0.5,${quoted(text.chosenBeyond)},"")))`;
}

/** The first and the last row in which a side offers something of the issue that Deal values and has not taken back. */
function rowsOf({ language }: TalksSubject, side: Side): Cell[] {
  const { sides, statuses } = talksTexts[language];
  const row = "(ROW(Talks[Issue])-ROW(Talks[[#Headers],[Issue]]))";
  const counts = `(Talks[Issue]=${here("Issue")})*(Talks[Side]=${quoted(sides[side])})*(Talks[Place]>0)*(Talks[Status]<>${quoted(statuses.withdrawn)})`;
  const last = `SUMPRODUCT(MAX(${counts}*${row}))`;
  return [
    formula(`=IF(${here(`${SIDES[side]} last`)}=0,0,${MANY}-SUMPRODUCT(MAX(${counts}*(${MANY}-${row}))))`),
    formula(`=${last}`),
  ];
}
