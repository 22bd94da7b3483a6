/** Known paths of the total rate. The fixture was derived from the acts by the case's researchers (see docs/figures.md); the other rows name theirs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { bundledSchedule } from "../../src/cases/schedule";
import { serialOf } from "../../src/model/calendar/day";

const schedule = bundledSchedule();
const rateOn = (hts: string, origin: string, day: string, scenario?: string): number =>
  schedule.rate(schedule.goods(hts), origin, serialOf(day), scenario);
const ORIGIN: Record<string, string> = { Korea: "KR", Japan: "JP", China: "CN" };

/** Tariff lines that the fixture's words mean. "All other goods" has MFN-free ones, as the fixture shows Japan's MFN as 0. */
const LINES: Record<string, string[]> = {
  "passenger cars, ICE and hybrid (8703)": [
    "8703.22.01",
    "8703.23.01",
    "8703.24.01",
    "8703.31.01",
    "8703.40.00",
    "8703.50.00",
  ],
  "mill products and pipe (7206-7229, 7301-7306)": [
    "7208.51.00",
    "7209.16.00",
    "7210.49.00",
    "7219.32.00",
    "7225.99.00",
    "7304.29.50",
    "7305.11.10",
    "7306.30.50",
  ],
  "television receivers (8528.72) and other electronics not exempt": ["8528.72.72", "8528.72.64", "8528.72"],
  "all other goods": ["3304.10.00", "9504.50.00"],
  "all other goods (MFN shown as 0)": ["3304.10.00", "9504.50.00"],
};

interface PathRow {
  partner: string;
  line: string;
  effective_start: string;
  total_rate_pct_low: string;
  total_rate_pct_high: string;
}

const { data: fixture } = Papa.parse<PathRow>(readFileSync(join(__dirname, "fixtures", "tariff-path.csv"), "utf8"), {
  header: true,
  skipEmptyLines: true,
});

it("knows every line of the fixture", () => {
  expect(fixture).toHaveLength(29);
  expect(fixture.every(({ partner, line }) => ORIGIN[partner] !== undefined && LINES[line] !== undefined)).toBe(true);
});

describe.each(fixture)(
  "$partner, $line, from $effective_start",
  ({ partner, line, effective_start: from, total_rate_pct_low: low, total_rate_pct_high: high }) => {
    const later = fixture
      .filter((each) => each.partner === partner && each.line === line && each.effective_start > from)
      .map((each) => each.effective_start)
      .sort()[0];
    it.each(LINES[line]!)("%s", (hts) => {
      const last = later === undefined ? schedule.lastDay : serialOf(later) - 1;
      for (const day of [serialOf(from), last]) {
        // The country rate of 9 April 2025 lasted one day and is not in the fixture.
        const rate = schedule.rate(schedule.goods(hts), ORIGIN[partner]!, day) * 100;
        expect(rate).toBeGreaterThanOrEqual(Number(low) - 1e-9);
        expect(rate).toBeLessThanOrEqual(Number(high) + 1e-9);
      }
    });
  },
);

