/** From choices and what the workbook holds to the plans of the sheets: pure but for loading the lines' descriptions. */
import type { NegotiationCase } from "../cases/case";
import { tariffCases } from "../cases/tariff-registry";
import { chooseContents, type Choice, type Contents, type RowChanges } from "./contents";
import { carryOver, defaultsOf, rowChanges, type Previous } from "./inputs";
import { largestLines, type SectorCodes } from "./lines";
import type { SheetPlan } from "./plan";
import { recordToXml } from "./record";
import { tradeOnLines } from "./trade-sheet";
import { PARLEY_VERSION } from "./version";
import { planWorkbook } from "./workbook-plan";

export interface Prepared {
  plans: SheetPlan[];
  keptInputs: number;
  recordXml: string;
}

export interface Filled {
  contents: Contents;
  changes: RowChanges;
  plans: SheetPlan[];
}

/** The sheets as a build fills them, but for the lines of SectorLines, whose descriptions have to be loaded. */
export function planFilled(negotiation: NegotiationCase, choice: Choice, previous: Previous): Filled {
  const changes = rowChanges(previous, negotiation);
  const contents = {
    ...chooseContents(negotiation, choice, changes),
    ...(previous.trade ? { trade: previous.trade } : {}),
  };
  return { contents, changes, plans: carryOver(planWorkbook(contents), previous, choice).plans };
}

export async function prepare(negotiation: NegotiationCase, choice: Choice, previous: Previous): Promise<Prepared> {
  const { contents, changes, plans: withoutLines } = planFilled(negotiation, choice, previous);
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
  const { plans, kept } = carryOver(fresh, previous, choice);
  const recordXml = recordToXml({
    version: PARLEY_VERSION,
    caseId: negotiation.id,
    asOf: choice.asOf,
    language: choice.language,
    sectors: contents.sectors.map((sector) => sector.id),
    scenarios: contents.scenarios.map((scenario) => scenario.id),
    sheets: plans.map((plan) => plan.name),
    sources: Object.fromEntries(negotiation.sources.map(({ id, date }) => [id, date])),
    ...(choice.own ? { own: choice.own } : {}),
    defaults: defaultsOf(fresh, changes, previous.record?.defaults),
  });
  return { plans, keptInputs: kept, recordXml };
}

function sectorCodes(plans: readonly SheetPlan[]): SectorCodes[] {
  const table = plans.flatMap((plan) => plan.tables).find((each) => each.name === "Sectors");
  return (table?.rows ?? []).map((row) => ({ id: String(row[0] ?? ""), codes: String(row[2] ?? "") }));
}
