/** The table Outcomes: a row for each scenario and sector, its duty on unchanged trade and what trade becomes. */
import { argumentCells, block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { ownWeights, type Contents } from "./contents";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PERCENT_OR_NONE, PRICE_FACTOR, TEXT, TIMES, YEARS } from "./formats";
import { formula, quoted, type Cell, type Column, type TablePlan } from "./plan";
import { responseBlock } from "./response-blocks";
import { divertedHeader, firstRateHeader, priceFactorHeader, REST, tradeHeader } from "./headers";
import { averageRate, divertedColumns, restColumns, rivalsAndRest, TradeResponse } from "./trade-response";

/** Row n of Outcomes reads row n of Terms, so that sorting or changing Terms is followed. */
export function outcomeRows(contents: Contents, row: number, rates: Block, answers: Block): TablePlan {
  const { text, scenarios, sectors } = contents;
  const formulas = { ...dutyFormulas(contents, rates), ...tradeFormulas(contents, rates, answers) };
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

/** Duty over the horizon on a dollar of trade a year: without terms, while the terms count, and of the rivals. A call each for all rows. */
export function outcomeRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, scenarios, sectors, negotiation } = contents;
  const { rivals } = negotiation;
  const place = { row, column };
  const duty = (origin: string, from: string, until: string, law: string): Cell =>
    formula(
      `=PARLEY.DUTY_BETWEEN(1,Outcomes[Goods],${origin},${from},${until},Measures[#All],Outcomes[${law}]${ownWeights(contents)})`,
    );
  return block({
    ...place,
    name: "OutcomeRates",
    caption: text.captions.OutcomeRates,
    columns: [
      ...columnsOf(text.labels.OutcomeRates, [
        ["Outcome", "formula"],
        ["Without terms", "formula", PERCENT],
        ["While terms count", "formula", PERCENT],
      ]),
      ...rivals.map((code): Column => ({
        header: rivalRateHeader(code),
        label: text.onADollar,
        kind: "formula",
        format: PERCENT,
      })),
    ],
    arguments: [[text.cells.origin, formula("=Origin"), formula("=Origin"), ...rivals]],
    calls: [
      null,
      duty(argumentCells(place, 0, 1, 1), "HorizonStart", "HorizonEnd", "Scenario"),
      duty(argumentCells(place, 0, 2, 2), "Outcomes[Terms from]", "Outcomes[Terms until]", "Scenario"),
      ...rivals.map((_, index): Cell =>
        index === 0
          ? duty(argumentCells(place, 0, 3, 2 + rivals.length), "HorizonStart", "HorizonEnd", "Rivals under")
          : null,
      ),
    ],
    rows: scenarios.length * sectors.length,
    names: (at) => formula(`=INDEX(Outcomes[Scenario],${at + 1})&" "&INDEX(Outcomes[Sector],${at + 1})`),
  });
}

export function outcomeResponseBlock(contents: Contents, row: number, column: number): Block {
  return responseBlock(contents, row, column, {
    table: "Outcomes",
    name: "OutcomeResponse",
    rows: contents.scenarios.length * contents.sectors.length,
    imports: "Imports before",
    rate: "Average rate",
    against: ["Price factor rivals"],
    borne: true,
  });
}

const rivalRateHeader = (code: string): string => `Duty ${code}`;

