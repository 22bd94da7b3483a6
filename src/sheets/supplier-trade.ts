/** The table SupplierTrade, the market of each sector, and the blocks from which it reads trade and rates: a call each for all suppliers. */
import { argumentCells, block, fromBlockRow, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { country, ownTrade, ownWeights, type Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, TEXT } from "./formats";
import { tradeHeader } from "./headers";
import { AS_IT_HAPPENED } from "./measures-table";
import { formula, quoted, thisRow, type Cell, type Column, type TablePlan } from "./plan";
import { RATE_RULE } from "./rate-rule";
import { scenarioAt } from "./scenario-slots";
import { isRest, markets } from "./supplier-list";

const here = (header: string) => thisRow("SupplierTrade", header);
const all = (header: string) => `SupplierTrade[${header}]`;

/** Average rate over the days of a rival's deal, with the deal. */
export function dealRateHeader(deal: string): string {
  return `Rate ${deal}`;
}

/** What each supplier sells a year, the rate at which it did, and a rate of the user's own in place of the law's. */
export function supplierTradeTable(
  contents: Contents,
  tableRow: number,
  rates: Block,
  figures: Block | undefined,
): TablePlan {
  const { text, sectors, negotiation } = contents;
  const { origin, rivals, rivalDeals } = negotiation;
  const ofSector = (header: string, sector: number) => `INDEX(Sectors[${header}],${sector + 1})`;
  return {
    name: "SupplierTrade",
    row: tableRow,
    column: 0,
    ...(text.captions.SupplierTrade === undefined ? {} : { caption: text.captions.SupplierTrade }),
    keys: ["Sector", "Supplier"],
    columns: supplierTradeColumns(contents),
    rows: markets(contents).flatMap(({ sector, first, suppliers }) =>
      suppliers.map((supplier, place): Cell[] => {
        const row = first + place + 1;
        const named = `SUM(INDEX(${all("Trade")},${first + 1}):INDEX(${all("Trade")},${first + suppliers.length - 1}))`;
        const trade = (): string => {
          if (isRest(supplier)) return `MAX(0,${ofSector("Trade world", sector)}-${named})`;
          if ([origin, ...rivals].includes(supplier)) return ofSector(tradeHeader(supplier), sector);
          return fromBlockRow(figures!, "Trade", row);
        };
        return [
          isRest(supplier) ? text.rest : country(contents, supplier),
          supplier,
          formula(`=${ofSector("Name", sector)}`),
          sectors[sector]!.id,
          null,
          formula(`=${trade()}`),
          formula(`=${fromBlockRow(rates, "Rate 2024", row)}`),
          formula(`=${ofSector("Counts", sector)}`),
          ...rivalDeals.flatMap((deal) => {
            const ofDeal = (header: string) =>
              `SUMIFS(SecondMover[${header}],SecondMover[Deal],${quoted(deal.id)},SecondMover[Sector],${here("Sector")})`;
            const [from, until] = [here(`From ${deal.id}`), here(`Until ${deal.id}`)];
            const accrued = fromBlockRow(rates, dealRateHeader(deal.id), row);
            return [
              formula(`=${ofDeal("From")}`),
              formula(`=${ofDeal("Until")}`),
              formula(`=IF(${until}>${from},${accrued}/((${until}-${from})/365),0)`),
            ];
          }),
        ];
      }),
    ),
  };
}

export function supplierTradeColumns({ text, negotiation }: Contents): Column[] {
  const { From = "", Until = "", "Rate with": rate = "" } = text.labels.SecondMover;
  return columnsOf(text.labels.SupplierTrade, [
    ["Name", "text", TEXT],
    ["Supplier", "key", TEXT, undefined, "quiet"],
    ["Sector name", "formula", TEXT],
    ["Sector", "key", TEXT, undefined, "quiet"],
    ["Other rate", "input", PERCENT, { rule: RATE_RULE, ...text.prompts.otherRate }],
    ["Trade", "formula", MILLIONS],
    ["Rate 2024", "formula", PERCENT],
    ["Goods", "formula"],
  ]).concat(
    negotiation.rivalDeals.flatMap(({ id }) => [
      { header: `From ${id}`, label: From, kind: "formula" as const, format: DAY },
      { header: `Until ${id}`, label: Until, kind: "formula" as const, format: DAY },
      { header: dealRateHeader(id), label: rate, kind: "formula" as const, format: PERCENT },
    ]),
  );
}

/** Rates of the law for all suppliers: those of 2024, those of every scenario over the horizon, and those over the days of each deal. */
export function supplierRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, scenarios, negotiation } = contents;
  const { rivalDeals } = negotiation;
  const place = { row, column };
  const laws = argumentCells(place, 0, FIRST_SCENARIO, FIRST_SCENARIO + scenarios.length - 1);
  const between = (from: string, until: string, law: string): Cell =>
    formula(
      `=PARLEY.DUTY_BETWEEN(1,${all("Goods")},${all("Supplier")},${from},${until},Measures[#All],${law}${ownWeights(contents)})`,
    );
  const onADollar = (header: string, label: string): Column => ({ header, label, kind: "formula", format: PERCENT });
  return block({
    ...place,
    name: "SupplierRates",
    caption: text.captions.SupplierRates,
    columns: [
      ...columnsOf(text.labels.SupplierRates, [
        ["Supplier", "formula"],
        ["Rate 2024", "formula", PERCENT],
      ]),
      ...scenarios.map(({ id, name }) => onADollar(scenarioHeader(id), `${name || id}\n${text.onADollar}`)),
      ...rivalDeals.map(({ id }) => onADollar(dealRateHeader(id), text.onADollar)),
    ],
    arguments: [
      [
        text.cells.law,
        null,
        ...scenarios.map((_, index) => formula(`=${lawAt(index)}${dealsSwitch(contents)}`)),
        ...rivalDeals.map((): Cell => AS_IT_HAPPENED),
      ],
    ],
    calls: [
      null,
      formula(
        `=PARLEY.TARIFF_RATE(${all("Goods")},${all("Supplier")},ScheduleStart,Measures[#All]${ownWeights(contents, 1)})`,
      ),
      between("HorizonStart", "HorizonEnd", laws),
      ...scenarios.slice(1).map((): Cell => null),
      ...rivalDeals.map(({ id }, at) => {
        const law = FIRST_SCENARIO + scenarios.length + at;
        return between(all(`From ${id}`), all(`Until ${id}`), argumentCells(place, 0, law, law));
      }),
    ],
    rows: supplierCount(contents),
    names: supplierName,
  });
}

