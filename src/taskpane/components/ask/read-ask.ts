/** What the choice of lines takes from the workbook: sectors with their codes and elasticities, the day, the scenario, the measures. */
import { bundledSchedule } from "../../../cases/schedule";
import { readMeasures } from "../../../functions/measures-argument";
import { withTrade } from "../../../functions/trade-argument";
import {
  exemptionPlan,
  type ExemptionPlan,
  type PlanBudget,
  type PlanObjective,
} from "../../../model/response/exemption-plan";
import { WORLD } from "../../../law/trade";
import { ownElasticity } from "../../../model/response/supplier-market";
import { tradeHeader } from "../../../sheets/headers";
import { equalPhaseIn, equalQuota, equalRate, exemptionOf } from "../../../model/response/equal-cost";
import type { TariffSchedule } from "../../../model/tariff/schedule";
import { askLines, dutyOf, type AskLines, type AskSector, type LineLevel } from "../../../sheets/ask-lines";
import type { Concessions } from "../../../sheets/ask-report";
import { BUNDLED_YEAR, queueVintage, TRADE_TABLE } from "../../../sheets/trade-sheet";
import {
  numberIn,
  queueCell,
  queueTable,
  queueTableIfThere,
  textIn,
  type Queued,
  type TableView,
} from "../../workbook/reading";

export interface AskWorkbook {
  origin: string;
  sectors: { id: string; name: string; counts: string; demand: number | null; elasticity: number | null }[];
  /** "short-run" or "long-run" */
  run: string;
  day: number;
  /** Whose rates were paid on the trade. */
  dayThen: number;
  scenario: string;
  scenarioName: string;
  years: number;
  /** With the header row. */
  measures: unknown[][];
  /** The workbook's own table of trade with its header row; null where the bundled trade counts. */
  trade: unknown[][] | null;
  /** "2024" */
  tradeYear: string;
}

export function queueAsk(context: Excel.RequestContext): Queued<AskWorkbook> {
  const [sectors, elasticities, scenarios, measures] = ["Sectors", "Elasticities", "Scenarios", "Measures"].map(
    (name) => queueTable(context, name),
  );
  const trade = queueTableIfThere(context, TRADE_TABLE);
  const vintage = queueVintage(context);
  const [origin, run, start, then, compare, years] = [
    "Origin",
    "ResponseRun",
    "HorizonStart",
    "ScheduleStart",
    "CompareWith",
    "HorizonYears",
  ].map((name) => queueCell(context, name));
  return () => {
    const likely = new Map(
      elasticities!().rows.map((row) => [textIn(row.cell("Elasticity")), numberIn(row.cell("Likely"))]),
    );
    const chosenRun = textIn(run!());
    const scenario = textIn(compare!());
    const ownTrade = trade();
    const code = textIn(origin!());
    return {
      origin: code,
      sectors: sectors!().rows.map((row) => {
        const id = textIn(row.cell("Sector"));
        const demand = likely.get(`${id} ${chosenRun}`) ?? null;
        return {
          id,
          name: textIn(row.cell("Name")) || id,
          counts: textIn(row.cell("Counts")),
          demand,
          elasticity: own(
            demand,
            likely.get(`${id} ${chosenRun} substitution`),
            numberIn(row.cell(tradeHeader(code))),
            numberIn(row.cell(tradeHeader(WORLD))),
          ),
        };
      }),
      run: chosenRun,
      day: numberIn(start!()) ?? 0,
      dayThen: numberIn(then!()) ?? 0,
      scenario,
      scenarioName:
        scenarios!()
          .rows.map((row) => (textIn(row.cell("Scenario")) === scenario ? textIn(row.cell("Name")) : ""))
          .find((name) => name !== "") ?? scenario,
      years: numberIn(years!()) ?? 1,
      measures: cellsOf(measures!()),
      trade: ownTrade && cellsOf(ownTrade),
      tradeYear: ownTrade ? vintage() || TRADE_TABLE : BUNDLED_YEAR,
    };
  };
}

/** How the origin's own sales answer; null where the workbook does not say enough. */
function own(
  demand: number | null,
  substitution: number | null | undefined,
  trade: number | null,
  world: number | null,
): number | null {
  if (demand === null || substitution == null || trade === null || !world) return null;
  return ownElasticity(demand, substitution, Math.min(1, trade / world));
}

function cellsOf({ headers, rows }: TableView): unknown[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row.cell(header).value))];
}

let known: { cells: string; schedule: TariffSchedule } | undefined;

/** The schedule with the workbook's own measures and trade, compiled again only when they have changed. Throws an error that names the bad cell. */
function scheduleOf({ measures, trade }: AskWorkbook): TariffSchedule {
  const cells = JSON.stringify([measures, trade]);
  if (known?.cells !== cells)
    known = {
      cells,
      schedule: (withTrade(trade ?? "")?.schedule() ?? bundledSchedule()).withMeasures(readMeasures(measures)),
    };
  return known.schedule;
}

/** Throws an error whose message says what to correct. */
export function linesOf(workbook: AskWorkbook, sectors: readonly AskSector[], level: LineLevel): AskLines {
  return askLines(
    scheduleOf(workbook),
    workbook.origin,
    { then: workbook.dayThen, now: workbook.day },
    workbook.scenario,
    sectors,
    level,
  );
}

export interface Found {
  plan: ExemptionPlan;
  concessions: Concessions;
  budget: number;
  /** Duty a year on all the lines. */
  duty: number;
}

/** @param limit a share of the duty, or a number of lines */
export function planOf(lines: AskLines, limit: number, by: PlanBudget, objective: PlanObjective, years: number): Found {
  const { figures } = lines;
  const duty = dutyOf(lines);
  const budget = by === "revenue" ? limit * duty : limit;
  const plan = exemptionPlan(figures, budget, by, objective);
  const forgone = Math.min(plan.revenueForgone, duty);
  return {
    plan,
    budget,
    duty,
    concessions: {
      exemption: exemptionOf(figures, plan.chosen),
      quota: equalQuota(figures, forgone),
      rate: equalRate(figures, forgone),
      phaseIn: equalPhaseIn(figures, forgone, years),
    },
  };
}
