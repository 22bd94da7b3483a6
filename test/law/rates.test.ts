/** Rates that the acts give, each with the act or a document that says so; several were wrong in version 0.1. */
import { lawMeasures } from "../../src/law/acts";
import { readFacts } from "../../src/law/facts";
import { lawSchedule } from "../../src/law/schedule";
import { serialOf } from "../../src/model/calendar/day";
import { stackTexts } from "../../src/words/stack/words";

const schedule = lawSchedule();
const rate = (hts: string, origin: string, day: string, facts = ""): number =>
  schedule.rate(schedule.goods(hts), origin, serialOf(day), undefined, readFacts(facts));
const whys = (hts: string, origin: string, day: string, facts = ""): string =>
  schedule
    .stack(schedule.goods(hts), origin, serialOf(day), undefined, readFacts(facts))
    .map((row) => `${row.measure}: ${stackTexts(row, "en").why}`)
    .join("\n");

it.each<[string, string, string, string, number]>([
  // Section 122, note 2(aa)(iv): exempt as civil aircraft articles only. MFN of 3926.90.99 is 5.3 %; China has list 4A beside it.
  ["3926.90.99", "KR", "2026-03-15", "", 0.1],
  ["3926.90.99", "KR", "2026-03-15", "civil aircraft", 0],
  ["3926.90.9989", "JP", "2026-03-15", "", 0.153],
  ["3926.90.9989", "CN", "2026-03-15", "", 0.228],
  // Section 301 on forced labour, note 52(d) and (k).
  ["3926.90.99", "KR", "2026-07-29", "", 0.125],
  ["8504.40.95", "KR", "2026-09-15", "", 0.125],
  ["8421.21.00", "JP", "2026-09-15", "", 0.125],
  // Notes 16(m) and 16(n).
  ["7326.90.86", "KR", "2025-03-20", "", 0.25],
  ["7326.90.86", "KR", "2025-08-20", "", 0.5],
  ["7318.15.2065", "KR", "2025-08-20", "", 0.5],
  ["7307.19.90", "KR", "2025-08-17", "", 0.15],
  ["7307.19.90", "KR", "2025-08-20", "", 0.5],
  ["7326.90.8688", "CN", "2026-03-15", "steel 60%", 0.619],
  ["7326.90.8688", "CN", "2026-03-15", "", 0.779],
  ["8431.49.9095", "JP", "2026-03-15", "steel 40%", 0.26],
  // Memorandum of 11 April 2025: subheadings of 8541, not the heading; Section 201 on modules.
  ["8541.42.00", "KR", "2025-05-21", "", 0.1],
  ["8541.43.0010", "KR", "2025-05-21", "", 0.24],
  ["8541.43.0080", "CN", "2025-09-20", "", 0.8],
  ["8541.41.00", "KR", "2025-09-07", "", 0.15],
  ["8541.41.00", "KR", "2025-09-08", "", 0],
  // Note 2(v)(iii)(b): single articles, from 13 November 2025.
  ["2106.90.99", "KR", "2025-05-21", "", 0.1],
  ["1905.90.90", "KR", "2025-12-15", "", 0.15],
  ["1905.90.90", "KR", "2025-12-15", "particular article", 0],
  // Note 33(g): parts of vehicles; grid batteries have a ten-digit number of their own.
  ["8507.60.0020", "KR", "2025-06-15", "", 0.1],
  ["8507.60.0020", "KR", "2025-06-15", "vehicle parts", 0.25],
  ["8507.60.0010", "KR", "2025-06-15", "", 0.25],
  // Note 33(r) and (t), 90 FR 55964.
  ["8708.99.8180", "KR", "2025-12-15", "", 0.15],
  ["8708.99.8180", "KR", "2026-09-15", "", 0.15],
  // 9903.02.81.
  ["8807.30.00", "KR", "2025-11-13", "steel 0%", 0.15],
  ["8807.30.00", "KR", "2025-12-15", "", 0],
  // EO 14309, 9903.96.01.
  ["8807.30.00", "GB", "2025-06-29", "steel 0%", 0.1],
  ["8807.30.00", "GB", "2025-06-30", "", 0],
  // Section 201, Proclamation 11051: partners by agreement are out.
  ["6810.99.0020", "JP", "2026-08-20", "", 0.375],
  ["6810.99.0020", "CN", "2026-08-20", "", 0.625],
  ["6810.99.0020", "KR", "2026-08-20", "", 0.125],
  // Note 40: patented medicines of makers named in annex III from 31 July 2026, of all from 29 September.
  ["3002.12.0040", "IN", "2026-08-15", "patented, maker of annex III", 1],
  ["3002.12.0040", "IN", "2026-08-15", "patented", 0],
  ["3002.12.0040", "IN", "2026-09-29", "patented", 1],
  ["3002.12.0040", "KR", "2026-09-29", "patented", 0.15],
  // CBP Form 7501 of a public entry summary: 7326.90.8688 of China, 15 September 2026, 77.9 %.
  ["7326.90.8688", "CN", "2026-09-15", "", 0.779],
  // Canada and Mexico: 9903.01.01, .04, .10, .14; EO 14289 puts Section 232 first.
  ["7013.37.60", "MX", "2025-05-21", "no USMCA", 0.05 + 0.25],
  ["7013.37.60", "MX", "2025-05-21", "USMCA", 0],
  ["7013.37.60", "CA", "2025-09-01", "no USMCA", 0.05 + 0.35],
  ["7208.51.00", "CA", "2025-06-05", "no USMCA", 0.5],
  // Until 4 June 2025 the duty of IEEPA came before that on steel.
  ["7208.51.00", "CA", "2025-05-21", "no USMCA", 0.25],
  // Country rates of 9 April (one day) and 7 August 2025.
  ["9504.50.00", "VN", "2025-04-09", "", 0.46],
  ["9504.50.00", "VN", "2025-04-10", "", 0.1],
  ["9504.50.00", "VN", "2025-08-07", "", 0.2],
  ["9504.50.00", "IN", "2025-09-01", "", 0.5],
  ["9504.50.00", "BR", "2025-09-01", "", 0.5],
  ["9504.50.00", "CH", "2025-08-07", "", 0.39],
  ["9504.50.00", "CH", "2025-11-14", "", 0.15],
  ["9504.50.00", "DE", "2025-08-07", "", 0.15],
  ["9504.50.00", "EU", "2025-08-07", "", 0.15],
  ["9504.50.00", "HK", "2025-04-15", "", 1.45],
  ["9504.50.00", "MO", "2025-04-15", "", 1.25],
  // Column 2 (35 %) and no reciprocal duty for Russia.
  ["9504.50.00", "RU", "2025-05-21", "", 0.35],
  // Proclamation 11021 keeps 200 % on Russian aluminium in annexes I-A (7601, 7604), I-B (7615) and III (8504.34), beside column 2.
  ["7601.10.60", "RU", "2026-04-20", "", 2.11],
  ["7604.10.10", "RU", "2026-06-20", "", 2.45],
  ["7615.10.71", "RU", "2026-06-20", "", 2.455],
  ["8504.34.00", "RU", "2026-04-20", "", 2.35],
  ["8504.34.00", "RU", "2026-06-20", "", 2.35],
  ["8415.90.8045", "RU", "2026-06-20", "", 2.35],
  // Annex III holds steel too, whose floor column 2 is above.
  ["8428.33.00", "RU", "2026-06-20", "", 0.35],
  // 3701.30 came to annex I-B on 8 June 2026, for British metal at 15 %.
  ["3701.30.00", "GB", "2026-05-20", "UK metal", 0.1],
  ["3701.30.00", "GB", "2026-06-20", "UK metal", 0.15],
  // Cars: 7.5 % beside 2.5 % for the United Kingdom, 15 % all in for the EU from 1 August.
  ["8703.23.01", "GB", "2025-06-30", "", 0.1],
  ["8703.23.01", "FR", "2025-07-31", "", 0.275],
  ["8703.23.01", "FR", "2025-08-01", "", 0.15],
])("%s of %s on %s, %s: %d", (hts, origin, day, facts, expected) => {
  expect(rate(hts, origin, day, facts)).toBeCloseTo(expected, 9);
});