const FIRST_SCENARIO = 2;

/** An id that no act and no terms know yet would make the call fail for all scenarios, so its place is held by the reference. */
function lawAt(index: number): string {
  const id = scenarioAt(index, "Scenario");
  return `IF(COUNTIF(Terms[Scenario],${id})=0,CompareWith,${id})`;
}

export function scenarioHeader(scenario: string): string {
  return `Duty ${scenario}`;
}

/** Trade of the suppliers that Sectors does not name; where it names all of them, there is no such block. */
export function supplierFiguresBlock(contents: Contents, row: number, column: number): Block | undefined {
  const { origin, rivals } = contents.negotiation;
  const named = [origin, ...rivals];
  if (markets(contents).every(({ suppliers }) => suppliers.every((each) => isRest(each) || named.includes(each))))
    return undefined;
  const { text } = contents;
  // Of the rest no trade is held by itself: it is the world's less that of the others.
  const sellers = `IF(LEFT(${all("Supplier")},3)="all","world",${all("Supplier")})`;
  return block({
    row,
    column,
    name: "SupplierFigures",
    caption: text.captions.SupplierFigures,
    columns: [
      ...columnsOf(text.labels.SupplierRates, [["Supplier", "formula"]]),
      ...columnsOf(text.labels.SupplierFigures, [["Trade", "formula", MILLIONS]]),
    ],
    calls: [null, formula(`=PARLEY.SECTOR(${all("Goods")},"trade",${sellers}${ownTrade(contents)})`)],
    rows: supplierCount(contents),
    names: supplierName,
  });
}

const supplierName = (at: number): Cell =>
  formula(`=INDEX(${all("Sector")},${at + 1})&" "&INDEX(${all("Supplier")},${at + 1})`);

export function supplierCount(contents: Contents): number {
  return markets(contents).reduce((sum, { suppliers }) => sum + suppliers.length, 0);
}

/** What follows the scenario in a law, as the switch "Rivals' own deals" says. */
function dealsSwitch({ negotiation }: Contents): string {
  const names = negotiation.rivalDeals.map(({ id }) => id);
  if (names.length === 0) return "";
  const [taken, left] = ["", "-"].map((sign) => quoted(names.map((id) => `, ${sign}${id}`).join("")));
  return `&IF(RivalDeals="in",${taken},IF(RivalDeals="out",${left},""))`;
}
