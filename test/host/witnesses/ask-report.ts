/** The list of exemptions to ask for, written as the pane writes it. */
import { bundledSchedule } from "../../../src/cases/schedule";
import { dayOfIso } from "../../../src/model/calendar/day";
import { equalPhaseIn, equalQuota, equalRate, exemptionOf } from "../../../src/model/response/equal-cost";
import { exemptionPlan } from "../../../src/model/response/exemption-plan";
import { askLines, type AskSector } from "../../../src/sheets/ask-lines";
import { askReport } from "../../../src/sheets/ask-report";
import { writeReport } from "../../../src/sheets/reports";
import { texts } from "../../../src/words/sheets/words";

const SECTORS: AskSector[] = [{ id: "steel", counts: "72, 73 ex 7316", demand: -0.35, elasticity: -0.6, weight: 1 }];

export async function writeAsk(): Promise<void> {
  const days = { then: dayOfIso("2025-01-01")!, now: dayOfIso("2025-07-09")! };
  const lines = askLines(bundledSchedule(), "KR", days, "return", SECTORS, "tariff lines");
  const plan = exemptionPlan(lines.figures, 5e7, "revenue", "trade");
  const { revenueForgone } = plan;
  const report = askReport({
    origin: "KR",
    sectors: SECTORS,
    lines,
    plan,
    concessions: {
      exemption: exemptionOf(lines.figures, plan.chosen),
      quota: equalQuota(lines.figures, revenueForgone),
      rate: equalRate(lines.figures, revenueForgone),
      phaseIn: equalPhaseIn(lines.figures, revenueForgone, 1),
    },
    budget: 5e7,
    by: "revenue",
    objective: "trade",
    description: (hs6) => `goods ${hs6}`,
    scenario: "Tariffs return",
    day: "2025-07-09",
    level: "tariff lines",
    tradeYear: "2024",
    ownTrade: false,
    language: "en",
  });
  await writeReport(report, texts.en.errors);
}
