/** The tables of the sheet Sourcing: countries, bills of materials, products, and the rates that are asked for in one call a column. */
import { transportModes } from "../../model/tariff/landed-cost";
import { sourcingTexts } from "../../words/sheets/sourcing/words";
import { countryName } from "../../words/sheets/words";
import { type Block, argumentCells, block, fromBlock } from "../blocks";
import { type ColumnSpec, columnsOf, plainTable } from "../columns";
import { DOLLARS, PERCENT, TEXT, TRUTH, WHOLE } from "../formats";
import { type Cell, type Column, FIRST_TABLE_ROW, formula, quoted, type TablePlan, thisRow } from "../plan";
import type { ReportTable } from "../sheet-names";
import { CONTENT_CELL, DAY_ASKED, ENTRY_CELL, FIRST_SALE_CELL, SCENARIO_CELL } from "./places";
import { BLANK_PRODUCT, landedHeader, rateHeader, type SourcingSubject } from "./subject";

type Table = TablePlan<ReportTable>;

/** Of the table of products, but for the columns of the countries: what a person writes, and what follows from it. */
export const PRODUCT_HEADERS = {
  inputs: ["Product", "Part of", "Code", "Value", "Facts", "From"],
  results: [
    ...["Rate now", "Duty now", "Landed now", "Cheapest", "Saving"],
    ...["Landed cheapest", "Preference", "US content", "First sale", "By parts", "Counts"],
  ],
} as const;
const PRODUCTS = "SourcingProducts";
/** Rows that a person may paste below the last. */
const MOST_ADDED = 50_000;
const here = (header: string): string => thisRow(PRODUCTS, header);
const column = (header: string): string => `${PRODUCTS}[${header}]`;
const country = (header: string, code: string): string =>
  `INDEX(SourcingCountries[${header}],MATCH(${code},SourcingCountries[Country],0))`;

function landedColumns({ countries, language }: SourcingSubject): Column[] {
  const text = sourcingTexts[language];
  return countries.map(({ code }) => ({
    header: landedHeader(code),
    label: text.landed(countryName(code, language)),
    kind: "formula",
    format: DOLLARS,
  }));
}

export function countriesTable(subject: SourcingSubject): Table {
  const { countries, language, importer } = subject;
  const text = sourcingTexts[language];
  const { prompts } = text;
  const own = (header: string) => thisRow("SourcingCountries", header);
  const fee = (day: string) =>
    `PARLEY.LANDED_COST(${ENTRY_CELL},0,0,0,${own("Way")}${day},${own("Originating")})/${ENTRY_CELL}-1`;
  return plainTable(
    "SourcingCountries",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
    [
      ["Name", "text", TEXT],
      ["Country", "key", TEXT],
      ["Price", "input", PERCENT, { rule: { kind: "decimal", min: 0, max: 100 }, ...prompts.price }],
      ["Freight", "input", PERCENT, { rule: { kind: "decimal", min: 0, max: 10 }, ...prompts.freight }],
      ["Way", "input", TEXT, { rule: { kind: "list", items: transportModes }, ...prompts.mode }],
      ["Originating", "input", TRUTH, { rule: { kind: "list", items: ["TRUE", "FALSE"] }, ...prompts.originating }],
      ["Fees", importer === "US" ? "formula" : "input", "0.00%"],
      ["Duty", "formula", DOLLARS],
      ["Landed", "formula", DOLLARS, undefined, "strong"],
      ["Against now", "formula", DOLLARS],
      ["Cheapest for", "formula", WHOLE],
    ],
    countries.map(({ code, price, freight, way, originating }): Cell[] => {
      const landed = landedHeader(code);
      const counted = (what: string) => `SUMIFS(${column(what)},${column("Counts")},1,${column(landed)},">=0")`;
      return [
        countryName(code, language),
        code,
        price,
        freight,
        way,
        originating,
        // After the last year whose bounds are published, those.
        importer === "US" ? formula(`=IFERROR(${fee(`,${DAY_ASKED}`)},${fee(",")})`) : 0,
        formula(`=${own("Landed")}-${own("Price")}*(1+${own("Freight")}+${own("Fees")})*${counted("Value")}`),
        formula(`=${counted(landed)}`),
        formula(`=${own("Landed")}-${counted("Landed now")}`),
        formula(`=COUNTIFS(${column("Cheapest")},${own("Country")},${column("Counts")},1)`),
      ];
    }),
  );
}

