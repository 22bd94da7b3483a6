/** The table Outcomes: a row for each scenario and sector, its duty on unchanged trade and what trade becomes. */
import { DIVERTED_TO, OWN_TERMS, ROW } from "../model/outcome/quantities";
import type { Expression } from "../model/outcome/expression";
import { argumentCells, block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { country, ownWeights, type Contents } from "./contents";
import { chosenElasticity, lookUp } from "./elasticities";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PERCENT_OR_NONE, PRICE_FACTOR, TIMES, YEARS } from "./formats";
import { divertedHeader, firstRateHeader, REST, tradeHeader } from "./headers";
import { formulaOf, type Naming } from "./outcome-formula";
import { formula, quoted, thisRow, type Cell, type Column, type TablePlan } from "./plan";

/** Row n of Outcomes reads row n of Terms, so that sorting or changing Terms is followed. */
export function outcomeRows(contents: Contents, row: number, rates: Block): TablePlan {
  const { text, scenarios, sectors } = contents;
  const formulas = { ...workedOut(contents), ...given(contents, rates) };
  const columns = outcomeColumns(contents);
  return {
    name: "Outcomes",
    row,
    column: 0,
    ...(text.captions.Outcomes === undefined ? {} : { caption: text.captions.Outcomes }),
    keys: [],
    columns,
    rows: Array.from({ length: scenarios.length * sectors.length }, (_, line): Cell[] =>
      columns.map(({ header }) => formula(`=${formulas[header]!(line + 1)}`)),
    ),
  };
}

/** Duty over the horizon on a dollar of trade a year: without terms, and while the terms count. A call each for all rows. */
export function outcomeRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, scenarios, sectors } = contents;
  const place = { row, column };
  const duty = (origin: string, from: string, until: string): Cell =>
    formula(
      `=PARLEY.DUTY_BETWEEN(1,Outcomes[Goods],${origin},${from},${until},Measures[#All],Outcomes[Scenario]${ownWeights(contents)})`,
    );
  return block({
    ...place,
    name: "OutcomeRates",
    caption: text.captions.OutcomeRates,
    columns: columnsOf(text.labels.OutcomeRates, [
      ["Outcome", "formula"],
      ["Without terms", "formula", PERCENT],
      ["While terms count", "formula", PERCENT],
    ]),
    arguments: [[text.cells.origin, formula("=Origin"), formula("=Origin")]],
    calls: [
      null,
      duty(argumentCells(place, 0, 1, 1), "HorizonStart", "HorizonEnd"),
      duty(argumentCells(place, 0, 2, 2), "Outcomes[Terms from]", "Outcomes[Terms until]"),
    ],
    rows: scenarios.length * sectors.length,
    names: (at) => formula(`=INDEX(Outcomes[Scenario],${at + 1})&" "&INDEX(Outcomes[Sector],${at + 1})`),
  });
}

/** The exporter's rivals by name, and all others together. */
export function rivalsAndRest({ negotiation }: Contents): string[] {
  return [...negotiation.rivals, REST];
}

export function divertedColumns(contents: Contents): Column[] {
  return rivalsAndRest(contents).map((partner) => ({
    header: divertedHeader(partner),
    label: contents.text.diverted(partner === REST ? contents.text.rest : country(contents, partner)),
    kind: "formula" as const,
    format: MILLIONS,
  }));
}

export function outcomeColumns(contents: Contents): Column[] {
  const labels = contents.text.labels.Outcomes;
  return [
    ...columnsOf(labels, [
      ["Scenario", "formula"],
      ["Sector", "formula"],
      ["Net duty", "formula", MILLIONS, undefined, "strong"],
      ["Saved by terms", "formula", MILLIONS],
      ["Imports after", "formula", MILLIONS, undefined, "strong"],
      ["Trade lost", "formula", MILLIONS],
    ]),
    ...divertedColumns(contents),
    ...columnsOf(labels, [
      ["Revenue after", "formula", MILLIONS],
      ["Importer share", "formula", PERCENT],
      ["Duty without terms", "formula", MILLIONS],
      ["Trade", "formula", MILLIONS],
      ["Average rate", "formula", PERCENT],
      ["Against reference", "formula", MILLIONS, undefined, "cost"],
      ["Rate without terms", "formula", PERCENT],
      ["Terms from", "formula", DAY],
      ["Terms until", "formula", DAY],
      ["Years then", "formula", YEARS],
      ["Trade then", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT_OR_NONE],
      ["Imports before", "formula", MILLIONS],
      ["Growth", "formula", TIMES],
      ["Capacity", "formula", MILLIONS],
      ["Rate 2024", "formula", PERCENT],
      ["Elasticity", "formula", ELASTICITY],
      ["Substitution", "formula", ELASTICITY],
      ["Supply", "formula", ELASTICITY],
      ["Substitution used", "formula", ELASTICITY],
      ["Pass-through", "formula", PRICE_FACTOR],
      ["Index exponent", "formula", PRICE_FACTOR],
      ["Value exponent", "formula", PRICE_FACTOR],
      ["Price factor", "formula", PRICE_FACTOR],
      ["Import price index", "formula", PRICE_FACTOR],
      ["Imports unlimited", "formula", MILLIONS],
      ["Market growth", "formula", PRICE_FACTOR],
      ["Diversion unlimited", "formula", MILLIONS],
      ["Over capacity", "formula", MILLIONS],
      ["Left with others", "formula", MILLIONS],
      ["Diverted", "formula", MILLIONS],
      ["Goods", "formula"],
      ["Key", "formula"],
    ]),
  ];
}

