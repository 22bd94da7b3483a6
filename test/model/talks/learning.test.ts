import { Learning } from "../../../src/model/talks/learning";
import { LAPSE } from "../../../src/model/talks/particles";
import { contradictions } from "../../../src/model/talks/contradictions";
import { frequencyWeights } from "../../../src/model/talks/frequency-model";
import type { TalkEvent } from "../../../src/model/talks/events";
import type { Estimate, OtherSide } from "../../../src/model/deal/other-side";
import { betaProbability } from "../../../src/model/uncertainty/beta";
import { domains } from "../../../bench/talks/domains";
import { KINDS, opponent } from "../../../bench/talks/opponents";

const sure = (value: number): Estimate => ({ low: value, likely: value, high: value });
const three = (low: number, likely: number, high: number): Estimate => ({ low, likely, high });
const offer = (...options: (number | null)[]): TalkEvent => ({ kind: "offer", options });
const accepted = (...options: (number | null)[]): TalkEvent => ({ kind: "accepted", options });
const refused = (...options: (number | null)[]): TalkEvent => ({ kind: "refused", options });

/** One issue worth 0 to 10 to them; what no deal is worth to them is anywhere from 0 to 10. */
const price: OtherSide = {
  values: [Array.from({ length: 11 }, (_, option) => sure(option))],
  reservation: three(0, 5, 10),
};
const ourPrice = [Array.from({ length: 11 }, (_, option) => 10 - option)];

/** Mean of 10 Beta(3, 3) below the share given. */
function meanBelow(share: number): number {
  const steps = 4000;
  let [sum, weight] = [0, 0];
  for (let at = 0; at < steps; at++) {
    const [from, until] = [(share * at) / steps, (share * (at + 1)) / steps];
    const chance = betaProbability(until, 3, 3) - betaProbability(from, 3, 3);
    sum += (chance * 10 * (from + until)) / 2;
    weight += chance;
  }
  return sum / weight;
}

describe("learning from answers", () => {
  it("gives the posterior that Bayes' rule gives by hand", () => {
    const learning = new Learning(price, ourPrice, 20_000);
    expect(learning.reservation().mean).toBeCloseTo(5, 1);
    // Whoever accepts 4 has a reservation value of at most 4, but for the share of answers that mean nothing.
    learning.add(accepted(4));
    const below = betaProbability(0.4, 3, 3);
    const chance = (1 - LAPSE) * below + LAPSE * (1 - below);
    const above = (5 - below * meanBelow(0.4)) / (1 - below);
    const mean = ((1 - LAPSE) * below * meanBelow(0.4) + LAPSE * (1 - below) * above) / chance;
    expect(learning.fits[0]!.chance).toBeCloseTo(chance, 2);
    expect(Math.abs(learning.reservation().mean - mean)).toBeLessThan(0.06);
  });

  it("accepts more surely what is worth more, and what others have been accepted for", () => {
    const learning = new Learning(price, ourPrice, 2000);
    const chances = () =>
      learning.chances(
        price.values[0]!.map((_, option) => option),
        1,
      );
    const before = chances();
    for (let option = 1; option <= 10; option++) expect(before[option]!).toBeGreaterThanOrEqual(before[option - 1]!);
    learning.add(refused(3));
    const refusedOnce = chances();
    refusedOnce.forEach((chance, option) => expect(chance).toBeLessThanOrEqual(before[option]! + 0.02));
    learning.add(accepted(6));
    expect(chances()[6]!).toBeGreaterThan(refusedOnce[6]!);
    expect(chances()[6]!).toBeGreaterThan(0.95);
  });

  it("is the chance of what is not known as long as nothing was said", () => {
    const learning = new Learning(price, ourPrice, 1000);
    expect([...learning.chances([2, 4, 6], 1)]).toEqual(
      [0.2, 0.4, 0.6].map((share) => expect.closeTo(betaProbability(share, 3, 3), 2) as number),
    );
  });

  it("counts an issue that nothing is said of at its first option", () => {
    const two: OtherSide = {
      values: [
        [sure(0), sure(4)],
        [sure(0), sure(9)],
      ],
      reservation: three(0, 5, 10),
    };
    const learnt = [accepted(1, null), accepted(1, 0)].map((event) => {
      const learning = new Learning(two, [
        [0, 0],
        [0, 0],
      ]);
      learning.add(event);
      return learning.reservation();
    });
    expect(learnt[0]).toEqual(learnt[1]);
  });
});

/** Two issues that are alike, whose weights are not known. */
const alike: OtherSide = {
  values: [
    [sure(0), sure(1), sure(2)],
    [sure(0), sure(1), sure(2)],
  ],
  weights: [three(0.1, 1, 2.5), three(0.1, 1, 2.5)],
  reservation: sure(0),
};
const indifferent = [
  [0, 0, 0],
  [0, 0, 0],
];