/** Of the products that others are parts of, as they stand when the sheet is written; further ones are typed below. */
export function billsTable(subject: SourcingSubject, row: number): Table {
  const text = sourcingTexts[subject.language];
  const own = thisRow("SourcingBills", "Product");
  const products = [...new Set(subject.products.map(({ partOf }) => partOf))].filter((each) => each !== "");
  const plan = plainTable(
    "SourcingBills",
    { row, column: 0 },
    text,
    [
      ["Product", "data", TEXT],
      ["Parts", "formula", WHOLE],
      ["Duty now", "formula", DOLLARS],
      ["Landed now", "formula", DOLLARS],
      ["Cheapest", "formula", DOLLARS, undefined, "strong"],
      ["Saving", "formula", DOLLARS],
    ],
    (products.length > 0 ? products : [""]).map((product): Cell[] => [
      product,
      formula(`=IF(${own}="","",COUNTIFS(${column("Part of")},${own}))`),
      ...[
        "Duty now",
        "Landed now",
        "Landed cheapest",
        "Saving",
        ...subject.countries.map(({ code }) => landedHeader(code)),
      ].map((header) => formula(`=IF(${own}="","",SUMIFS(${column(header)},${column("Part of")},${own}))`)),
    ]),
  );
  return { ...plan, columns: [...plan.columns, ...landedColumns(subject)] };
}

/** The first column after the figures of the products, and one that is left free. */
const blockColumn = ({ countries }: SourcingSubject): number =>
  PRODUCT_HEADERS.inputs.length + PRODUCT_HEADERS.results.length + countries.length + 1;

export function ratesBlock(subject: SourcingSubject, row: number): Block<ReportTable> {
  const { countries, language, ownTrade } = subject;
  const text = sourcingTexts[language];
  const at = { row, column: blockColumn(subject) };
  const first = 2;
  const last = first + countries.length - 1;
  const [codes, facts] = [column("Code"), column("Facts")];
  const also = (fact: string) => `IF(${facts}="","",${facts}&", ")&${fact}`;
  const scenario = argumentCells(at, 1, 1, 1);
  const rates = (origins: string, stated: string): Cell =>
    formula(`=PARLEY.TARIFF_RATE(${codes},${origins},${DAY_ASKED},Measures[#All],${scenario},${ownTrade},${stated})`);
  const from = column("From");
  const blanks = (count: number): Cell[] => Array.from({ length: count }, () => null);
  const chances = `TEXTJOIN("; ",TRUE,IF(Scenarios[Probability]>0,Scenarios[Scenario]&" "&Scenarios[Probability],""))`;
  return block<ReportTable>({
    ...at,
    name: "SourcingRates",
    caption: text.captions.SourcingRates,
    columns: [
      ...columnsOf(text.labels.SourcingRates, [
        ["Product", "formula", TEXT],
        ["Rate now", "formula", PERCENT],
      ]),
      ...countries.map(({ code }): Column => ({
        header: rateHeader(code),
        label: text.rate(countryName(code, language)),
        kind: "formula",
        format: PERCENT,
      })),
      ...columnsOf(text.labels.SourcingRates, [
        ["Without preference", "formula", PERCENT],
        ["With preference", "formula", PERCENT],
        ["With US content", "formula", PERCENT],
      ]),
    ],
    arguments: [
      [text.origins, null, ...countries.map(({ code }): Cell => code), ...blanks(3)],
      [text.chances, formula(`=IF(${SCENARIO_CELL}="",${chances},${SCENARIO_CELL})`), ...blanks(countries.length + 3)],
    ],
    calls: [
      null,
      rates(from, facts),
      rates(argumentCells(at, 0, first, last), facts),
      ...blanks(countries.length - 1),
      rates(from, also('"no preference"')),
      rates(from, also('"preference"')),
      rates(from, also(`"US content "&100*${CONTENT_CELL}&"%"`)),
    ],
    rows: productRows(subject),
    room: MOST_ADDED,
    names: (place) => formula(`=INDEX(${column("Product")},${place + 1})&""`),
  });
}

/** With the blank row of a table without products. */
export const productRows = ({ products }: SourcingSubject): number => Math.max(1, products.length);

