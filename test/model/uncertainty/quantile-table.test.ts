import { betaQuantile } from "../../../src/model/uncertainty/beta";
import { pertShapes } from "../../../src/model/uncertainty/distributions";
import { QuantileTable, quantileTable } from "../../../src/model/uncertainty/quantile-table";

const INTERVALS = 2 ** 32;
const bitsOf = (probability: number) => Math.min(INTERVALS - 1, Math.floor(probability * INTERVALS));

describe("QuantileTable", () => {
  // scipy.stats.beta(a, b).ppf of scipy 1.17.1, at 0.0001, 0.01, 0.05, 0.5, 0.95, 0.99 and 0.9999.
  it.each<[number, number, number[]]>([
    [3, 3, [0.0217820953, 0.105639844, 0.189255377, 0.5, 0.810744623, 0.894360156, 0.978217905]],
    [1, 5, [2.00008e-5, 0.00200804834, 0.0102062183, 0.129449437, 0.450719728, 0.601892829, 0.841510681]],
    [5, 1, [0.158489319, 0.398107171, 0.549280272, 0.870550563, 0.989793782, 0.997991952, 0.999979999]],
    [2, 4, [0.00317233337, 0.0326821122, 0.0764403914, 0.31381017, 0.657408318, 0.777927717, 0.932186921]],
    [1.8, 4.2, [0.00174774019, 0.0231345262, 0.0589773876, 0.276672259, 0.621276724, 0.748559329, 0.918514678]],
    [
      3.4359498500953936,
      2.5640501499046064,
      [0.037787735, 0.150675726, 0.250923852, 0.581225622, 0.864901579, 0.931292962, 0.989050365],
    ],
  ])("comes to scipy's quantiles of Beta(%d, %d) within 0.0001", (a, b, quantiles) => {
    const table = new QuantileTable(a, b);
    [0.0001, 0.01, 0.05, 0.5, 0.95, 0.99, 0.9999].forEach((probability, at) =>
      expect(Math.abs(table.at(bitsOf(probability)) - quantiles[at]!)).toBeLessThan(1e-4),
    );
  });

  it.each([0, 0.05, 0.3, 0.5, 0.8, 1])(
    "stays within 0.0001 of the exact quantile wherever it is asked, with the mostLikely value at %d",
    (mode) => {
      const { a, b } = pertShapes(0, mode, 1);
      const table = new QuantileTable(a, b);
      let worst = 0;
      const asked = [0, 1, 1023, 1024, 1025, 2 ** 23 - 1, 2 ** 23];
      for (let step = 1; step < 1500; step++)
        asked.push(Math.floor(((step + 0.37) / 1500) * INTERVALS), Math.floor(2 ** ((step / 1500) * 31)));
      for (const bits of asked) {
        for (const draw of [bits, INTERVALS - 1 - bits])
          worst = Math.max(worst, Math.abs(table.at(draw) - betaQuantile((draw + 0.5) / INTERVALS, a, b)));
      }
      expect(worst).toBeLessThan(1e-4);
    },
  );

  it("rises from draw to draw, also from one line or table to the next, and never reaches an end", () => {
    const table = new QuantileTable(3.2, 2.8);
    const edges = [...Array(14).keys()].map((octave) => 1024 * 2 ** octave);
    for (const edge of [...edges, 9 * 2 ** 20, INTERVALS / 2, ...edges.map((each) => INTERVALS - each)])
      expect(table.at(edge)).toBeGreaterThanOrEqual(table.at(edge - 1));
    expect(table.at(0)).toBeGreaterThan(0);
    expect(table.at(INTERVALS - 1)).toBeLessThan(1);
  });

  it("is made once for the same shapes", () => {
    const first = quantileTable(3, 3);
    expect(quantileTable(3, 3.5)).not.toBe(first);
    expect(quantileTable(3, 3)).toBe(first);
    expect(first.at(2 ** 30)).toBe(new QuantileTable(3, 3).at(2 ** 30));
  });
});