describe.each([
  [
    "battery-electric cars, Korea: Proclamation 10908; notice 2025-21940",
    "8703.80",
    "KR",
    [
      ["2025-04-02", 0],
      ["2025-04-03", 0.25],
      ["2025-10-31", 0.25],
      ["2025-11-01", 0.15],
      ["2026-11-23", 0.15],
    ],
  ],
  [
    "battery-electric cars, Japan: EO 14345",
    "8703.80",
    "JP",
    [
      ["2025-04-02", 0.025],
      ["2025-04-03", 0.275],
      ["2025-09-15", 0.275],
      ["2025-09-16", 0.15],
    ],
  ],
  [
    "light trucks, Korea: KORUS keeps 25 % (amendments of 2018)",
    "8704.21",
    "KR",
    [
      ["2025-01-01", 0.25],
      ["2025-04-03", 0.5],
      ["2025-11-01", 0.25],
      ["2026-11-23", 0.25],
    ],
  ],
  [
    "brakes, Korea: 10 % until the parts duty begins",
    "8708.30.50",
    "KR",
    [
      ["2025-04-04", 0],
      ["2025-04-05", 0.1],
      ["2025-05-03", 0.25],
      ["2025-11-01", 0.15],
    ],
  ],
  [
    "brakes, Japan",
    "8708.30.50",
    "JP",
    [
      ["2025-05-03", 0.275],
      ["2025-09-16", 0.15],
    ],
  ],
  [
    "fasteners, Korea: Proclamations 10896, 10947 and 11021",
    "7318.15.80",
    "KR",
    [
      ["2025-03-11", 0],
      ["2025-03-12", 0.25],
      ["2025-06-04", 0.5],
      ["2026-04-06", 0.5],
    ],
  ],
  [
    "structures, Korea",
    "7308.90.95",
    "KR",
    [
      ["2025-03-12", 0.25],
      ["2025-06-04", 0.5],
      ["2026-04-06", 0.5],
    ],
  ],
  // 50 % on the steel, the reciprocal duty on the rest: notice 2025-11067; 10.3 % of the output of industry 335220 is steel (input-output table).
  [
    "washing machines, Korea",
    "8450.20.00",
    "KR",
    [
      ["2025-05-21", 0.1],
      ["2025-06-23", 0.5 * 0.103 + 0.1 * 0.897],
      ["2025-08-07", 0.5 * 0.103 + 0.15 * 0.897],
      ["2026-02-20", 0.5 * 0.103],
      ["2026-02-24", 0.5 * 0.103 + 0.1 * 0.897],
      ["2026-04-06", 0.25],
    ],
  ],
  // Industry 333618, other engine equipment: 12.9 % steel.
  [
    "diesel engine parts, Korea: notice 2025-15819, off the list in April 2026",
    "8409.99.99",
    "KR",
    [
      ["2025-05-21", 0.1],
      ["2025-08-07", 0.15],
      ["2025-08-18", 0.5 * 0.129 + 0.15 * 0.871],
      ["2026-04-06", 0.1],
      ["2026-07-24", 0.125],
    ],
  ],
  [
    "marine diesel engines, Korea",
    "8408.10.00",
    "KR",
    [
      ["2025-05-21", 0.1],
      ["2025-11-14", 0.15],
      ["2026-02-20", 0],
      ["2026-02-24", 0.1],
      ["2026-07-24", 0.125],
    ],
  ],
  [
    "propellers, Korea",
    "8487.10.00",
    "KR",
    [
      ["2025-04-05", 0.1],
      ["2026-07-24", 0.125],
    ],
  ],
  [
    "smartphones, Korea: memorandum of 11 April 2025",
    "8517.13.00",
    "KR",
    [
      ["2025-01-01", 0],
      ["2025-04-09", 0],
      ["2025-05-21", 0],
      ["2025-09-01", 0],
      ["2026-03-01", 0],
      ["2026-11-23", 0],
    ],
  ],
  [
    "memory drives, Korea",
    "8523.51.00",
    "KR",
    [
      ["2025-04-05", 0],
      ["2025-12-01", 0],
      ["2026-09-01", 0],
    ],
  ],
  [
    "the day of the country rates, Korea: EO 14257 annex I",
    "9504.50.00",
    "KR",
    [
      ["2025-04-08", 0.1],
      ["2025-04-09", 0.25],
      ["2025-04-10", 0.1],
    ],
  ],
  [
    "the pause and its bridge: EO 14316, EO 14326",
    "9504.50.00",
    "KR",
    [
      ["2025-07-08", 0.1],
      ["2025-07-09", 0.1],
      ["2025-08-01", 0.1],
      ["2025-08-06", 0.1],
      ["2025-08-07", 0.15],
    ],
  ],
  // 0.5 × 0.9 + 0.1 × 0.1 with the assumed copper share; before it, copper was exempt under Annex II.
  [
    "copper rods, Korea: Proclamation 10962",
    "7407.10.15",
    "KR",
    [
      ["2025-05-21", 0],
      // All of the value of chapter 74 is taken as copper.
      ["2025-08-01", 0.5],
      ["2025-08-07", 0.5],
    ],
  ],
  [
    "unwrought aluminium, Korea: Proclamations 9704, 10895, 10947",
    "7601.10.60",
    "KR",
    [
      ["2025-01-01", 0.1],
      ["2025-03-12", 0.25],
      ["2025-06-04", 0.5],
    ],
  ],
  [
    "T-shirts, Japan: 16.5 % MFN is over the floors of 15 and 12.5 %",
    "6109.10.00",
    "JP",
    [
      ["2025-04-05", 0.265],
      ["2025-08-07", 0.165],
      ["2026-02-24", 0.265],
      ["2026-07-24", 0.165],
    ],
  ],
  [
    "T-shirts, Korea, free under KORUS",
    "6109.10.00",
    "KR",
    [
      ["2025-08-07", 0.15],
      ["2025-11-14", 0.15],
      ["2026-07-24", 0.125],
    ],
  ],
  // 2.5 % MFN, 100 % Section 301 (2024-21217), the opioid duty, 25 % automobiles.
  [
    "battery-electric cars, China",
    "8703.80",
    "CN",
    [
      ["2025-01-01", 1.025],
      ["2025-02-04", 1.125],
      ["2025-03-04", 1.225],
      ["2025-04-03", 1.475],
      ["2025-04-20", 1.475],
      ["2025-11-10", 1.375],
      ["2026-02-20", 1.275],
      ["2026-07-24", 1.275],
    ],
  ],
  [
    "smartphones, China: no list, no reciprocal duty, the opioid duty only",
    "8517.13.00",
    "CN",
    [
      ["2025-01-01", 0],
      ["2025-03-04", 0.2],
      ["2025-04-10", 0.2],
      ["2025-11-10", 0.1],
      ["2026-02-20", 0],
    ],
  ],
  [
    "liquid-crystal televisions, China: 3.9 % MFN, list 4A",
    "8528.72.64",
    "CN",
    [
      ["2025-01-01", 0.114],
      ["2025-04-09", 1.154],
      ["2025-04-10", 1.564],
      ["2025-05-14", 0.414],
      ["2026-07-24", 0.239],
    ],
  ],
  [
    "hot-rolled plate, China: duties of 2018 and 2024, then 25 and 50 %",
    "7208.51.00",
    "CN",
    [
      ["2025-01-01", 0.5],
      ["2025-03-12", 0.7],
      ["2025-06-04", 0.95],
    ],
  ],
  [
    "upholstered chairs, Korea: Proclamation 10976 and the deal",
    "9401.61.40.11",
    "KR",
    [
      ["2025-10-13", 0.15],
      ["2025-10-14", 0.25],
      ["2025-11-14", 0.15],
    ],
  ],
  [
    "shoes with textile uppers of China: list 4A, 7.5 %",
    "6404.11.90",
    "CN",
    [
      ["2025-01-01", 0.275],
      ["2025-05-21", 0.575],
    ],
  ],
  [
    "toys of China: list 4B never came into force",
    "9503.00.00",
    "CN",
    [
      ["2025-01-01", 0],
      ["2025-05-21", 0.3],
      ["2026-03-01", 0.1],
    ],
  ],
  ["frozen cod of China: fillets were taken off list 3", "0304.71.50", "CN", [["2025-01-01", 0]]],
  [
    "solar modules of China: 50 % since the four-year review",
    "8541.43.0080",
    "CN",
    [
      ["2025-01-01", 0.5],
      ["2026-03-01", 0.6],
      ["2026-09-01", 0.625],
    ],
  ],
  [
    "memory chips of China: 50 % from 2025, exempt from the reciprocal duty",
    "8542.32.00",
    "CN",
    [
      ["2025-01-01", 0.5],
      ["2025-05-21", 0.7],
      ["2026-03-01", 0.5],
    ],
  ],
  ["light-emitting diodes of China stayed on list 1", "8541.41.00", "CN", [["2025-01-01", 0.25]]],
  [
    "medical gloves of China: 50, then 100 %",
    "4015.12.10",
    "CN",
    [
      ["2025-01-01", 0.5],
      ["2025-12-31", 0.7],
      ["2026-01-01", 1.2],
      ["2026-02-20", 1],
    ],
  ],
  [
    "natural graphite of China: nothing until 2026, then 25 %",
    "2504.90.00",
    "CN",
    [
      ["2025-01-01", 0],
      ["2026-01-01", 0.35],
      ["2026-03-01", 0.25],
    ],
  ],
  [
    "magnets of sintered neodymium of China: MFN 2.1 %, 25 % from 2026",
    "8505.11.0070",
    "CN",
    [
      ["2025-01-01", 0.021],
      ["2026-03-01", 0.271],
    ],
  ],
  [
    "lithium-ion batteries of China, not of vehicles: MFN 3.4 %, list 4A, then 25 % from 2026",
    "8507.60.0020",
    "CN",
    [
      ["2025-01-01", 0.109],
      ["2025-12-31", 0.309],
      ["2026-01-01", 0.484],
    ],
  ],
  [
    "syringes of China: 100 % since the four-year review",
    "9018.31.00",
    "CN",
    [
      ["2025-01-01", 1],
      ["2026-03-01", 1.1],
    ],
  ],
  // The notice of August 2025 names one statistical line of medicines and one of lubricants: 3004.90.9244 and 2710.19.3050.
  [
    "medicines of Korea outside 3004.90.9244",
    "3004.90.92.40",
    "KR",
    [
      ["2025-08-18", 0],
      ["2026-01-05", 0],
    ],
  ],
  [
    "lubricating oils of Korea outside 2710.19.3050",
    "2710.19.30.20",
    "KR",
    [
      ["2025-08-18", 0],
      ["2026-01-05", 0],
    ],
  ],
  // Annex I-B cites headings 8471 and 8501 in the texts of their parts only.
  [
    "computers of Korea after April 2026",
    "8471.50.01",
    "KR",
    [
      ["2026-04-06", 0],
      ["2026-08-01", 0],
    ],
  ],
  [
    "small electric motors of Korea that no annex names",
    "8501.31.20",
    "KR",
    [
      ["2025-05-21", 0.1],
      ["2026-05-01", 0.1],
      ["2026-08-01", 0.125],
    ],
  ],
  [
    "large transformers of Korea: annex III, 15 % all in",
    "8504.23.00",
    "KR",
    [
      // Industry 335311, transformers: 9.6 % steel.
      ["2026-01-05", 0.5 * 0.096 + 0.15 * 0.904],
      ["2026-04-06", 0.15],
    ],
  ],
  [
    "forklifts of Korea: annex I-B, then I-C with its 15 %",
    "8427.20.80",
    "KR",
    [
      ["2026-04-06", 0.25],
      ["2026-06-08", 0.15],
    ],
  ],
  ["forklifts of China keep 25 % beside list 1", "8427.20.80", "CN", [["2026-06-08", 0.5]]],
  [
    "passenger tyres of Japan: the parts duty, all in from September 2025",
    "4011.10.10",
    "JP",
    [
      ["2025-05-02", 0.14],
      ["2025-05-03", 0.29],
      ["2025-09-16", 0.15],
    ],
  ],
  [
    "roasted coffee of Japan: exempt from November 2025",
    "0901.21.00",
    "JP",
    [
      ["2025-11-12", 0.15],
      ["2025-11-13", 0],
    ],
  ],
  [
    "crude oil of Korea was never under the reciprocal duty",
    "2709.00.20",
    "KR",
    [
      ["2025-05-21", 0],
      ["2026-03-01", 0],
      ["2026-08-01", 0],
    ],
  ],
  [
    "tankers of Korea",
    "8901.20.00",
    "KR",
    [
      ["2025-05-21", 0.1],
      ["2025-08-07", 0.15],
      ["2026-02-20", 0],
      ["2026-08-01", 0.125],
    ],
  ],
  [
    "softwood lumber of Korea: 10 % under Section 232",
    "4407.12.00",
    "KR",
    [
      ["2025-10-13", 0],
      ["2025-10-14", 0.1],
      ["2026-08-01", 0.1],
    ],
  ],
  [
    "transport aeroplanes of Japan, by code and not by use",
    "8802.40.01",
    "JP",
    [
      ["2025-05-21", 0.1],
      ["2026-03-01", 0],
    ],
  ],
  ["buses of Korea: 10 % under Section 232", "8702.20.31", "KR", [["2025-11-01", 0.1]]],
] as const)("%s", (_, hts, origin, path) => {
  it.each(path)("%s: %d", (day, rate) => expect(rateOn(hts, origin, day)).toBeCloseTo(rate, 10));
});

