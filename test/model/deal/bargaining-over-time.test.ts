import fc from "fast-check";
import { concession, rubinsteinShare } from "../../../src/model/deal/bargaining-over-time";
import { refusal } from "../../refusal";

describe("rubinsteinShare", () => {
  // Values of the Equilibria tutorial for Rubinstein (1982), CC BY 4.0.
  it.each([
    [0.5, 0.5, 0.6666666667],
    [0.8, 0.8, 0.5555555556],
    [0.9, 0.9, 0.5263157895],
    [0.95, 0.95, 0.5128205128],
    [0.99, 0.99, 0.5025125628],
    [0.9, 0.5, 0.9090909091],
    [0.5, 0.9, 0.1818181818],
    [0.95, 0.8, 0.8333333333],
    [0.8, 0.95, 0.2083333333],
  ])("with discounts %d and %d is %d", (ours, theirs, share) =>
    expect(rubinsteinShare(ours, theirs)).toBeCloseTo(share, 10),
  );

  it("is everything in a bargain of one offer, and nears the endless one as offers are added", () => {
    expect(rubinsteinShare(0.9, 0.8, 1)).toBe(1);
    expect(rubinsteinShare(0.9, 0.8, 2)).toBeCloseTo(0.2, 12);
    expect(rubinsteinShare(0.9, 0.8, 3)).toBeCloseTo(1 - 0.8 * (1 - 0.9), 12);
    expect(rubinsteinShare(0.9, 0.8, 401)).toBeCloseTo(rubinsteinShare(0.9, 0.8), 10);
  });

  it("depends on who makes the last offer, and with it the first", () => {
    // They offer first and we last: they leave us what a period's wait would bring.
    expect(rubinsteinShare(0.9, 0.8, 2, "us")).toBeCloseTo(0.9, 12);
    expect(rubinsteinShare(0.9, 0.8, 1, "them")).toBe(0);
    for (const periods of [1, 2, 3, 8]) {
      expect(rubinsteinShare(0.9, 0.8, periods, "us") + rubinsteinShare(0.8, 0.9, periods, "them")).toBeCloseTo(1, 12);
      expect(rubinsteinShare(0.9, 0.8, periods)).toBe(
        rubinsteinShare(0.9, 0.8, periods, periods % 2 === 1 ? "us" : "them"),
      );
    }
  });

  it("explains what cannot be", () => {
    expect(refusal(() => rubinsteinShare(1, 1))).toMatch(/no single division/);
    expect(refusal(() => rubinsteinShare(1.2, 0.9))).toMatch(/our_discount is 1.2/);
    expect(refusal(() => rubinsteinShare(0.9, 0.9, 2.5))).toMatch(/periods is 2.5/);
  });
});

describe("concession", () => {
  it("runs from aspiration to reservation and stays between them", () => {
    expect(concession(10, 25, 100, 200, 100, 0.5)).toBe(25);
    expect(concession(10, 25, 100, 200, 200, 0.5)).toBe(10);
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 200, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (day, shape) => {
          const ask = concession(10, 25, 100, 200, day, shape);
          expect(ask).toBeGreaterThanOrEqual(10);
          expect(ask).toBeLessThanOrEqual(25);
        },
      ),
    );
  });
  it("gives way later with a smaller shape", () =>
    expect(concession(0, 1, 0, 10, 5, 0.2)).toBeGreaterThan(concession(0, 1, 0, 10, 5, 2)));
});
