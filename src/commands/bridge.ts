/** Writes the sheet Bridge on the scenarios that the workbook holds; what a user has chosen on an earlier one stays. */
import type { Language } from "../cases/case";
import { caseOf } from "../cases/registry";
import { bridgeSheet, type BridgeCopy } from "../sheets/bridge";
import { inspectWorkbook } from "../sheets/build";
import { ownWeights } from "../sheets/contents";
import { BuildError } from "../sheets/options";
import { PARAMETER_ROW } from "../sheets/plan";
import { writeReport } from "../sheets/reports";
import { runInExcel } from "../sheets/run-in-excel";
import { bridgeTexts } from "../words/sheets/bridge/words";
import { texts } from "../words/sheets/words";

/** All or nothing. Throws BuildError, whose message says what to do. With a copy the sheet begins with that copy's figure. */
export async function writeBridge(language: Language, copy?: BridgeCopy): Promise<void> {
  const { record } = await inspectWorkbook();
  const negotiation = record && caseOf({ ...record, language });
  const held = await readHeld();
  if (!negotiation || !held) throw new BuildError("bad-option", bridgeTexts[language].nothing);
  const { scenarios, reference, sectors, ownTrade, chosen } = held;
  const [from, to, fromDay, toDay] = chosen;
  const ids = scenarios.map(({ id }) => id);
  const known = (id: unknown): id is string => ids.includes(String(id));
  const first = known(from) ? from : reference;
  const same = copy && sameScenario(copy, first);
  await writeReport(
    bridgeSheet({
      negotiation,
      language,
      sectors,
      scenarios: ids,
      // Of two copies the same scenario is what one asks about.
      from: same ?? first,
      to: same !== undefined && known(same) ? same : known(to) ? to : likeliestBut(first, scenarios),
      fromDay: typeof fromDay === "number" && !copy ? fromDay : "",
      toDay: typeof toDay === "number" && !copy ? toDay : "",
      copy,
      ownWeights: ownWeights({ negotiation, trade: ownTrade }),
    }),
    texts[language].errors,
  );
}

/** Its first scenario, where the copy has not that of this workbook. */
function sameScenario({ rows }: BridgeCopy, wanted: string): string {
  const theirs = rows.map(([scenario]) => String(scenario));
  return theirs.includes(wanted) ? wanted : theirs[0]!;
}

interface Scenario {
  id: string;
  probability: number;
}

interface Held {
  scenarios: Scenario[];
  reference: string;
  sectors: string[];
  ownTrade: boolean;
  /** The four cells of an earlier Bridge, if there is one. */
  chosen: readonly unknown[];
}

/** undefined where the workbook has no outcomes. */
async function readHeld(): Promise<Held | undefined> {
  return runInExcel(async (context) => {
    const { tables, names, worksheets } = context.workbook;
    tables.load("items/name");
    const earlier = worksheets.getItemOrNullObject("Bridge").load("name");
    await context.sync();
    const there = new Set(tables.items.map(({ name }) => name));
    if (!["Outcomes", "Scenarios", "Sectors", "Terms"].every((name) => there.has(name))) return undefined;
    const column = (header: string) =>
      tables.getItem("Scenarios").columns.getItem(header).getDataBodyRange().load("values");
    const [ids, probabilities] = [column("Scenario"), column("Probability")];
    const sectors = tables.getItem("Sectors").columns.getItem("Sector").getDataBodyRange().load("values");
    const reference = names.getItem("CompareWith").getRange().load("values");
    const chosen = earlier.isNullObject ? null : earlier.getRangeByIndexes(PARAMETER_ROW, 0, 1, 4).load("values");
    await context.sync();
    return {
      scenarios: ids.values.map(([id], at) => ({ id: String(id), probability: Number(probabilities.values[at]![0]) })),
      reference: String(reference.values[0]![0]),
      sectors: sectors.values.map(([id]) => String(id)),
      ownTrade: there.has("TradeData"),
      chosen: chosen?.values[0] ?? [],
    };
  });
}

function likeliestBut(id: string, scenarios: readonly Scenario[]): string {
  const others = scenarios.filter((each) => each.id !== id && each.id !== "");
  return others.reduce(
    (best, each) => (each.probability > best.probability ? each : best),
    others[0] ?? { id, probability: 0 },
  ).id;
}
