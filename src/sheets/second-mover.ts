/** The table SecondMover: what a rival's own deal costs the exporter while it has none yet. */
import { serialOf } from "../model/calendar/day";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PRICE_FACTOR, TEXT } from "./formats";
import { AS_IT_HAPPENED } from "./measures";
import { formula, quoted, type Cell, type Column, type TablePlan } from "./plan";
import { priceFactorHeader, REST, tradeHeader } from "./headers";
import { restColumns, rivalsAndRest, TradeResponse } from "./trade-response";

export function secondMoverTable(contents: Contents, row: number): TablePlan {
  const { text, negotiation, sectors } = contents;
  const columns = secondMoverColumns(contents);
  const reading = new TradeResponse(contents, "SecondMover");
  const here = (header: string) => reading.here(header);
  const [from, until] = [here("From"), here("Until")];
  const law = quoted(AS_IT_HAPPENED);
  const trade = here("Trade");
  const known = `AND(ISNUMBER(${here("Elasticity")}),ISNUMBER(${here("Substitution")}))`;
  const none = quoted(text.checks.noElasticity);
  const partners = rivalsAndRest(contents);
  const rows = negotiation.rivalDeals.flatMap((deal) =>
    sectors.map((sector): Cell[] => {
      const without = reading.priceFactor(deal.rival, here("Rate without"));
      const average = (code: string, under: string) => reading.averageRate(quoted(code), from, until, under);
      /** Of those whose rates stand in columns of their own, that; the rest has no deal here, so that only the one looked at moves trade. */
      const priceFactor = (partner: string): string => {
        if (partner === deal.rival) return reading.priceFactor(partner, here("Rate with"));
        if (partner !== REST) return reading.priceFactor(partner, average(partner, law));
        return reading.first === deal.rival
          ? without
          : reading.priceFactor(reading.first, average(reading.first, reading.withoutDeal(reading.first, law)));
      };
      const rivals = partners.map((partner) => reading.tradeOf(partner)).join("+");
      const formulas: Record<string, string> = {
        Trade: `${reading.ofSector(tradeHeader(negotiation.origin))}*(${until}-${from})/365`,
        "Own rate": reading.averageRate("Origin", from, until, law),
        "Rate with": average(deal.rival, law),
        "Rate without": average(deal.rival, reading.withoutDeal(deal.rival, law)),
        // Both times the same is lost; only what moves to others differs.
        Cost: `IF(${known},IF(${trade}=0,0,${here("Left")}*(${reading.movedAgainst(trade, here("Price factor rivals"))}-${reading.movedAgainst(trade, here("Price factor without"))})),${none})`,
        Left: `IF(${known},IF(${trade}=0,0,MIN(1,(${reading.effect(trade, here("Own rate"))}+MAX(0,${reading.held(trade)}))/${trade})),${none})`,
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

function secondMoverColumns(contents: Contents): Column[] {
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