export function outcomeColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const labels = text.labels.Outcomes;
  const priceFactor = (partner: string): Column => ({
    header: priceFactorHeader(partner),
    label: text.priceFactor(partner === REST ? text.rest : partner),
    kind: "formula",
    format: PRICE_FACTOR,
  });
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
      ["Against reference", "formula", MILLIONS],
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
      ["Basis", "formula", TEXT],
      ["Substitution", "formula", ELASTICITY],
      ["Supply", "formula", ELASTICITY],
      ["Own effect", "formula", MILLIONS],
      ["Own diversion", "formula", MILLIONS],
      ["Lost unlimited", "formula", MILLIONS],
      ["Diverted unlimited", "formula", MILLIONS],
      ["Over capacity", "formula", MILLIONS],
      ["Diverted", "formula", MILLIONS],
      ["Trade rivals", "formula", MILLIONS],
    ]),
    priceFactor(negotiation.origin),
    ...rivalsAndRest(contents).map(priceFactor),
    ...columnsOf(labels, [
      ["Price factor rivals", "formula", PRICE_FACTOR],
      ["Gains", "formula", MILLIONS],
      ["Rivals under", "formula", TEXT],
      ["Goods", "formula"],
    ]),
    ...restColumns(contents),
  ];
}

type Formulas = Record<string, (line: number) => string>;

function dutyFormulas(contents: Contents, rates: Block): Formulas {
  const row = new TradeResponse(contents, "Outcomes");
  const here = (header: string) => row.here(header);
  const terms = (header: string, line: number) => `INDEX(Terms[${header}],${line})`;
  const onADollar = (header: string) => fromBlock(rates, header, "Outcomes");
  const { ownLaw } = contents.negotiation;
  /** Terms of a person's own may end, and may raise a rate. */
  const end = (line: number) =>
    ownLaw
      ? `MAX(${here("Terms from")},MIN(HorizonEnd,IF(${terms("Until", line)}="",HorizonEnd,${terms("Until", line)})))`
      : "HorizonEnd";
  return {
    Scenario: (line) => terms("Scenario", line),
    Sector: (line) => terms("Sector", line),
    // What is left of a full exemption is nothing, not the millionth of a dollar below it that rounding leaves.
    "Net duty": () => `MAX(0,${here("Duty without terms")}-${here("Saved by terms")})`,
    "Saved by terms": (line) => {
      // An importer claims an exemption only where it is the lower rate.
      const exemptRate = ownLaw
        ? terms("Exempt rate", line)
        : `MIN(${terms("Exempt rate", line)},${here("Rate then")})`;
      const [trade, quota] = [here("Trade then"), terms("Quota", line)];
      const covered = `MIN(${trade}*${terms("Coverage", line)},IF(${quota}="",${trade},${quota}*${here("Years then")}))`;
      const nothing = ownLaw ? `${here("Years then")}=0` : `${here("Rate then")}=0`;
      return `IF(${nothing},0,${covered}*(${here("Rate then")}-${exemptRate}))`;
    },
    "Duty without terms": () => `${here("Trade")}*${onADollar("Without terms")}`,
    Trade: () => row.ofSector(tradeHeader(contents.negotiation.origin)),
    "Average rate": () => `IF(${here("Trade")}=0,0,${here("Net duty")}/(${here("Trade")}*HorizonYears))`,
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
    Goods: () => row.ofSector("Counts"),
  };
}