type Formulas = Record<string, (line: number) => string>;

const here = (header: string) => thisRow("Outcomes", header);
/** Where a user has deleted rows of Terms, the last rows here have neither scenario nor trade. */
const terms = (header: string, line: number) =>
  `IF(ROWS(Terms[Scenario])<${line},${TEXTS.includes(header) ? '""' : "0"},INDEX(Terms[${header}],${line}))`;
const TEXTS = ["Scenario", "Sector", "Quota", "Until"];
const ofMarket = `Suppliers[Scenario],${here("Scenario")},Suppliers[Sector],${here("Sector")}`;

/** What the cells of a row are called in the arithmetic of an outcome. */
function naming(contents: Contents, line: number): Naming {
  const places: Record<string, string> = {
    Years: "HorizonYears",
    "Exempt rate": terms("Exempt rate", line),
    Coverage: terms("Coverage", line),
    "Quota then": `IF(${terms("Quota", line)}="","",${terms("Quota", line)}*${here("Years then")})`,
  };
  return {
    of: (name) => places[name] ?? here(name),
    sum: (name, over) =>
      `SUMIFS(Suppliers[${name}],${ofMarket}${over === "all" ? "" : `,Suppliers[${name}],"${over === "above" ? ">" : "<"}0"`})`,
    unknown: contents.text.checks.noElasticity,
  };
}

function workedOut(contents: Contents): Formulas {
  const quantities: Record<string, Expression> = contents.negotiation.ownLaw
    ? { ...ROW, "Saved by terms": OWN_TERMS }
    : { ...ROW };
  const formulas: Formulas = {};
  for (const [header, quantity] of Object.entries(quantities))
    formulas[header] = (line) => formulaOf(quantity, naming(contents, line));
  const { rivals } = contents.negotiation;
  for (const rival of rivals)
    formulas[divertedHeader(rival)] = (line) => {
      const { of, ...others } = naming(contents, line);
      const diversion = `SUMIFS(Suppliers[Diversion],${ofMarket},Suppliers[Supplier],${quoted(rival)})`;
      return formulaOf(DIVERTED_TO, { ...others, of: (name) => (name === "Diversion" ? diversion : of(name)) });
    };
  const named = rivals.map((rival) => `-${here(divertedHeader(rival))}`).join("");
  formulas[divertedHeader(REST)] = () =>
    `IF(ISNUMBER(${here("Diverted")}),${here("Diverted")}${named},${quoted(contents.text.checks.noElasticity)})`;
  return formulas;
}

function given(contents: Contents, rates: Block): Formulas {
  const { negotiation, text } = contents;
  const { ownLaw } = negotiation;
  const { checks } = text;
  const ofSector = (header: string, otherwise = "0") =>
    `IF(${here("Sector")}="",${otherwise},INDEX(Sectors[${header}],MATCH(${here("Sector")},Sectors[Sector],0)))`;
  const onADollar = (header: string) => fromBlock(rates, header, "Outcomes");
  /** Terms of the user's own may end, and may raise a rate. */
  const end = (line: number) =>
    ownLaw
      ? `MAX(${here("Terms from")},MIN(HorizonEnd,IF(${terms("Until", line)}="",HorizonEnd,${terms("Until", line)})))`
      : "HorizonEnd";
  return {
    Scenario: (line) => terms("Scenario", line),
    Sector: (line) => terms("Sector", line),
    Key: () => `${here("Scenario")}&"/"&${here("Sector")}`,
    "Duty without terms": () => `${here("Trade")}*${onADollar("Without terms")}`,
    Trade: () => ofSector(tradeHeader(negotiation.origin)),
    "Against reference": () =>
      `${here("Net duty")}-SUMIFS(Outcomes[Net duty],Outcomes[Scenario],CompareWith,Outcomes[Sector],${here("Sector")})`,
    "Rate without terms": () =>
      `IF(${here("Trade")}=0,0,${here("Duty without terms")}/(${here("Trade")}*HorizonYears))`,
    "Terms from": (line) => {
      const claimed = `MIN(HorizonEnd,MAX(HorizonStart,${terms("Effective", line)}))`;
      return ownLaw ? claimed : `IF(${terms("Refund", line)},HorizonStart,${claimed})`;
    },
    "Terms until": (line) => end(line),
    "Years then": () => `(${here("Terms until")}-${here("Terms from")})/365`,
    "Trade then": () => `${here("Trade")}*${here("Years then")}`,
    "Rate then": (line) =>
      `IF(OR(${terms("Coverage", line)}=0,${here("Trade then")}=0),0,${onADollar("While terms count")}/${here("Years then")})`,
    Goods: () => ofSector("Counts", "INDEX(Sectors[Counts],1)"),
    "Rate 2024": () => ofSector(firstRateHeader(negotiation.origin)),
    Elasticity: () => chosenElasticity(here("Sector"), "demand", checks.noElasticity),
    Substitution: () => chosenElasticity(here("Sector"), "substitution", checks.noElasticity),
    Supply: () => lookUp(`${here("Sector")}&" supply"`, "Likely", checks.noSupply),
    // Most that the origin can sell, as the table Elasticities limits it.
    Capacity: () =>
      `IFERROR(${lookUp(`${here("Sector")}&" capacity"`, "Likely", checks.noLimit)}*${here("Imports before")},${quoted(checks.noLimit)})`,
  };
}
