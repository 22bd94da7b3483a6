/** The sheet Suppliers: every sector's market, supplier by supplier, in every scenario: who gains and who loses. */
import result from "../cases/back-test/result.json";
import { SUPPLIER } from "../model/outcome/quantities";
import { AS_IT_HAPPENED } from "./measures";
import { columnsOf } from "./columns";
import { country, ownTrade, ownWeights, type Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, PRICE_FACTOR, TEXT, WHOLE } from "./formats";
import { fixedAddress } from "./address";
import { sheetHead } from "./head";
import { tradeHeader } from "./headers";
import { formulaOf, type Naming } from "./outcome-formula";
import { FIRST_TABLE_ROW, formula, quoted, thisRow, type Cell, type SheetPlan, type TablePlan } from "./plan";
import { RATE_RULE } from "./rate-rule";
import { isRest, markets } from "./supplier-list";

/** Of SupplierRates: the first row holds the law of each scenario. */
const LAW_ROWS = 1;
/** Before the scenarios and the deals. */
const LEADING = 2;

export function suppliersSheet(contents: Contents): SheetPlan {
  const { text } = contents;
  const rows = suppliersTable(contents);
  const trade = supplierTradeTable(contents, rows.columns.length + 1);
  const rates = supplierRatesTable(contents);
  return {
    ...sheetHead("Suppliers", contents, {
      title: text.sheets.Suppliers.title,
      explanation: `${text.sheets.Suppliers.explanation} ${text.backTest(result)}`,
    }),
    parameters: [
      { label: text.parameters.asOf, column: 0, value: formula("=AsOf"), kind: "formula", format: DAY },
      { label: text.parameters.responseRun, column: 1, value: formula("=ResponseRun"), kind: "formula", format: TEXT },
      { label: text.parameters.horizonStart, column: 2, value: formula("=HorizonStart"), kind: "formula", format: DAY },
      { label: text.parameters.horizonEnd, column: 3, value: formula("=HorizonEnd"), kind: "formula", format: DAY },
    ],
    tables: [rows, trade, rates],
    charts: [],
    widths: [
      16,
      22,
      14,
      24,
      ...Array.from({ length: rows.columns.length - 4 }, () => 15),
      3,
      22,
      14,
      24,
      ...Array.from({ length: trade.columns.length - 3 }, () => 14),
      3,
      ...rates.columns.map(() => 13),
    ],
    printColumns: 10,
    frozenRows: FIRST_TABLE_ROW + 1,
  };
}

function suppliersTable(contents: Contents): TablePlan {
  const { text, scenarios } = contents;
  const here = (header: string) => thisRow("Suppliers", header);
  const naming: Naming = {
    of: (name) =>
      name in SUPPLIER || ["Imports before", "Rate before", "Rate after"].includes(name)
        ? here(name)
        : `INDEX(Outcomes[${name}],${here("Row")})`,
    sum: (name) => here(name),
    unknown: text.checks.noElasticity,
  };
  const worked = (header: string) => formula(`=${formulaOf(SUPPLIER[header]!, naming)}`);
  const list = markets(contents);
  return {
    name: "Suppliers",
    row: FIRST_TABLE_ROW,
    column: 0,
    ...(text.captions.Suppliers === undefined ? {} : { caption: text.captions.Suppliers }),
    keys: [],
    columns: columnsOf(text.labels.Suppliers, [
      ["Scenario", "formula"],
      ["Sector", "formula"],
      ["Supplier", "formula"],
      ["Name", "formula"],
      ["Imports before", "formula", MILLIONS],
      ["Rate before", "formula", PERCENT],
      ["Rate after", "formula", PERCENT],
      ["Imports after", "formula", MILLIONS, undefined, "strong"],
      ["Change", "formula", MILLIONS],
      ["Moved", "formula", MILLIONS],
      ["Price factor", "formula", PRICE_FACTOR],
      ["Weight", "formula", MILLIONS],
      ["Term", "formula", MILLIONS],
      ["Row", "formula", WHOLE],
    ]),
    rows: scenarios.flatMap((_, scenario) =>
      list.flatMap(({ first, suppliers }) =>
        suppliers.map((_supplier, place): Cell[] => {
          const market = (header: string) => `INDEX(SupplierTrade[${header}],${first + place + 1})`;
          const law = `INDEX(${ratesColumn(contents, LEADING + scenario)},${first + place + 1})/HorizonYears`;
          const after =
            place === 0
              ? `INDEX(Outcomes[Average rate],${here("Row")})`
              : `IF(ISNUMBER(${market("Other rate")}),${market("Other rate")},${law})`;
          return [
            formula(`=INDEX(Scenarios[Scenario],${scenario + 1})`),
            formula(`=${market("Sector")}`),
            formula(`=${market("Supplier")}`),
            formula(`=${market("Name")}`),
            formula(`=${market("Trade")}*HorizonYears`),
            formula(`=${market("Rate 2024")}`),
            formula(`=${after}`),
            worked("Imports after"),
            worked("Change"),
            worked("Moved"),
            worked("Price factor"),
            worked("Weight"),
            worked("Term"),
            formula(`=MATCH(${here("Scenario")}&"/"&${here("Sector")},Outcomes[Key],0)`),
          ];
        }),
      ),
    ),
  };
}

