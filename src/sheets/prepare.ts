/** From choices and what the workbook holds to the plans of the sheets: pure but for loading the lines' descriptions. */
import type { NegotiationCase } from "../cases/case";
import { tariffCases } from "../cases/tariff-registry";
import { chooseContents, type Choice, type Contents, type RowChanges } from "./contents";
import { carryOver, defaultsOf, rowChanges, type Previous } from "./inputs";
import { largestLines, type SectorCodes } from "./lines";
import { BuildError, type BuildOptions, type BuildResult } from "./options";
import type { SheetPlan } from "./plan";
import { recordToXml } from "./record";
import { settleScenarios } from "./settle-scenarios";
import { tradeOnLines } from "./trade-sheet";
import { PARLEY_VERSION } from "./version";
import { planWorkbook } from "./workbook-plan";

export interface Prepared {
  plans: SheetPlan[];
  keptInputs: number;
  deletedScenarios: NonNullable<BuildResult["deletedScenarios"]>;
  recordXml: string;
}

export interface Filled {
  contents: Contents;
  changes: RowChanges;
  /** What the sheets held, with an id for every scenario. */
  previous: Previous;
  /** Ids that were written over with others. */
  renamed: readonly string[];
  plans: SheetPlan[];
}

/** The sheets as a build fills them, but for the lines of SectorLines, whose descriptions have to be loaded. */
export function planFilled(
  negotiation: NegotiationCase,
  choice: Choice & Pick<BuildOptions, "take">,
  before: Previous,
): Filled {
  const { previous, renamed } = settleScenarios(before, choice.take);
  const changes = rowChanges(previous, negotiation, choice);
  const contents = {
    ...chooseContents(negotiation, choice, changes),
    ...(previous.trade ? { trade: previous.trade } : {}),
  };
  if (contents.scenarios.length === 0) throw new BuildError("bad-option", contents.text.errors.noScenario);
  return {
    contents,
    changes,
    previous,
    renamed,
    plans: carryOver(planWorkbook(contents), previous, choice, changes).plans,
  };
}

export async function prepare(
  negotiation: NegotiationCase,
  choice: Choice & Pick<BuildOptions, "addScenario" | "change" | "take">,
  before: Previous,
): Promise<Prepared> {
  const { contents, changes, previous, renamed, plans: withoutLines } = planFilled(negotiation, choice, before);
  // The lines depend on the codes as the person left them.
  const sectors = sectorCodes(withoutLines);
  // Counted codes of the user's own case are expressions, never the name of a sector.
  const lines = await largestLines(
    negotiation.ownLaw ? tariffCases[0].id : negotiation.id,
    negotiation.origin,
    sectors,
    previous.trade && (tradeOnLines(previous.trade) ?? undefined),
  );
  const fresh = planWorkbook({ ...contents, lines });
  const { plans: unnamed, kept } = carryOver(fresh, previous, choice, changes);
  const plans = unnamed.map((plan) => ({ ...plan, tab: before.tabs?.[plan.name] ?? plan.tab }));
  const recordXml = recordToXml({
    version: PARLEY_VERSION,
    caseId: negotiation.id,
    asOf: choice.asOf,
    language: choice.language,
    sectors: contents.sectors.map((sector) => sector.id),
    scenarios: contents.scenarios.map((scenario) => scenario.id),
    sheets: plans.map((plan) => plan.tab),
    sources: Object.fromEntries(negotiation.sources.map(({ id, date }) => [id, date])),
    ...(choice.own ? { own: choice.own } : {}),
    defaults: defaultsOf(fresh, changes, previous.record?.defaults),
  });
  const deleted = negotiation.scenarios.filter(
    ({ id }) => changes.removed.Scenarios.has(id) && previous.record?.scenarios.includes(id) && !renamed.includes(id),
  );
  return {
    plans,
    // A row that came in just now is none that was kept.
    keptInputs: choice.change && choice.change.kind !== "delete" ? Math.max(0, kept - 1) : kept,
    deletedScenarios: deleted.map(({ id, name }) => ({ id, name: name[choice.language] })),
    recordXml,
  };
}

function sectorCodes(plans: readonly SheetPlan[]): SectorCodes[] {
  const table = plans.flatMap((plan) => plan.tables).find((each) => each.name === "Sectors");
  const place = (header: string) => table?.columns.findIndex((column) => column.header === header) ?? -1;
  const [id, codes] = [place("Sector"), place("HS codes")];
  return (table?.rows ?? []).map((row) => ({ id: String(row[id] ?? ""), codes: String(row[codes] ?? "") }));
}
