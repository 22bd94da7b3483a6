/** The table SecondMover: what a rival's own deal costs the exporter while it has none yet. */
import { DEAL } from "../model/outcome/quantities";
import { serialOf } from "../model/calendar/day";
import { columnsOf } from "./columns";
import { ownWeights, type Contents } from "./contents";
import { chosenElasticity, lookUp } from "./elasticities";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PRICE_FACTOR, TEXT } from "./formats";
import { AS_IT_HAPPENED } from "./measures";
import { formulaOf, type Naming } from "./outcome-formula";
import { formula, quoted, thisRow, type Cell, type Column, type TablePlan } from "./plan";
import { firstRateHeader, tradeHeader } from "./headers";
import { dealRateHeader } from "./suppliers";

const here = (header: string) => thisRow("SecondMover", header);

export function secondMoverTable(contents: Contents, row: number): TablePlan {
  const { text, negotiation, sectors } = contents;
  const columns = secondMoverColumns(contents);
  const { checks } = text;
  const [from, until] = [here("From"), here("Until")];
  const days = `(${until}-${from})/365`;
  const ofSector = (header: string) => `INDEX(Sectors[${header}],MATCH(${here("Sector")},Sectors[Sector],0))`;
  const average = (code: string, law: string) =>
    `PARLEY.DUTY_BETWEEN(1,${here("Goods")},${code},${from},${until},Measures[#All],${law}${ownWeights(contents)})/(${days})`;
  const naming: Naming = { of: here, sum: here, unknown: checks.noElasticity };
  const rows = negotiation.rivalDeals.flatMap((deal) =>
    sectors.map((sector): Cell[] => {
      const ofRival = (header: string) =>
        `SUMIFS(SupplierTrade[${header}],SupplierTrade[Sector],${here("Sector")},SupplierTrade[Supplier],${quoted(deal.rival)})`;
      const inMarket = `(SupplierTrade[Sector]=${here("Sector")})`;
      const weight = `${inMarket}*SupplierTrade[Trade]*(1+SupplierTrade[Rate 2024])`;
      const factor = `((1+SupplierTrade[${dealRateHeader(deal.id)}])/(1+SupplierTrade[Rate 2024]))`;
      const formulas: Record<string, string> = {
        Trade: `${ofSector(tradeHeader(negotiation.origin))}*${days}`,
        "Rate 2024": ofSector(firstRateHeader(negotiation.origin)),
        "Own rate": average("Origin", quoted(AS_IT_HAPPENED)),
        "Rate with": average(quoted(deal.rival), quoted(AS_IT_HAPPENED)),
        "Rate without": average(quoted(deal.rival), quoted(`${AS_IT_HAPPENED}, -${deal.id}`)),
        Elasticity: chosenElasticity(here("Sector"), "demand", checks.noElasticity),
        Substitution: chosenElasticity(here("Sector"), "substitution", checks.noElasticity),
        Supply: lookUp(`${here("Sector")}&" supply"`, "Likely", checks.noSupply),
        "Rival rate 2024": ofRival("Rate 2024"),
        "Rival weight": `${ofRival("Trade")}*(1+${here("Rival rate 2024")})`,
        "Market weight": `SUMPRODUCT(${weight})`,
        "Market terms": `IF(ISNUMBER(${here("Between")}),IF(ABS(${here("Between")}-1)<0.000000001,SUMPRODUCT(${weight}*${here("Own part")}*LN(${factor})),SUMPRODUCT(${weight}*${factor}^(${here("Own part")}*(1-${here("Between")})))),${quoted(checks.noElasticity)})`,
        Goods: ofSector("Counts"),
      };
      for (const [header, quantity] of Object.entries(DEAL)) formulas[header] = formulaOf(quantity, naming);
      const given: Record<string, Cell> = {
        Sector: sector.id,
        Deal: deal.id,
        From: serialOf(deal.from),
        Until: serialOf(deal.until),
      };
      return columns.map(({ header }) => given[header] ?? formula(`=${formulas[header]!}`));
    }),
  );
  return {
    name: "SecondMover",
    row,
    column: 0,
    ...(text.captions.SecondMover === undefined ? {} : { caption: text.captions.SecondMover }),
    keys: ["Deal", "Sector"],
    columns,
    rows,
  };
}

function secondMoverColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const day = {
    rule: { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo },
    ...text.prompts.window,
  };
  return columnsOf(text.labels.SecondMover, [
    ["Deal", "key", TEXT],
    ["Sector", "key", TEXT],
    ["From", "input", DAY, day],
    ["Until", "input", DAY, day],
    ["Trade", "formula", MILLIONS],
    ["Own rate", "formula", PERCENT],
    ["Rate with", "formula", PERCENT],
    ["Rate without", "formula", PERCENT],
    ["Cost", "formula", MILLIONS, undefined, "strong"],
    ["Price with", "formula", PRICE_FACTOR],
    ["Price without", "formula", PRICE_FACTOR],
    ["Elasticity", "formula", ELASTICITY],
    ["Substitution", "formula", ELASTICITY],
    ["Supply", "formula", ELASTICITY],
    ["Between", "formula", ELASTICITY],
    ["Own part", "formula", PRICE_FACTOR],
    ["Index part", "formula", PRICE_FACTOR],
    ["Value part", "formula", PRICE_FACTOR],
    ["Rate 2024", "formula", PERCENT],
    ["Rival rate 2024", "formula", PERCENT],
    ["Rival weight", "formula", MILLIONS],
    ["Market weight", "formula", MILLIONS],
    ["Market terms", "formula", MILLIONS],
    ["Goods", "formula"],
  ]);
}
