/** The table SecondMover: what a rival's own deal costs the exporter while it has none yet. */
import { serialOf } from "../model/calendar/day";
import { argumentCells, block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { ownWeights, type Contents } from "./contents";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PRICE_FACTOR, TEXT } from "./formats";
import { AS_IT_HAPPENED } from "./measures";
import { formula, quoted, type Cell, type Column, type TablePlan } from "./plan";
import { firstRateHeader, priceFactorHeader, REST, tradeHeader } from "./headers";
import { responseBlock } from "./response-blocks";
import { averageRate, restColumns, rivalsAndRest, TradeResponse } from "./trade-response";

/** Duty on a dollar of trade a year between the two days of each row: one call for the exporter, the rivals, and these without their own deals. */
export function secondMoverRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, negotiation, sectors } = contents;
  const place = { row, column };
  const reading = new TradeResponse(contents, "SecondMover");
  const dealers = [...new Set(negotiation.rivalDeals.map(({ rival }) => rival))];
  const sellers = [...new Set([...negotiation.rivals, reading.first, ...dealers])];
  const asked: [header: string, origin: Cell, law: string][] = [
    [OWN, formula("=Origin"), AS_IT_HAPPENED],
    ...sellers.map((code): [string, Cell, string] => [code, code, AS_IT_HAPPENED]),
    ...dealers.map((code): [string, Cell, string] => [
      withoutHeader(code),
      code,
      reading.withoutDeal(code, AS_IT_HAPPENED),
    ]),
  ];
  const cells = (line: number) => argumentCells(place, line, 1, asked.length);
  const columns = [
    ...columnsOf(text.labels.SecondMoverRates, [["Row", "formula"]]),
    ...asked.map(([header]): Column => ({ header, label: text.onADollar, kind: "formula", format: PERCENT })),
  ];
  return block({
    ...place,
    name: "SecondMoverRates",
    caption: text.captions.SecondMoverRates,
    columns,
    arguments: [
      [text.cells.origin, ...asked.map(([, origin]) => origin)],
      [text.cells.law, ...asked.map(([, , law]) => law)],
    ],
    calls: [
      null,
      formula(
        `=PARLEY.DUTY_BETWEEN(1,SecondMover[Goods],${cells(0)},SecondMover[From],SecondMover[Until],Measures[#All],${cells(1)}${ownWeights(contents)})`,
      ),
      ...asked.slice(1).map((): Cell => null),
    ],
    rows: negotiation.rivalDeals.length * sectors.length,
    names: (at) => formula(`=INDEX(SecondMover[Deal],${at + 1})&" "&INDEX(SecondMover[Sector],${at + 1})`),
  });
}

export function secondMoverResponseBlock(contents: Contents, row: number, column: number): Block {
  return responseBlock(contents, row, column, {
    table: "SecondMover",
    name: "SecondMoverResponse",
    rows: contents.negotiation.rivalDeals.length * contents.sectors.length,
    imports: "Trade",
    rate: "Own rate",
    against: ["Price factor rivals", "Price factor without"],
    borne: false,
  });
}

const OWN = "own";
const withoutHeader = (code: string): string => `${code} without`;

