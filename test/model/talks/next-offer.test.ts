import { Learning } from "../../../src/model/talks/learning";
import { nextOffer } from "../../../src/model/talks/next-offer";
import { restricted } from "../../../src/model/talks/restricted";
import type { Estimate, OtherSide } from "../../../src/model/deal/other-side";

const sure = (value: number): Estimate => ({ low: value, likely: value, high: value });
const ours = [Float64Array.of(0, 6, 9), Float64Array.of(0, -2, -5), Float64Array.of(0, -1, -4)];
const side: OtherSide = {
  values: [
    [sure(0), sure(-3), sure(-6)],
    [sure(0), sure(3), sure(6)],
    [sure(0), sure(2), sure(5)],
  ],
  reservation: { low: 0, likely: 1, high: 4 },
};
const learning = new Learning(side, ours);
const anything = () => true;

describe("the next offer", () => {
  /** Every package, valued one by one. */
  const best = (chance: number): number => {
    let most = -Infinity;
    for (let code = 0; code < 27; code++) {
      const options = [code % 3, Math.floor(code / 3) % 3, Math.floor(code / 9)];
      if (learning.chances(options, 3)[0]! < chance) continue;
      most = Math.max(
        most,
        options.reduce((sum, option, issue) => sum + ours[issue]![option]!, 0),
      );
    }
    return most;
  };

  it("is the best for us that reaches the chance", () => {
    for (const chance of [0.1, 0.5, 0.9]) {
      const found = nextOffer(learning, ours, [], anything, chance)!;
      expect(found.reached).toBe(true);
      expect(found.offers[0]!.ours).toBe(best(chance));
      found.offers.forEach((offer) => expect(offer.chance).toBeGreaterThanOrEqual(chance));
    }
  });

  it("stays within the mandate and the links", () => {
    const mandate = (issue: number, option: number) => issue !== 1 || option < 2;
    const links = [{ kind: "excludes" as const, from: { issue: 0, option: 2 }, to: { issue: 2, option: 0 } }];
    const { offers } = nextOffer(learning, ours, links, mandate, 0.3)!;
    for (const { options } of offers) {
      expect(options[1]).toBeLessThan(2);
      expect(options[0] === 2 && options[2] === 0).toBe(false);
    }
  });

  it("is the likeliest where none reaches the chance, and says so", () => {
    const unwilling = new Learning({ ...side, reservation: sure(100) }, ours);
    expect(nextOffer(unwilling, ours, [], anything, 0.5)).toMatchObject({ reached: false, offers: [{ chance: 0 }] });
  });

  it("is none where the mandate leaves none", () => {
    expect(nextOffer(learning, ours, [], (issue) => issue !== 0, 0.5)).toBeNull();
  });
});

describe("a deal with only some of its options", () => {
  it("loses those that require one that is out", () => {
    const links = [{ kind: "requires" as const, from: { issue: 0, option: 1 }, to: { issue: 1, option: 1 } }];
    expect(restricted([2, 2], links, (issue, option) => issue !== 1 || option !== 1)).toEqual({
      options: [[0], [0]],
      links: [],
    });
  });

  it("names the others anew", () => {
    const links = [{ kind: "excludes" as const, from: { issue: 0, option: 2 }, to: { issue: 1, option: 1 } }];
    expect(restricted([3, 2], links, (issue, option) => issue !== 0 || option !== 1)).toEqual({
      options: [
        [0, 2],
        [0, 1],
      ],
      links: [{ kind: "excludes", from: { issue: 0, option: 1 }, to: { issue: 1, option: 1 } }],
    });
  });
});
