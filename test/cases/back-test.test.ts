/** What the schedule and the elasticities would have said of May to November 2025, beside what the Census counted. */
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { bundledSchedule } from "../../src/cases/schedule";
import { importsAfter } from "../../src/model/response/market";
import { serialOf } from "../../src/model/calendar/day";

/**
 * US Census Bureau, imports for consumption and calculated duty by NAICS-3 and country (timeseries/intltrade/imports/naics;
 * copy https://github.com/tradewartracker/us-imports-hs2). NAICS 336, transport equipment, May to November.
 * USD million; rates are calculated duty over value.
 */
const OBSERVED = {
  KR: { trade2024: 26_728.9, trade2025: 22_730.4, rate2024: 0.0007, rate2025: 0.2329, duty2025: 5_294.8 },
  JP: { trade2024: 33_756.2, trade2025: 29_370.1, rate2024: 0.0228, rate2025: 0.2147, duty2025: 6_305.5 },
  CN: { trade2024: 11_253.4, trade2025: 7_516.8, rate2024: 0.24, rate2025: 0.6398, duty2025: 4_808.9 },
} as const;
/** Realised rate on transport equipment from Korea by month of 2025. */
const MONTHS = [0.0005, 0.0007, 0.0015, 0.1383, 0.2326, 0.2408, 0.237, 0.2228, 0.2473, 0.2459, 0.2049];

const { shortRun, longRun } = koreaUs2025.sectors.find(({ id }) => id === "autos")!.elasticities;
const schedule = bundledSchedule();
/** Chapters 86 to 89 are nearly the same goods. */
const TRANSPORT = schedule.goods("86, 87, 88, 89");
const first = (month: number) => serialOf(`2025-${String(month).padStart(2, "0")}-01`);
const [MAY, DECEMBER] = [first(5), first(12)];
const changeOf = (origin: keyof typeof OBSERVED, elasticity: number) => {
  const { rate2024, rate2025 } = OBSERVED[origin];
  return importsAfter(1, rate2024, rate2025, elasticity, Infinity, "constant") - 1;
};
const observedChange = (origin: keyof typeof OBSERVED) => OBSERVED[origin].trade2025 / OBSERVED[origin].trade2024 - 1;

describe("the schedule", () => {
  it("gives the duty rate that was collected on transport equipment from May to November", () => {
    expect(Math.abs(schedule.averageRate(TRANSPORT, "KR", MAY, DECEMBER) - OBSERVED.KR.rate2025)).toBeLessThan(0.005);
  });

  it.each([1, 2, 3, 5, 6, 7, 8, 9, 10])("is near the rate collected in month %i", (month) => {
    expect(
      Math.abs(schedule.averageRate(TRANSPORT, "KR", first(month), first(month + 1)) - MONTHS[month - 1]!),
    ).toBeLessThan(0.026);
  });

  it("is above April, when goods afloat still came in free, and below November, when importers paid 25 % and had it back later", () => {
    const rate = (month: number) => schedule.averageRate(TRANSPORT, "KR", first(month), first(month + 1));
    expect(rate(4) - MONTHS[3]!).toBeGreaterThan(0.05);
    expect(MONTHS[10]! - rate(11)).toBeGreaterThan(0.04);
  });
});

describe("the elasticities", () => {
  it("of a first year, measured on Korea, give Japan's fall too", () => {
    expect(changeOf("KR", shortRun!.value)).toBeCloseTo(observedChange("KR"), 2);
    expect(Math.abs(changeOf("JP", shortRun!.value) - observedChange("JP"))).toBeLessThan(0.01);
  });

  it("of a first year fall short of China's, whose buyers could go elsewhere", () => {
    expect(observedChange("CN")).toBeLessThan(1.5 * changeOf("CN", shortRun!.value));
  });

  it("of the long run overshoot a first year more than five times", () => {
    expect(changeOf("KR", longRun!.value)).toBeLessThan(5 * observedChange("KR"));
    expect(changeOf("KR", -9.294)).toBeLessThan(5 * observedChange("KR"));
  });

  it("and the schedule together give the duty collected within 2 %", () => {
    const rate = schedule.averageRate(TRANSPORT, "KR", MAY, DECEMBER);
    const { trade2024, rate2024, duty2025 } = OBSERVED.KR;
    const duty = rate * importsAfter(trade2024, rate2024, rate, shortRun!.value, Infinity, "constant");
    expect(Math.abs(duty / duty2025 - 1)).toBeLessThan(0.02);
    // On unchanged trade it is a sixth too high.
    expect((rate * trade2024) / duty2025).toBeGreaterThan(1.15);
  });
});