export function secondMoverTable(contents: Contents, row: number, rates: Block, answers: Block): TablePlan {
  const { text, negotiation, sectors } = contents;
  const columns = secondMoverColumns(contents);
  const reading = new TradeResponse(contents, "SecondMover", answers);
  const here = (header: string) => reading.here(header);
  const [from, until] = [here("From"), here("Until")];
  const trade = here("Trade");
  const known = `AND(ISNUMBER(${here("Elasticity")}),ISNUMBER(${here("Substitution")}))`;
  const none = quoted(text.checks.noElasticity);
  const partners = rivalsAndRest(contents);
  const rows = negotiation.rivalDeals.flatMap((deal) =>
    sectors.map((sector): Cell[] => {
      const without = reading.priceFactor(deal.rival, here("Rate without"));
      const average = (header: string) => averageRate(fromBlock(rates, header, "SecondMover"), from, until);
      /** Of those whose rates stand in columns of their own, that; the rest has no deal here, so that only the one looked at moves trade. */
      const priceFactor = (partner: string): string => {
        if (partner === deal.rival) return reading.priceFactor(partner, here("Rate with"));
        if (partner !== REST) return reading.priceFactor(partner, average(partner));
        return reading.first === deal.rival
          ? without
          : reading.priceFactor(
              reading.first,
              average(reading.hasDeal(reading.first) ? withoutHeader(reading.first) : reading.first),
            );
      };
      const rivals = partners.map((partner) => reading.tradeOf(partner)).join("+");
      const formulas: Record<string, string> = {
        Trade: `${reading.ofSector(tradeHeader(negotiation.origin))}*(${until}-${from})/365`,
        "Own rate": average(OWN),
        "Rate with": average(deal.rival),
        "Rate without": average(withoutHeader(deal.rival)),
        // Both times the same is lost; only what moves to others differs.
        Cost: `IF(${known},IF(${trade}=0,0,${here("Left")}*(${reading.movedAgainst(trade, "Price factor rivals")}-${reading.movedAgainst(trade, "Price factor without")})),${none})`,
        Left: `IF(${known},IF(${trade}=0,0,MIN(1,(${reading.effect()}+MAX(0,${reading.held(trade)}))/${trade})),${none})`,
        "Rate 2024": reading.ofSector(firstRateHeader(negotiation.origin)),
        Elasticity: reading.demand(),
        Basis: reading.basis(),
        Substitution: reading.substitution(),
        Supply: reading.supply(),
        "Trade rivals": reading.rivalTrade(`(${until}-${from})/365`),
        [priceFactorHeader(negotiation.origin)]: reading.priceFactor(negotiation.origin, here("Own rate")),
        "Price factor rivals": reading.rivalPriceFactor(),
        "Price factor without": `${here("Price factor rivals")}+IF(${rivals}=0,0,${reading.tradeOf(deal.rival)}*(${without}-${here(priceFactorHeader(deal.rival))})/(${rivals}))`,
        Goods: reading.ofSector("Counts"),
        [tradeHeader(REST)]: reading.restTrade(),
      };
      for (const partner of partners) formulas[priceFactorHeader(partner)] = priceFactor(partner);
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

export function secondMoverColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const labels = text.labels.SecondMover;
  const day = {
    rule: { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo },
    ...text.prompts.window,
  };
  const priceFactor = (partner: string): Column => ({
    header: priceFactorHeader(partner),
    label: text.priceFactor(partner === REST ? text.rest : partner),
    kind: "formula",
    format: PRICE_FACTOR,
  });
  return [
    ...columnsOf(labels, [
      ["Deal", "key", TEXT],
      ["Sector", "key", TEXT],
      ["From", "input", DAY, day],
      ["Until", "input", DAY, day],
      ["Trade", "formula", MILLIONS],
      ["Own rate", "formula", PERCENT],
      ["Rate with", "formula", PERCENT],
      ["Rate without", "formula", PERCENT],
      ["Cost", "formula", MILLIONS, undefined, "strong"],
      ["Left", "formula", PERCENT],
      ["Rate 2024", "formula", PERCENT],
      ["Elasticity", "formula", ELASTICITY],
      ["Basis", "formula", TEXT],
      ["Substitution", "formula", ELASTICITY],
      ["Supply", "formula", ELASTICITY],
      ["Trade rivals", "formula", MILLIONS],
    ]),
    priceFactor(negotiation.origin),
    ...rivalsAndRest(contents).map(priceFactor),
    ...columnsOf(labels, [
      ["Price factor rivals", "formula", PRICE_FACTOR],
      ["Price factor without", "formula", PRICE_FACTOR],
      ["Goods", "formula"],
    ]),
    ...restColumns(contents),
  ];
}
