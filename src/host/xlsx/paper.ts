/** Paper sizes by the numbers that files give them (ECMA-376 part 1, § 18.3.1.63). */

const sizes: readonly [string, number][] = [
  ["letter", 1],
  ["tabloid", 3],
  ["ledger", 4],
  ["legal", 5],
  ["statement", 6],
  ["executive", 7],
  ["a3", 8],
  ["a4", 9],
  ["a5", 11],
  ["b4", 12],
  ["b5", 13],
];

export const paperIds: ReadonlyMap<string, number> = new Map(sizes);
export const paperNames: ReadonlyMap<number, string> = new Map(sizes.map(([name, id]) => [id, name]));
