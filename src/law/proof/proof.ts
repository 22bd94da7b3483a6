/** Makes the page and its chart from the law and the files that it is compared with; reads nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { heldCount } from "../pack/check";
import { readCsv, readSources, type Row } from "../pack/sources";
import { lawSchedule } from "../schedule";
import { chart } from "./chart";
import { compareCollected } from "./collected";
import { compareEntries } from "./entries";
import { page, type Findings } from "./page";
import { compareTrackers } from "./trackers";

export const CHART_FILE = "proof-duty.svg";

/** `root`: the directory src/law. */
export function findings(root: string): Findings {
  const file = (name: string): Row[] => readCsv(readFileSync(join(root, "proof", "sources", name), "utf8"));
  const sources = readSources(root);
  const lists = new Map(sources.lists.map((row) => [row["list"]!, row["codes"]!.split(" ")]));
  const schedule = lawSchedule();
  const collected = readCsv(
    gunzipSync(readFileSync(join(root, "sources", "duty-collected-naics3.csv.gz"))).toString("utf8"),
  );
  return {
    counts: sources.counts.map((row) => ({
      what: row["what"]!,
      held: heldCount(row, lists),
      published: Number(row["published"]),
      source: row["source"]!,
    })),
    comparisons: compareTrackers(schedule, {
      published: file("published-averages.csv"),
      causes: file("tracker-causes.csv"),
      imports: sources.importsHs6,
      importsHts10: sources.importsHts10,
      lists,
      trackerLists: new Map(file("trade-war-tracker-lists.csv").map((row) => [row["list"]!, row["codes"]!.split(" ")])),
    }),
    entries: compareEntries(schedule, file("real-entries.csv")),
    groups: compareCollected(schedule, collected),
    causes: file("collected-causes.csv"),
    chartFile: CHART_FILE,
  };
}

export function proofFiles(root: string): { name: string; text: string }[] {
  const found = findings(root);
  return [
    { name: "proof.md", text: page(found) },
    { name: CHART_FILE, text: chart(found.groups, "KR") },
  ];
}
