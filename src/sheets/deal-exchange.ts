/** What each offer costs us, told in points of duty on each sector: how much lower the duty must be for the offer to pay. */
import { columnsOf, nameAlone } from "./columns";
import type { Contents } from "./contents";
import { MILLIONS, PERCENT, TEXT } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";

export function exchangeTable(contents: Contents, row: number): TablePlan {
  const { text, sectors, negotiation, deal, language } = contents;
  const offers = new Set(
    (negotiation.deal?.issues ?? []).filter((issue) => issue.side === "offer").map((issue) => issue.id),
  );
  const options = deal.filter(
    (each) => offers.has(each.issue) && each.offered !== null && each.offered.amount.kind !== "nothing",
  );
  const here = (header: string) => thisRow("DealExchange", header);
  // Added options may be called alike in two issues, so both parts are looked up.
  const worth = (column: "Ours" | "Theirs") =>
    `SUMIFS(Deal[${column}],Deal[Issue],${here("Issue")},Deal[Option],${here("Option")})`;
  const trade = (sector: string) =>
    `SUMIFS(Outcomes[Trade],Outcomes[Scenario],CompareWith,Outcomes[Sector],${quoted(sector)})`;
  return {
    name: "DealExchange",
    row,
    column: 0,
    caption: text.captions.DealExchange,
    keys: [],
    columns: [
      ...columnsOf(text.labels.DealExchange, [
        ["In words", "text", TEXT],
        ["Issue", "text", TEXT],
        ["Option", "text", TEXT],
        ["Costs us", "formula", MILLIONS],
        ["Worth to them", "formula", MILLIONS],
      ]),
      ...sectors.map((sector) => ({
        header: sector.id,
        label: nameAlone(sector.name === "" ? sector.id : sector.name),
        kind: "formula" as const,
        format: PERCENT,
      })),
    ],
    rows: options.map((each): Cell[] => [
      each.offered!.name[language],
      each.issue,
      each.option,
      formula(`=-${worth("Ours")}`),
      formula(`=${worth("Theirs")}`),
      ...sectors.map((sector) =>
        // What PARLEY.EXCHANGE_RATE gives without a discount rate.
        formula(`=IFERROR(${here("Costs us")}/(${trade(sector.id)}*HorizonYears),"")`),
      ),
    ]),
  };
}