it("adds up in the reasons, for every origin", () => {
  for (const origin of schedule.origins) {
    const goods = schedule.goods("8479.89.95");
    for (const day of ["2025-05-21", "2026-03-15", "2026-09-15"].map(serialOf)) {
      const rows = schedule.stack(goods, origin, day);
      expect([origin, rows.reduce((sum, row) => sum + row.rate, 0)]).toEqual([
        origin,
        expect.closeTo(schedule.rate(goods, origin, day), 9),
      ]);
    }
  }
});

describe("reasons", () => {
  it("say what would free a good and what would make it pay", () => {
    expect(whys("3926.90.99", "KR", "2026-03-15")).toContain("free if: civil aircraft (general note 6)");
    expect(whys("8507.60.0020", "KR", "2025-06-15")).toContain(
      "if part of a passenger vehicle or light truck (US note 33(g)): adds 25 %",
    );
  });
  it("say that the preference is assumed to be claimed, and what is paid without it", () => {
    expect(whys("3926.90.99", "KR", "2026-03-15")).toContain("KORUS assumed to be claimed; without it 5.3 % (MFN)");
    expect(whys("3926.90.99", "KR", "2026-03-15", "no KORUS")).toContain("KORUS not claimed, from facts");
    expect(whys("8703.23.01", "MX", "2025-03-10")).toMatch(
      /USMCA claimed on [\d.]+ % of the trade \(USITC DataWeb 2024/,
    );
  });
  it("name the share of metal and where it comes from", () => {
    expect(whys("3304.99.50", "KR", "2025-08-20")).toContain(
      "metal share of the value (steel) taken as 0.9 % (input-output table, industry 325620)",
    );
    expect(whys("7326.90.86", "KR", "2025-08-20")).toContain("chapter 73, whose goods are steel");
    expect(whys("8431.49.9095", "JP", "2026-03-15", "steel 40%")).toContain("taken as 40 % (from facts)");
  });
  it("show a confidence that is not the best", () => {
    expect(whys("8541.43.0010", "KR", "2025-05-21")).toContain("confidence: secondary");
  });
});

describe("shares that a person states in a row", () => {
  const with_ = (change: Record<string, number>, more: Parameters<typeof schedule.withMeasures>[0] = []) =>
    schedule.withMeasures([
      ...schedule.measures.map((each) => (each.id in change ? { ...each, share: change[each.id]! } : each)),
      ...more,
    ]);
  const on = serialOf("2025-08-20");

  it("change the claims of all lines", () => {
    const own = with_({ "CLAIM-KORUS": 0.86 });
    expect(own.rate(own.goods("3926.90.99"), "KR", serialOf("2025-01-02"))).toBeCloseTo(0.14 * 0.053, 12);
    expect(own.rate(own.goods("3926.90.99"), "KR", serialOf("2025-01-02"), undefined, readFacts("KORUS"))).toBe(0);
  });
  it("change the metal of all lines, or of some by a row with a narrower scope", () => {
    const all = with_({ "METAL-STEEL": 0.3 });
    expect(all.rate(all.goods("8450.20.00"), "KR", on)).toBeCloseTo(0.3 * 0.5 + 0.7 * 0.15, 12);
    const narrower = {
      ...schedule.measures.find(({ id }) => id === "METAL-STEEL")!,
      id: "MINE",
      scope: "8450",
      share: 0.2,
    };
    const some = with_({ "METAL-STEEL": 0.3 }, [narrower]);
    expect(some.rate(some.goods("8450.20.00"), "KR", on)).toBeCloseTo(0.2 * 0.5 + 0.8 * 0.15, 12);
    expect(some.rate(some.goods("8422.11.00"), "KR", on)).toBeCloseTo(0.3 * 0.5 + 0.7 * 0.15, 12);
  });
});

describe("averages over a partner's trade of 2024", () => {
  const all = schedule.goods("all");
  it("count the share of Korea's trade that claimed KORUS: the duty that customs calculated, 0.19 %", () => {
    const january = schedule.rate(all, "KR", serialOf("2025-01-01"));
    expect(january).toBeCloseTo(248_849_879 / 130_458_735_626, 3);
    expect(schedule.rate(all, "KR", serialOf("2025-01-01"), undefined, readFacts("KORUS"))).toBeLessThan(0.001);
  });
  it("count that of Canada and Mexico, 38 and 50 % of it", () => {
    for (const [origin, published] of [
      ["CA", 0.384],
      ["MX", 0.499],
    ] as const) {
      const { trade, claims } = schedule.data.origin(origin)!;
      const claimed = trade.reduce((sum, value, line) => sum + value * claims![line]!, 0);
      expect(claimed / trade.reduce((sum, value) => sum + value, 0)).toBeCloseTo(published, 2);
    }
  });
});

describe("a day on which a later act was not yet known", () => {
  const known = (day: string) =>
    lawSchedule(lawMeasures().filter(({ published, from }) => (published ?? from) <= serialOf(day)));
  it.each<[string, string, number]>([
    // Japan: 15 % was added to the 5.3 % of the line (9903.02.30) until EO 14345 made it 15 % together, back to 7 August.
    ["JP", "2025-08-20", 0.203],
    ["JP", "2025-09-16", 0.15],
    // The Union's order named the form that includes the base rate from the first day.
    ["EU", "2025-08-20", 0.15],
  ])("counts what %s paid as of %s", (origin, day, expected) => {
    const then = known(day);
    expect(then.rate(then.goods("3926.90.99"), origin, serialOf("2025-08-20"))).toBeCloseTo(expected, 12);
  });
});
