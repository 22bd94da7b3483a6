/** Draws of several inputs: closed forms, correlations, and what a Latin hypercube gains. */
import { normalQuantile } from "../../../src/model/uncertainty/normal-quantile";
import { canGoTogether } from "../../../src/model/uncertainty/rank-correlation";
import { influences } from "../../../src/model/uncertainty/regression";
import { sample, type SampledInput } from "../../../src/model/uncertainty/sample";

const TRIANGLES: SampledInput[] = [
  { low: 0, likely: 1, high: 5, distribution: "triangular" },
  { low: -2, likely: 0, high: 1, distribution: "triangular" },
  { low: 10, likely: 20, high: 20, distribution: "triangular" },
];
// Kotz and van Dorp (2004), "Beyond Beta", § 1.2.
const mean = ({ low, likely, high }: SampledInput): number => (low + likely + high) / 3;
const variance = ({ low: a, likely: m, high: b }: SampledInput): number =>
  (a * a + b * b + m * m - a * b - a * m - b * m) / 18;
const average = (numbers: Float64Array): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const RUN = { draws: 20_000, seed: 3, sampling: "latin" } as const;

function ranks(numbers: Float64Array): Float64Array {
  const order = Uint32Array.from(numbers, (_, at) => at).sort((a, b) => numbers[a]! - numbers[b]!);
  const found = new Float64Array(numbers.length);
  order.forEach((place, rank) => (found[place] = rank));
  return found;
}
function correlation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [average(one), average(other)];
  let [both, first, second] = [0, 0, 0];
  one.forEach((x, at) => {
    both += (x - a) * (other[at]! - b);
    first += (x - a) ** 2;
    second += (other[at]! - b) ** 2;
  });
  return both / Math.sqrt(first * second);
}

it.each(["latin", "plain"] as const)(
  "sums and products of independent inputs have their closed forms: %s",
  (sampling) => {
    const [x, y, z] = sample(TRIANGLES, [], { ...RUN, sampling }) as [Float64Array, Float64Array, Float64Array];
    const sum = x.map((each, at) => each + y[at]! + z[at]!);
    const [wantedMean, wantedVariance] = [mean, variance].map((of) =>
      TRIANGLES.reduce((all, each) => all + of(each), 0),
    );
    expect(average(sum)).toBeCloseTo(wantedMean!, 1);
    expect(average(sum.map((each) => (each - wantedMean!) ** 2)) / wantedVariance!).toBeCloseTo(1, 1);
    const product = mean(TRIANGLES[0]!) * mean(TRIANGLES[2]!);
    expect(average(x.map((each, at) => each * z[at]!)) / product).toBeCloseTo(1, 1);
  },
);

it("a Latin hypercube draws once from each interval, so that its mean errs far less", () => {
  const [x] = sample([{ low: 0, likely: 0.5, high: 1, distribution: "uniform" }], [], { ...RUN, draws: 50 });
  expect([...x!].map((each) => Math.floor(each * 50)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
  const errors = (sampling: "latin" | "plain") =>
    Array.from({ length: 40 }, (_, seed) => {
      const columns = sample(TRIANGLES, [], { draws: 200, seed, sampling });
      return (
        (columns.reduce((sum, each) => sum + average(each), 0) - TRIANGLES.reduce((s, each) => s + mean(each), 0)) ** 2
      );
    }).reduce((sum, each) => sum + each, 0);
  expect(errors("latin")).toBeLessThan(errors("plain") / 50);
});

it("gives the same draws for the same seed, and others for another", () => {
  const drawn = (seed: number) =>
    sample(TRIANGLES, [{ one: 0, other: 1, rank: 0.3 }], { draws: 100, seed, sampling: "latin" });
  expect(drawn(5)).toEqual(drawn(5));
  expect(drawn(5)).not.toEqual(drawn(6));
});

it("puts draws in the order of their correlations, and changes none of them", () => {
  const asked = [
    { one: 0, other: 2, rank: 0.7 },
    { one: 0, other: 1, rank: -0.5 },
  ];
  for (const sampling of ["latin", "plain"] as const) {
    const free = sample(TRIANGLES, [], { ...RUN, sampling });
    const tied = sample(TRIANGLES, asked, { ...RUN, sampling });
    expect(tied.map((each) => each.slice().sort())).toEqual(free.map((each) => each.slice().sort()));
    const [x, y, z] = tied.map(ranks) as [Float64Array, Float64Array, Float64Array];
    // Scores have the correlation asked for; ranks of normal scores have 6/π asin(ρ/2) of it (Kruskal 1958, J. Am. Stat. Assoc. 53).
    const ofRanks = (rank: number) => (6 / Math.PI) * Math.asin(rank / 2);
    expect(correlation(x, z)).toBeCloseTo(ofRanks(0.7), 2);
    expect(correlation(x, y)).toBeCloseTo(ofRanks(-0.5), 2);
    expect(correlation(y, z)).toBeCloseTo(0, 1);
  }
});

it("knows correlations that no draws have", () => {
  const all = (third: number) => [
    { one: 0, other: 1, rank: 0.9 },
    { one: 1, other: 2, rank: 0.9 },
    { one: 0, other: 2, rank: third },
  ];
  expect([canGoTogether(all(0.8)), canGoTogether(all(-0.5)), canGoTogether([])]).toEqual([true, false, true]);
});

it("draws whole numbers where days are meant", () => {
  const [days] = sample([{ low: 45870, likely: 45900, high: 45930, distribution: "PERT", whole: true }], [], RUN);
  expect(days!.every(Number.isInteger)).toBe(true);
});

it("has the quantiles of the normal distribution", () => {
  // Wichura (1988), table of check values.
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
});

it("reads from draws what each input adds", () => {
  const [x, y, z] = sample(TRIANGLES, [], RUN) as [Float64Array, Float64Array, Float64Array];
  const outcome = x.map((each, at) => 2 * each - y[at]! + 7);
  const found = influences([y, x, z, new Float64Array(x.length).fill(4)], outcome);
  const [ofX, ofY] = [2 * Math.sqrt(variance(TRIANGLES[0]!)), -Math.sqrt(variance(TRIANGLES[1]!))];
  expect(found.map(({ input }) => input).slice(0, 2)).toEqual([1, 0]);
  expect(found[0]!.change / ofX).toBeCloseTo(1, 2);
  expect(found[1]!.change / ofY).toBeCloseTo(1, 2);
  expect(found[0]!.share ** 2 + found[1]!.share ** 2).toBeCloseTo(1, 1);
  for (const { change } of found.slice(2)) expect(change).toBeCloseTo(0, 10);
});
