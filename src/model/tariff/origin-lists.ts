/** Rates of many origins together: "all -CA -MX" are all with trade data except those named, each by what it sells of the goods. */
import { InputError } from "../input-error";
import type { Facts } from "./facts";
import type { Goods } from "./goods";
import type { TariffSchedule } from "./schedule";

const ALL = "all";
/** An origin that no measure names: what a law says of all origins applies to it. */
const ANYBODY_ELSE = "";

/** "all -ca, -MX" → "all -CA -MX"; undefined for a text that is none. `code` reads a country. */
export function originListText(text: string, code: (name: string) => string | undefined): string | undefined {
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

/** Those with trade data, less those that the text names; members of a group with trade data are part of it. */
export function listedOrigins(schedule: TariffSchedule, seller: string): string[] {
  const left = new Set(
    seller
      .split(" ")
      .slice(1)
      .map((each) => each.slice(1)),
  );
  return (schedule.data.partners ?? []).filter((each) => !left.has(each));
}

/**
 * Those of many sellers that sell of the goods, each with its share of what they sell together; where none sells any, all evenly. Where
 * there is no trade data by origin, a law for every origin answers for one that it does not name; throws InputError for any other.
 */
export function sharesOf(schedule: TariffSchedule, goods: Goods, seller: string): readonly SellerShare[] {
  const byGoods = known.get(schedule) ?? new WeakMap<Goods, Map<string, SellerShare[]>>();
  known.set(schedule, byGoods);
  const bySeller = byGoods.get(goods) ?? new Map<string, SellerShare[]>();
  byGoods.set(goods, bySeller);
  let shares = bySeller.get(seller);
  if (!shares) bySeller.set(seller, (shares = findShares(schedule, goods, seller)));
  return shares;
}

interface SellerShare {
  seller: string;
  share: number;
}

/** A table asks for the same goods and sellers in every scenario and on many days. */
const known = new WeakMap<TariffSchedule, WeakMap<Goods, Map<string, SellerShare[]>>>();

function findShares(schedule: TariffSchedule, goods: Goods, seller: string): SellerShare[] {
  const sellers = listedOrigins(schedule, seller).map((each) => ({
    seller: each,
    trade: tradeIn(schedule, goods, each),
  }));
  if (sellers.length === 0) {
    if (schedule.data.anyOrigin !== true) throw new InputError("origin", "nobodyElse", { sellers: seller });
    return [{ seller: ANYBODY_ELSE, share: 1 }];
  }
  const whole = sellers.reduce((sum, { trade }) => sum + trade, 0);
  if (whole === 0) return sellers.map((each) => ({ seller: each.seller, share: 1 / sellers.length }));
  return sellers.flatMap(({ seller: each, trade }) => (trade === 0 ? [] : [{ seller: each, share: trade / whole }]));
}

/** `rate` of each seller, weighted by its share. */
function mean(schedule: TariffSchedule, goods: Goods, seller: string, rate: (origin: string) => number): number {
  return sharesOf(schedule, goods, seller).reduce((sum, { seller: each, share }) => sum + share * rate(each), 0);
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
