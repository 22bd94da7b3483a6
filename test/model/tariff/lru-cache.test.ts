import { LruCache } from "../../../src/model/tariff/lru-cache";

it("keeps what is asked for again, and drops only what was not asked for lately", () => {
  const recent = new LruCache<number, string>(10);
  for (let key = 0; key < 1000; key += 1) {
    recent.set(key, `value ${key}`);
    expect(recent.get(0)).toBe("value 0");
    expect(recent.size).toBeLessThanOrEqual(10);
  }
  expect([recent.get(999), recent.get(998), recent.get(500)]).toEqual(["value 999", "value 998", undefined]);
});

it("degrades gradually when it is too small: of a round longer than it keeps, some are found again in the other direction", () => {
  const recent = new LruCache<number, number>(10);
  const ask = (key: number): boolean => {
    const found = recent.get(key) !== undefined;
    if (!found) recent.set(key, key);
    return found;
  };
  const round = Array.from({ length: 12 }, (_, key) => key);
  round.forEach(ask);
  expect([...round].reverse().filter(ask).length).toBeGreaterThanOrEqual(5);
});
