/** Writes the sheet Sourcing for chosen countries; what a person wrote into an earlier one stays. */
import { caseOf } from "../cases/registry";
import type { Language, NegotiationCase } from "../cases/case";
import { numberColumn, rowsByHeader, textColumn } from "../files/header-table";
import { originCode } from "../law/origins";
import { transportModes } from "../model/tariff/landed-cost";
import { inspectWorkbook } from "../sheets/build";
import { BuildError } from "../sheets/options";
import { PARAMETER_ROW } from "../sheets/plan";
import { writeReport } from "../sheets/reports";
import { runInExcel } from "../sheets/run-in-excel";
import { sourcingSheet } from "../sheets/sourcing/sheet";
import {
  CHOICES,
  landedHeader,
  MOST_COUNTRIES,
  type SourcingChoices,
  type SourcingCountry,
  type SourcingProduct,
} from "../sheets/sourcing/subject";
import { PRODUCT_HEADERS } from "../sheets/sourcing/tables";
import { sourcingTexts } from "../words/sheets/sourcing/words";
import { texts } from "../words/sheets/words";

/** So many of the case's own lines a first sheet begins with. */
const FIRST_PRODUCTS = 12;

/** Codes of "KR, Mexico; 베트남", each once. Throws BuildError that names what is no country. */
export function countriesIn(text: string, language: Language): string[] {
  const words = sourcingTexts[language];
  const parts = text.split(/[,;\n]/).map((each) => each.trim());
  const codes = parts
    .filter((each) => each !== "")
    .map((each) => {
      const code = originCode(each);
      if (code === undefined) throw new BuildError("bad-option", words.unknownCountry(each));
      return code;
    });
  const found = [...new Set(codes)];
  if (found.length > MOST_COUNTRIES) throw new BuildError("bad-option", words.tooManyCountries(MOST_COUNTRIES));
  return found;
}

/** All or nothing. Throws BuildError, whose message says what to do. No country: those of the earlier sheet, else of the case. */
export async function writeSourcing(language: Language, wanted: readonly string[] = []): Promise<void> {
  const words = sourcingTexts[language];
  const { record } = await inspectWorkbook();
  const negotiation = record && caseOf({ ...record, language });
  const held = await readHeld();
  if (!negotiation || !held) throw new BuildError("bad-option", words.nothing);
  if (held.ownColumn !== undefined) throw new BuildError("bad-option", words.ownColumn(held.ownColumn));
  const { countries, products, scenarios, choices } = held;
  const before = countries.map(({ code }) => code);
  const chosen = wanted.length > 0 ? wanted : before.length > 0 ? before : [negotiation.origin, ...negotiation.rivals];
  // Where products come from now has to be among them.
  const codes = [...new Set([...chosen, ...products.map(({ from }) => originCode(from) ?? "").filter(Boolean)])];
  await writeReport(
    sourcingSheet({
      language,
      countries: codes
        .slice(0, MOST_COUNTRIES)
        .map((code) => countries.find((each) => each.code === code) ?? untouched(code)),
      products: products.length > 0 ? products : ofCase(held.lines, negotiation),
      choices,
      scenarios,
      scheduleFrom: negotiation.scheduleFrom,
      scheduleTo: negotiation.scheduleTo,
      importer: negotiation.importer,
      ownTrade: negotiation.ownLaw && held.ownTrade ? "TradeData[#All]" : "",
    }),
    texts[language].errors,
  );
}

const untouched = (code: string): SourcingCountry => ({ code, price: 1, freight: 0, way: "ocean", originating: false });

/** The largest lines that the case is about, as they were imported. */
function ofCase(lines: readonly Line[], { origin }: NegotiationCase): SourcingProduct[] {
  return [...lines]
    .filter(({ code, value }) => code !== "" && value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, FIRST_PRODUCTS)
    .map(({ code, name, value }) => ({
      product: name,
      partOf: "",
      code,
      value: Math.round(value),
      facts: "",
      from: origin,
    }));
}

interface Line {
  code: string;
  name: string;
  value: number;
}

