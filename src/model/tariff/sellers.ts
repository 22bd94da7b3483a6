/** Rates of many origins together: "all -CA -MX" are all whose trade is held but those named, each by what it sells of the goods. */
import type { Facts } from "./facts";
import type { Goods } from "./goods";
import type { TariffSchedule } from "./schedule";

const ALL = "all";

/** "all -ca, -MX" → "all -CA -MX"; undefined for a text that is none. `code` reads a country. */
export function sellersText(text: string, code: (name: string) => string | undefined): string | undefined {
  const [first = "", ...others] = text.trim().split(/[\s,]+/);
  if (first.toLowerCase() !== ALL) return undefined;
  const codes = others.map((each) => (each.startsWith("-") ? code(each.slice(1)) : undefined));
  return codes.includes(undefined) ? undefined : [ALL, ...codes.map((each) => `-${each}`)].join(" ");
}

export function isMany(seller: string): boolean {
  return seller === ALL || seller.startsWith(`${ALL} `);
}

/** USD of goods that an origin sells. */
export function tradeIn(schedule: TariffSchedule, goods: Goods, origin: string): number {
  const trade = schedule.data.origin(origin)?.trade;
  let sum = 0;
  if (trade) for (const line of goods.lines) sum += trade[line]!;
  return sum;
}

/** Those whose trade is told apart, less those that the text names; members of a group that is held are part of it. */
export function sellersOf(schedule: TariffSchedule, seller: string): string[] {
  const left = new Set(
    seller
      .split(" ")
      .slice(1)
      .map((each) => each.slice(1)),
  );
  return (schedule.data.partners ?? []).filter((each) => !left.has(each));
}

/** `rate` of each seller, weighted by what it sells of the goods; where none sells any, evenly. */
function mean(schedule: TariffSchedule, goods: Goods, seller: string, rate: (origin: string) => number): number {
  const sellers = sellersOf(schedule, seller);
  const trade = sellers.map((each) => tradeIn(schedule, goods, each));
  const whole = trade.reduce((sum, each) => sum + each, 0);
  if (whole === 0)
    return sellers.length === 0 ? 0 : sellers.reduce((sum, each) => sum + rate(each), 0) / sellers.length;
  return sellers.reduce((sum, each, at) => sum + (trade[at] === 0 ? 0 : (trade[at]! / whole) * rate(each)), 0);
}

export function rateOf(
  schedule: TariffSchedule,
  goods: Goods,
  seller: string,
  day: number,
  scenario: string | undefined,
  facts: Facts,
): number {
  if (!isMany(seller)) return schedule.rate(goods, seller, day, scenario, facts);
  return mean(schedule, goods, seller, (each) => schedule.rate(goods, each, day, scenario, facts));
}

export function averageRateOf(
  schedule: TariffSchedule,
  goods: Goods,
  seller: string,
  from: number,
  until: number,
  scenario: string | undefined,
  facts: Facts,
): number {
  if (!isMany(seller)) return schedule.averageRate(goods, seller, from, until, scenario, facts);
  return mean(schedule, goods, seller, (each) => schedule.averageRate(goods, each, from, until, scenario, facts));
}
