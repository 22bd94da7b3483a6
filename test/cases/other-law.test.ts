/** The law of suppliers on whom a case's table says nothing stands behind it as the law itself would. */
import { withOtherActs } from "../../src/cases/other-law";
import { bundledSchedule } from "../../src/cases/schedule";
import { tariffCases } from "../../src/cases/tariff-registry";
import { lawMeasures } from "../../src/law/acts";
import { NO_FACTS } from "../../src/model/tariff/facts";
import { rateOf } from "../../src/model/tariff/origin-lists";
import { serialOf } from "../../src/model/calendar/day";

const places = new Map(lawMeasures().map(({ id }, place) => [id, place]));

describe.each(tariffCases.filter(({ outlook }) => outlook).map((each) => [each.id, each] as const))(
  "behind the measures of %s",
  (_, { measures }) => {
    const whole = withOtherActs(measures);

    it("include the acts on all others, each at its place in the law", () => {
      const law = whole.filter(({ id, status }) => status === "law" && places.has(id));
      expect(law.length).toBeGreaterThan(measures.filter(({ status }) => status === "law").length);
      expect(law.map(({ id }) => id)).toEqual(
        law.map(({ id }) => id).sort((one, other) => places.get(one)! - places.get(other)!),
      );
    });

    it("so that every other supplier pays as by the law alone", () => {
      const [table, law] = [bundledSchedule().withMeasures(whole), bundledSchedule()];
      const rates = (schedule: typeof law) =>
        ["RU", "BR", "VN", "all"].flatMap((seller) =>
          ["84", "85", "76"].flatMap((chapter) =>
            ["2025-05-21", "2026-04-20"].map((day) =>
              rateOf(schedule, schedule.goods(`(${chapter})`), seller, serialOf(day), "as-it-happened", NO_FACTS),
            ),
          ),
        );
      expect(rates(table)).toEqual(rates(law));
    });
  },
);

it("ends the pause for all partners where it ends for Korea", () => {
  const korea = tariffCases.find(({ id }) => id === "korea-us-2025")!;
  const general = (schedule: ReturnType<typeof bundledSchedule>, seller: string, law: string) =>
    rateOf(schedule, schedule.goods("950300"), seller, serialOf("2025-07-10"), law, NO_FACTS);
  for (const schedule of [bundledSchedule().withMeasures(withOtherActs(korea.measures)), bundledSchedule()]) {
    // EO 14257, Annex I, on toys, which are free of base duty.
    for (const [seller, rate] of [
      ["EU", 0.2],
      ["VN", 0.46],
      ["TW", 0.32],
      ["IN", 0.26],
      ["JP", 0.24],
      ["KR", 0.25],
      ["GB", 0.1],
    ] as const) {
      expect([seller, general(schedule, seller, "return")]).toEqual([seller, expect.closeTo(rate, 12)]);
      expect([seller, general(schedule, seller, "pause")]).toEqual([seller, expect.closeTo(0.1, 12)]);
    }
    expect(general(schedule, "MX", "return")).toBe(general(schedule, "MX", "pause"));
  }
});