describe("learning from offers", () => {
  const shares = (...events: TalkEvent[]): number[] => {
    const learning = new Learning(alike, indifferent, 1000);
    events.forEach((event) => learning.add(event));
    return learning.weights().map(({ share }) => share.mean);
  };

  it("gives weight to the issue in which they do not move, the more the longer", () => {
    const none = shares();
    expect(none[0]).toBeCloseTo(0.5, 1);
    const few = shares(offer(2, 1), offer(2, 0));
    const many = shares(offer(2, 1), offer(2, 0), offer(2, 1), offer(2, 0), offer(2, 1), offer(2, 0));
    expect(few[0]!).toBeGreaterThan(none[0]! + 0.03);
    expect(many[0]!).toBeGreaterThan(few[0]!);
    expect(many[0]! + many[1]!).toBeCloseTo(1, 9);
  });

  it("treats the issues alike", () => {
    const [one, other] = [shares(offer(2, 0), offer(2, 1)), shares(offer(0, 2), offer(1, 2))];
    expect(Math.abs(one[0]! - other[1]!)).toBeLessThan(0.03);
  });

  it("reads an offer about one area alone", () => {
    const some = shares(offer(0, null), offer(0, null), offer(0, null));
    expect(some[0]!).toBeLessThan(0.45);
  });

  it("names what moved a weight most", () => {
    const learning = new Learning(alike, indifferent);
    for (const event of [offer(2, 2), offer(2, 0), offer(2, 2)]) learning.add(event);
    expect(learning.weights().map(({ moved }) => moved)).toEqual([1, 1]);
  });

  it("narrows what it does not know", () => {
    const learning = new Learning(alike, indifferent, 1000);
    const width = () => learning.weights()[0]!.share.high - learning.weights()[0]!.share.low;
    const before = width();
    for (let at = 0; at < 8; at++) learning.add(offer(2, at % 2));
    expect(width()).toBeLessThan(before);
  });

  it("expects what is worth most to them, the more surely the more they keep to it", () => {
    const learning = new Learning(alike, indifferent, 1000);
    const before = [...learning.nextChances(0)];
    expect(before.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    expect(before[2]!).toBeGreaterThan(before[1]!);
    expect(before[1]!).toBeGreaterThan(before[0]!);
    for (let at = 0; at < 4; at++) learning.add(offer(2, 2));
    expect(learning.nextChances(0)[2]!).toBeGreaterThan(before[2]!);
  });

  it("is the same for the same seed", () => {
    expect(shares(offer(2, 0), offer(1, 1))).toEqual(shares(offer(2, 0), offer(1, 1)));
  });
});

describe("what contradicts the model", () => {
  it("is said of an answer that hardly any draw explains", () => {
    const known: OtherSide = { ...price, reservation: three(6, 7, 8) };
    const learning = new Learning(known, ourPrice);
    expect(learning.add(accepted(9)).contradicts).toBe(false);
    expect(learning.add(accepted(2)).contradicts).toBe(true);
    expect(contradictions(learning, [accepted(9), accepted(2)])).toMatchObject([{ kind: "unlikely", event: 1 }]);
  });

  it("is said where they refuse what is better for them than what they then offer", () => {
    const events = [refused(8), offer(5)];
    const learning = new Learning(price, ourPrice);
    events.forEach((event) => learning.add(event));
    const [found] = contradictions(learning, events);
    expect(found).toMatchObject({ kind: "refused better", event: 0, offer: 1 });
    expect(found!.chance).toBeCloseTo(1, 9);
  });

  it("is said of an offer that is worst for them again and again", () => {
    const side: OtherSide = {
      values: Array.from({ length: 6 }, () => [sure(0), sure(5), sure(10)]),
      reservation: sure(0),
    };
    const learning = new Learning(
      side,
      side.values.map(() => [0, 0, 0]),
    );
    expect(learning.add(offer(2, 2, 2, 2, 2, 2)).contradicts).toBe(false);
    expect(learning.add(offer(0, 0, 0, 0, 0, 0)).contradicts).toBe(true);
  });
});

describe("simulated opponents on public domains", () => {
  it("are learnt, on the whole better than by the frequency model", () => {
    const [count, rounds] = [6, 10];
    let [learnt, frequency] = [0, 0];
    for (const domain of domains) {
      for (const kind of KINDS) {
        for (let seed = 1; seed <= count; seed++) {
          const { side, shares, offers } = opponent(domain, kind, seed, rounds);
          const learning = new Learning(side, domain.ours, 150);
          offers.forEach((options) => learning.add({ kind: "offer", options }));
          const miss = (weights: readonly number[]) =>
            weights.reduce((sum, weight, issue) => sum + Math.abs(weight - shares[issue]!), 0);
          learnt += miss(learning.weights().map(({ share }) => share.mean));
          frequency += miss(frequencyWeights(offers, shares.length));
        }
      }
    }
    expect(learnt).toBeLessThan(frequency);
  });
});

describe("the frequency model", () => {
  it("adds to the issues in which two offers agree, as its authors do", () => {
    // 1/2 + 0.1 over 1.1, and 1/2 over 1.1.
    expect(
      frequencyWeights(
        [
          [0, 0],
          [0, 1],
        ],
        2,
      ),
    ).toEqual([expect.closeTo(0.6 / 1.1, 12), expect.closeTo(0.5 / 1.1, 12)]);
  });
});