interface Held {
  scenarios: string[];
  ownTrade: boolean;
  lines: Line[];
  countries: SourcingCountry[];
  products: SourcingProduct[];
  choices: SourcingChoices;
  /** The header of a column that a person put into the table of products. */
  ownColumn: string | undefined;
}

/** undefined where the workbook has no scenarios. Four requests at the most, of the yellow columns alone. */
async function readHeld(): Promise<Held | undefined> {
  return runInExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load("items/name");
    const earlier = worksheets.getItemOrNullObject("Sourcing").load("name");
    await context.sync();
    const there = new Set(tables.items.map(({ name }) => name));
    if (!there.has("Scenarios") || !there.has("Measures")) return undefined;
    const column = (table: string, header: string) =>
      tables.getItem(table).columns.getItem(header).getDataBodyRange().load("values");
    const scenarios = column("Scenarios", "Scenario");
    const lines = there.has("SectorLines")
      ? ["HS6", "Description", "Trade"].map((header) => column("SectorLines", header))
      : undefined;
    const isThere = !earlier.isNullObject && there.has("SourcingProducts") && there.has("SourcingCountries");
    const strip = isThere ? earlier.getRangeByIndexes(PARAMETER_ROW, 0, 1, 5).load("values") : undefined;
    const countries = isThere ? tables.getItem("SourcingCountries").getRange().load("values") : undefined;
    const headers = isThere ? tables.getItem("SourcingProducts").getHeaderRowRange().load("values") : undefined;
    const inputs = isThere ? PRODUCT_HEADERS.inputs.map((header) => column("SourcingProducts", header)) : [];
    await context.sync();
    const countryRows = countriesOf(countries?.values ?? []);
    const known = new Set<string>([
      ...PRODUCT_HEADERS.inputs,
      ...PRODUCT_HEADERS.results,
      ...countryRows.map(({ code }) => landedHeader(code)),
    ]);
    return {
      scenarios: scenarios.values.map(([id]) => String(id)).filter((id) => id !== ""),
      ownTrade: there.has("TradeData"),
      lines: (lines?.[0]?.values ?? []).map(([code], at) => ({
        code: String(code),
        name: String(lines![1]!.values[at]![0]),
        value: Number(lines![2]!.values[at]![0]),
      })),
      countries: countryRows,
      products: productsOf(inputs.map(({ values }) => values.map(([cell]) => cell as unknown))),
      choices: strip ? choicesOf(strip.values[0]!) : CHOICES,
      ownColumn: headers?.values[0]?.map(String).find((header) => !known.has(header)),
    };
  });
}

function countriesOf(cells: readonly (readonly unknown[])[]): SourcingCountry[] {
  const rows = rowsByHeader(cells, {
    code: textColumn("Country"),
    price: numberColumn("Price"),
    freight: numberColumn("Freight"),
    way: textColumn("Way"),
    originating: { header: "Originating", read: (cell) => cell === true },
  });
  return rows
    .filter(({ code }) => code !== "")
    .map(({ price, freight, way, ...row }) => ({
      ...row,
      price: price ?? 1,
      freight: freight ?? 0,
      way: transportModes.find((mode) => mode === way) ?? "ocean",
    }));
}

/** Rows of a person's own, blank ones aside. */
function productsOf(columns: readonly (readonly unknown[])[]): SourcingProduct[] {
  const [products = [], partOf = [], codes = [], values = [], facts = [], from = []] = columns;
  return products
    .map((product, row) => ({
      product: String(product),
      partOf: String(partOf[row]),
      code: String(codes[row]),
      value: typeof values[row] === "number" ? values[row] : null,
      facts: String(facts[row]),
      from: String(from[row]),
    }))
    .filter((row) => Object.values(row).some((cell) => cell !== "" && cell !== null));
}

const numberOr = (cell: unknown, otherwise: number): number => (typeof cell === "number" ? cell : otherwise);

function choicesOf([day, scenario, entry, content, firstSale]: readonly unknown[]): SourcingChoices {
  return {
    day: typeof day === "number" ? day : null,
    scenario: typeof scenario === "string" ? scenario : "",
    entry: numberOr(entry, CHOICES.entry),
    content: numberOr(content, CHOICES.content),
    firstSale: typeof firstSale === "number" ? firstSale : null,
  };
}