function tradeFormulas(contents: Contents, rates: Block, answers: Block): Formulas {
  const { text, negotiation } = contents;
  const row = new TradeResponse(contents, "Outcomes", answers);
  const here = (header: string) => row.here(header);
  const none = quoted(text.checks.noElasticity);
  const [before, lost, all, own] = [here("Imports before"), here("Trade lost"), here("Diverted"), here("Own effect")];
  const ownPriceFactor = here(priceFactorHeader(negotiation.origin));
  const partners = rivalsAndRest(contents);
  const gain = (partner: string) =>
    `${row.tradeOf(partner)}*MAX(0,SIGN(${all})*(${ownPriceFactor}/${here(priceFactorHeader(partner))}-1))`;
  const names = negotiation.rivalDeals.map(({ id }) => id);
  const deals =
    names.length === 0
      ? '""'
      : `IF(RivalDeals="in",${quoted(names.map((id) => `, ${id}`).join(""))},IF(RivalDeals="out",${quoted(names.map((id) => `, -${id}`).join(""))},""))`;
  const held = here("Own diversion");
  const [lostUnlimited, divertedUnlimited, over] = [
    here("Lost unlimited"),
    here("Diverted unlimited"),
    here("Over capacity"),
  ];
  const gained = `IF(ISNUMBER(${divertedUnlimited}),MAX(0,-${divertedUnlimited}),0)`;
  const formulas: Formulas = {
    "Imports before": () => `${here("Trade")}*HorizonYears`,
    "Rate 2024": () => row.ofSector(firstRateHeader(negotiation.origin)),
    Elasticity: () => row.demand(),
    Basis: () => row.basis(),
    Substitution: () => row.substitution(),
    Supply: () => row.supply(),
    "Trade rivals": () => row.rivalTrade("HorizonYears"),
    "Own effect": () => `IF(ISNUMBER(${here("Elasticity")}),${before}-${row.effect()},${none})`,
    "Own diversion": () => row.held(before),
    "Lost unlimited": () =>
      `IF(ISNUMBER(${own}),IF(${own}>=0,${own}-MIN(${own},MAX(0,${held})),${own}-MAX(${own},MIN(0,${held}))),${none})`,
    "Diverted unlimited": () =>
      `IF(AND(ISNUMBER(${own}),ISNUMBER(${here("Substitution")})),IF(${before}=0,0,MIN(1,(${before}-${lostUnlimited})/${before})*${row.movedAgainst(before, "Price factor rivals")}),${none})`,
    Capacity: () => row.capacity(before),
    "Over capacity": () =>
      `IF(AND(ISNUMBER(${lostUnlimited}),ISNUMBER(${here("Capacity")})),MAX(0,${before}-${lostUnlimited}-IF(ISNUMBER(${divertedUnlimited}),${divertedUnlimited},0)-${here("Capacity")}),0)`,
    // What the origin cannot make stays with the rivals as far as it would come from them; the rest nobody sells.
    "Trade lost": () => `IF(ISNUMBER(${lostUnlimited}),${lostUnlimited}+MAX(0,${over}-${gained}),${none})`,
    Diverted: () => `IF(ISNUMBER(${divertedUnlimited}),${divertedUnlimited}+MIN(${over},${gained}),${none})`,
    Growth: () => `IF(ISNUMBER(${here("Imports after")}),IF(${before}=0,1,${here("Imports after")}/${before}),${none})`,
    "Imports after": () => `IF(ISNUMBER(${lost}),${before}-${lost}-IF(ISNUMBER(${all}),${all},0),${none})`,
    "Revenue after": () =>
      `IF(ISNUMBER(${here("Imports after")}),${here("Imports after")}*${here("Average rate")},${none})`,
    "Importer share": () =>
      `IF(ISNUMBER(${here("Elasticity")}),IF(ISNUMBER(${here("Supply")}),${row.borne()},${here("Supply")}),${none})`,
    [priceFactorHeader(negotiation.origin)]: () => row.priceFactor(negotiation.origin, here("Average rate")),
    "Price factor rivals": () => row.rivalPriceFactor(),
    Gains: () => `IF(ISNUMBER(${all}),${partners.map(gain).join("+")},0)`,
    [tradeHeader(REST)]: () => row.restTrade(),
    "Rivals under": () => `${here("Scenario")}&${deals}`,
  };
  for (const partner of partners) {
    const rate = () =>
      averageRate(fromBlock(rates, rivalRateHeader(partner), "Outcomes"), "HorizonStart", "HorizonEnd");
    formulas[priceFactorHeader(partner)] = () =>
      partner === REST ? here(priceFactorHeader(row.first)) : row.priceFactor(partner, rate());
    formulas[divertedHeader(partner)] = () =>
      `IF(ISNUMBER(${all}),IF(${here("Gains")}=0,0,${all}*${gain(partner)}/${here("Gains")}),${none})`;
  }
  return formulas;
}