/** What each supplier sells a year, the rate at which it did, and a rate of a person's own in place of the law's. */
function supplierTradeTable(contents: Contents, column: number): TablePlan {
  const { text, sectors } = contents;
  const here = (header: string) => thisRow("SupplierTrade", header);
  const ofSector = (header: string, sector: number) => `INDEX(Sectors[${header}],${sector + 1})`;
  return {
    name: "SupplierTrade",
    row: FIRST_TABLE_ROW,
    column,
    ...(text.captions.SupplierTrade === undefined ? {} : { caption: text.captions.SupplierTrade }),
    keys: ["Sector", "Supplier"],
    columns: columnsOf(text.labels.SupplierTrade, [
      ["Sector", "key", TEXT],
      ["Supplier", "key", TEXT],
      ["Name", "text", TEXT],
      ["Other rate", "input", PERCENT, { rule: RATE_RULE, ...text.prompts.otherRate }],
      ["Trade", "formula", MILLIONS],
      ["Rate 2024", "formula", PERCENT],
      ["Goods", "formula"],
    ]).concat(
      contents.negotiation.rivalDeals.flatMap(({ id }) => {
        const { From = "", Until = "", "Rate with": rate = "" } = text.labels.SecondMover;
        return [
          { header: `From ${id}`, label: From, kind: "formula" as const, format: DAY },
          { header: `Until ${id}`, label: Until, kind: "formula" as const, format: DAY },
          { header: dealRateHeader(id), label: rate, kind: "formula" as const, format: PERCENT },
        ];
      }),
    ),
    rows: markets(contents).flatMap(({ sector, first, suppliers }) =>
      suppliers.map((supplier, place): Cell[] => {
        const { id } = sectors[sector]!;
        const own = tradeHeader(contents.negotiation.origin);
        const named = `SUM(INDEX(SupplierTrade[Trade],${first + 1}):INDEX(SupplierTrade[Trade],${first + suppliers.length - 1}))`;
        const trade =
          place === 0
            ? ofSector(own, sector)
            : isRest(supplier)
              ? `MAX(0,${ofSector("Trade world", sector)}-${named})`
              : `PARLEY.SECTOR(${here("Goods")},"trade",${here("Supplier")}${ownTrade(contents)})`;
        return [
          id,
          supplier,
          isRest(supplier) ? text.rest : country(contents, supplier),
          null,
          formula(`=${trade}`),
          formula(`=INDEX(${ratesColumn(contents, 0)},${first + place + 1})`),
          formula(`=${ofSector("Counts", sector)}`),
          ...contents.negotiation.rivalDeals.flatMap((deal, at) => {
            const ofDeal = (header: string) =>
              `SUMIFS(SecondMover[${header}],SecondMover[Deal],${quoted(deal.id)},SecondMover[Sector],${here("Sector")})`;
            const [from, until] = [here(`From ${deal.id}`), here(`Until ${deal.id}`)];
            const accrued = `INDEX(${ratesColumn(contents, LEADING + contents.scenarios.length + at)},${first + place + 1})`;
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

/**
 * Rates of the law for all suppliers at once: the functions are asked three times, whatever the number of suppliers and scenarios. Not a
 * table of Excel's: each formula fills the cells below and beside it.
 */
function supplierRatesTable(contents: Contents): TablePlan {
  const { text, scenarios, negotiation } = contents;
  const { rivalDeals } = negotiation;
  const count = markets(contents).reduce((sum, { suppliers }) => sum + suppliers.length, 0);
  const names = rivalDeals.map(({ id }) => id);
  const deals =
    names.length === 0
      ? '""'
      : `IF(RivalDeals="in",${quoted(names.map((id) => `, ${id}`).join(""))},IF(RivalDeals="out",${quoted(names.map((id) => `, -${id}`).join(""))},""))`;
  const [goods, sellers] = ["SupplierTrade[Goods]", "SupplierTrade[Supplier]"];
  const { column } = ratesPlace(contents);
  const laws = `${fixedAddress(FIRST_TABLE_ROW + 1, column + LEADING)}:${fixedAddress(FIRST_TABLE_ROW + 1, column + LEADING + scenarios.length - 1)}`;
  const between = (from: string, until: string, law: string) =>
    `PARLEY.DUTY_BETWEEN(1,${goods},${sellers},${from},${until},Measures[#All],${law}${ownWeights(contents)})`;
  const columns = columnsOf(text.labels.SupplierRates, [
    ["Rate 2024", "formula", PERCENT],
    ["Place", "text", WHOLE],
  ]);
  const first: Cell[] = [
    formula(`=PARLEY.TARIFF_RATE(${goods},${sellers},ScheduleStart,Measures[#All]${ownWeights(contents, 1)})`),
    1,
    formula(`=${between("HorizonStart", "HorizonEnd", laws)}`),
    ...scenarios.slice(1).map((): Cell => null),
    ...names.map((id) =>
      formula(`=${between(`SupplierTrade[From ${id}]`, `SupplierTrade[Until ${id}]`, quoted(AS_IT_HAPPENED))}`),
    ),
  ];
  return {
    name: "SupplierRates",
    row: FIRST_TABLE_ROW,
    column,
    ...(text.captions.SupplierRates === undefined ? {} : { caption: text.captions.SupplierRates }),
    keys: [],
    spills: true,
    columns: [
      ...columns,
      ...scenarios.map(({ id, name }) => ({
        header: id,
        label: name,
        kind: "formula" as const,
        format: PERCENT,
      })),
      ...names.map((id) => ({
        header: id,
        label: text.labels.SecondMover["Rate with"] ?? "",
        kind: "formula" as const,
        format: PERCENT,
      })),
    ],
    rows: [
      [
        null,
        null,
        ...scenarios.map((_, index) => formula(`=INDEX(Scenarios[Scenario],${index + 1})&${deals}`)),
        ...names.map((): Cell => null),
      ],
      first,
      ...Array.from({ length: count - 1 }, (_, place): Cell[] => [
        null,
        place + 2,
        ...first.slice(2).map((): Cell => null),
      ]),
    ],
  };
}

/** Beside the two tables, whose columns are as many as the case has deals. */
function ratesPlace({ negotiation }: Contents): { column: number } {
  const [rows, trade] = [14, 7 + 3 * negotiation.rivalDeals.length];
  return { column: rows + 1 + trade + 1 };
}

/** The cells of SupplierRates under a column, one for each row of SupplierTrade. */
function ratesColumn(contents: Contents, place: number): string {
  const count = markets(contents).reduce((sum, { suppliers }) => sum + suppliers.length, 0);
  const column = ratesPlace(contents).column + place;
  const row = FIRST_TABLE_ROW + 1 + LAW_ROWS;
  return `${fixedAddress(row, column)}:${fixedAddress(row + count - 1, column)}`;
}

/** Average rate over the days of a rival's deal, with the deal. */
export function dealRateHeader(deal: string): string {
  return `Rate ${deal}`;
}