export function productsTable(subject: SourcingSubject, row: number, rates: Block<ReportTable>): Table {
  const { countries, language, products } = subject;
  const text = sourcingTexts[language];
  const { prompts } = text;
  const list = { kind: "list" as const, items: countries.map(({ code }) => code) };
  const [firstLanded, lastLanded] = [countries[0]!, countries.at(-1)!].map(({ code }) => landedHeader(code));
  const allLanded = `${PRODUCTS}[[#This Row],[${firstLanded}]:[${lastLanded}]]`;
  // By the column's name, as a person may sort the countries.
  const cheapest = `SUBSTITUTE(INDEX(${PRODUCTS}[[#Headers],[${firstLanded}]:[${lastLanded}]],MATCH(MIN(${allLanded}),${allLanded},0)),"Landed ","")`;
  const unknown = quoted(text.notKnown);
  const isAsked = `OR(${here("Code")}="",${here("Value")}="")`;
  const rate = (header: string) => fromBlock(rates, header, PRODUCTS);
  /** A figure of the row: blank where nothing is asked, and never 0 where it is not known. */
  const figure = (value: string) => formula(`=IF(${isAsked},"",IFERROR(${value},${unknown}))`);
  const lever = (value: string) => formula(`=IF(ISNUMBER(${here("Duty now")}),IFERROR(${value},""),"")`);
  const cost = (code: string, duty: string) =>
    `${here("Value")}*${country("Price", code)}*(1+${country("Freight", code)}+${country("Fees", code)}+${duty})`;
  const from = here("From");
  const dutyAt = (duty: string) => `${here("Value")}*${country("Price", from)}*${duty}`;
  const dutyNow = (header: string) => dutyAt(rate(header));
  const parts = `SUMIFS(${column("Duty now")},${column("Part of")},${here("Product")})`;
  const input = (
    header: (typeof PRODUCT_HEADERS.inputs)[number],
    format: string,
    validation: ColumnSpec[3],
  ): ColumnSpec => [header, "input", format, validation];
  const any = { kind: "text" as const, max: 255 };
  const plan = plainTable(
    PRODUCTS,
    { row, column: 0 },
    text,
    [
      input("Product", TEXT, { rule: any, ...prompts.product }),
      input("Part of", TEXT, { rule: any, ...prompts.partOf }),
      input("Code", TEXT, { rule: any, ...prompts.code }),
      input("Value", DOLLARS, { rule: { kind: "decimal", min: 0 }, ...prompts.value }),
      input("Facts", TEXT, { rule: any, ...prompts.facts }),
      input("From", TEXT, { rule: list, ...prompts.from }),
      ["Rate now", "formula", PERCENT],
      ["Duty now", "formula", DOLLARS],
      ["Landed now", "formula", DOLLARS],
      ["Cheapest", "formula", TEXT, undefined, "strong"],
      ["Saving", "formula", DOLLARS, undefined, "strong"],
    ],
    [],
  );
  const results = columnsOf(text.labels.SourcingProducts, [
    ["Landed cheapest", "formula", DOLLARS],
    ["Preference", "formula", DOLLARS],
    ["US content", "formula", DOLLARS],
    ["First sale", "formula", DOLLARS],
    ["By parts", "formula", DOLLARS],
    ["Counts", "formula", WHOLE, undefined, "quiet"],
  ]);
  const rows = (products.length > 0 ? products : [BLANK_PRODUCT]).map((each): Cell[] => [
    each.product,
    each.partOf,
    each.code,
    each.value,
    each.facts,
    each.from,
    figure(rate("Rate now")),
    figure(dutyAt(here("Rate now"))),
    figure(cost(from, here("Rate now"))),
    formula(`=IF(COUNT(${allLanded})=0,"",${cheapest})`),
    formula(`=IFERROR(${here("Landed now")}-${here("Landed cheapest")},"")`),
    ...countries.map(({ code }) => figure(cost(quoted(code), rate(rateHeader(code))))),
    formula(`=IF(COUNT(${allLanded})=0,"",MIN(${allLanded}))`),
    lever(`${dutyNow("Without preference")}-${dutyNow("With preference")}`),
    lever(`${here("Duty now")}-${dutyNow("With US content")}`),
    lever(`IF(${FIRST_SALE_CELL}="","",${here("Duty now")}*(1-${FIRST_SALE_CELL}))`),
    lever(
      `IF(OR(${here("Product")}="",COUNTIFS(${column("Part of")},${here("Product")})=0),"",${here("Duty now")}-${parts})`,
    ),
    // Of a product and its parts, where both have a value, the parts would be counted twice.
    formula(
      `=IF(${isAsked},0,IF(${here("Part of")}="",1,IF(COUNTIFS(${column("Product")},${here("Part of")},${column("Value")},">0")>0,0,1)))`,
    ),
  ]);
  return { ...plan, grows: true, columns: [...plan.columns, ...landedColumns(subject), ...results], rows };
}
