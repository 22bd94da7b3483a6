/** What offers reveal of simulated opponents on public domains, beside the frequency model on the same offers. */
import { Learning } from "../src/model/talks/learning";
import { frequencyWeights } from "../src/model/talks/frequency-model";
import { domains, type Domain } from "./talks/domains";
import { KINDS, opponent, type Kind } from "./talks/opponents";
import { milliseconds } from "./peer";
import type { Row } from "./report";

const AFTER = [5, 10, 20] as const;
const OPPONENTS = 200;

/** Pearson's; 0 where one of them does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - (x === one ? a : b)) * (y[at]! - (y === one ? a : b)), 0);
  const spread = Math.sqrt(product(one, one) * product(other, other));
  return spread > 1e-12 ? product(one, other) / spread : 0;
}

interface Score {
  learnt: number[];
  frequency: number[];
  covered: number;
  intervals: number;
}

function score(domain: Domain, kind: Kind, count: number): Score {
  const result: Score = { learnt: AFTER.map(() => 0), frequency: AFTER.map(() => 0), covered: 0, intervals: 0 };
  for (let seed = 1; seed <= count; seed++) {
    const { side, shares, offers } = opponent(domain, kind, seed, AFTER.at(-1)!);
    const learning = new Learning(side, domain.ours);
    offers.forEach((options, at) => {
      learning.add({ kind: "offer", options });
      const place = AFTER.findIndex((after) => after === at + 1);
      if (place < 0) return;
      const learnt = learning.weights();
      result.learnt[place]! +=
        correlation(
          learnt.map(({ share }) => share.mean),
          shares,
        ) / count;
      result.frequency[place]! += correlation(frequencyWeights(offers.slice(0, at + 1), shares.length), shares) / count;
      learnt.forEach(({ share }, issue) => {
        result.intervals++;
        if (share.low <= shares[issue]! && shares[issue]! <= share.high) result.covered++;
      });
    });
  }
  return result;
}

/** An update after one more offer, for 12 issues of 4 options and 20 offers before it. */
function update(): number {
  const options = [0, 1 / 3, 2 / 3, 1];
  const domain: Domain = {
    name: "",
    ours: Array.from({ length: 12 }, () => options.map((value) => 1 - value)),
    theirs: Array.from({ length: 12 }, () => options),
  };
  const times: number[] = [];
  const side = {
    values: domain.theirs.map((values) =>
      values.map((value) => ({ low: value - 0.1, likely: value, high: value + 0.1 })),
    ),
    weights: domain.theirs.map(() => ({ low: 0.1, likely: 1, high: 2.5 })),
    reservation: { low: 1, likely: 5, high: 9 },
  };
  const learning = new Learning(side, domain.ours);
  for (let at = 0; at < 25; at++) {
    const offer = options.length - 1;
    const start = performance.now();
    learning.add({
      kind: "offer",
      options: domain.theirs.map((_, issue) =>
        Math.max(0, offer - ((issue * at) % 5 === 0 ? 1 : 0) - (at > 12 ? issue % 2 : 0)),
      ),
    });
    learning.weights();
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}

export function talks(count = OPPONENTS): Row[] {
  const rows: Row[] = [];
  let [covered, intervals] = [0, 0];
  for (const domain of domains) {
    for (const kind of KINDS) {
      const found = score(domain, kind, count);
      covered += found.covered;
      intervals += found.intervals;
      const figures = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(", ");
      rows.push({
        what: `${domain.name}, ${kind}: learnt with true weights after ${AFTER.join(", ")} offers, ${count} opponents`,
        figure: figures(found.learnt),
        peer: `frequency model: ${figures(found.frequency)}; 80 % intervals cover ${((100 * found.covered) / found.intervals).toFixed(0)} %`,
      });
    }
  }
  rows.push({
    what: "stated 80 % intervals of the weights, all domains and opponents",
    figure: `${((100 * covered) / intervals).toFixed(1)} %`,
    peer: "80 % by right, 75 to 85 % wanted",
  });
  rows.push({
    what: "learning: one more offer, 12 issues of 4 options, the slowest of 25",
    figure: milliseconds(update()),
    peer: "100 ms allowed",
  });
  return rows;
}
