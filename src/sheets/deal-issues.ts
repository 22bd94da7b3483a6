/** The issues with the weight that each side gives them, and what the rules' packages hold of each. */
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { chosenOption, issueIds, issueName, RULES } from "./deal-packages";
import { ELASTICITY, MILLIONS, TEXT, WHOLE } from "./formats";
import { formula, thisRow, type Cell, type TablePlan } from "./plan";

export function issuesTable(contents: Contents, row: number, search: TablePlan): TablePlan {
  const { text } = contents;
  const weight = { rule: { kind: "decimal" as const, min: 0, max: 100 }, ...text.deal.prompts.weight };
  const here = (header: string) => thisRow("DealIssues", header);
  // Packages come with a column for each issue in the order in which options first name them, however the rows are sorted.
  const first = `MATCH(${here("Issue")},Deal[Issue],0)`;
  const place = formula(`=SUMPRODUCT(--(MATCH(DealIssues[Issue],Deal[Issue],0)<=${first}))`);
  const chosen = (side: "Ours" | "Theirs") =>
    formula(`=SUMIFS(Deal[${side}],Deal[Issue],${here("Issue")},Deal[Option],${here("Chosen")})`);
  return {
    name: "DealIssues",
    row,
    column: 0,
    caption: text.captions.DealIssues,
    keys: ["Issue"],
    columns: columnsOf(text.labels.DealIssues, [
      ["Name", "data", TEXT],
      ["Issue", "key", TEXT],
      ["Side", "data", TEXT],
      ["Our weight", "input", ELASTICITY, weight],
      ["Their weight", "input", ELASTICITY, weight],
      ["Chosen", "input", TEXT],
      ...RULES.map((rule) => [rule, "formula"] as const),
      ["Chosen ours", "formula", MILLIONS],
      ["Chosen theirs", "formula", MILLIONS],
      // Last, where it does not print: only formulas need it.
      ["Place", "formula", WHOLE],
    ]),
    rows: issueIds(contents).map((id): Cell[] => [
      issueName(contents, id),
      id,
      sideOf(contents, id),
      1,
      1,
      contents.deal.find((row) => row.issue === id)?.option ?? "",
      ...RULES.map((rule) => formula(`=IFERROR(${chosenOption(search, rule, here("Place"))}&"","")`)),
      chosen("Ours"),
      chosen("Theirs"),
      place,
    ]),
  };
}

function sideOf({ negotiation, text }: Contents, id: string): string {
  const side = negotiation.deal?.issues.find((issue) => issue.id === id)?.side;
  return side === undefined ? "" : text.deal.sides[side];
}