describe("scenarios", () => {
  it.each([
    ["return", "9504.50.00", "2025-07-08", 0.1],
    ["return", "9504.50.00", "2025-07-09", 0.25],
    ["return", "9504.50.00", "2026-11-23", 0.25],
    ["return", "8703.23", "2026-06-01", 0.25],
    ["return", "7208.51", "2026-06-01", 0.25],
    ["return", "8517.13", "2026-06-01", 0],
    ["return", "7407.10.15", "2025-09-01", 0],
    ["delay", "9504.50.00", "2025-07-09", 0.25],
    ["milder", "9504.50.00", "2025-07-09", 0.25],
    ["exemption", "9504.50.00", "2025-07-09", 0.25],
    ["pause", "9504.50.00", "2025-07-09", 0.1],
    ["pause", "9504.50.00", "2026-11-23", 0.1],
    ["pause", "8703.23", "2026-11-23", 0.25],
    ["korus", "9504.50.00", "2025-07-09", 0],
    ["korus", "8703.23", "2025-07-09", 0],
    ["korus", "8704.21", "2025-07-09", 0.25],
    ["as-it-happened", "9504.50.00", "2025-08-07", 0.15],
    ["as-it-happened", "8703.23", "2025-11-01", 0.15],
  ])("%s, %s on %s: %d", (scenario, hts, day, rate) => expect(rateOn(hts, "KR", day, scenario)).toBeCloseTo(rate, 12));

  it("as it happened is the law", () => {
    for (const hts of ["8703", "7208", "8450", "3304", "8542", "4407"]) {
      for (const origin of schedule.origins) {
        for (let day = schedule.firstDay; day <= schedule.lastDay; day += 13) {
          const goods = schedule.goods(hts);
          expect(schedule.rate(goods, origin, day, "as-it-happened")).toBe(schedule.rate(goods, origin, day));
        }
      }
    }
  });
});
