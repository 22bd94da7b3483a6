/** What the workbook's record says about its age: other versions, other data, a form that cannot be read. */
import { caseOf } from "../cases/registry";
import { chooseContents, NO_CHANGES } from "../sheets/contents";
import { defaultsOf } from "../sheets/inputs";
import { RECORD_SCHEMA, sameDigest, type CaseRecord } from "../sheets/record";
import { planWorkbook } from "../sheets/workbook-plan";
import type { Finding } from "./check";
import type { WorkbookReading } from "./reading";
import type { SharingText } from "../words/sharing/en";

export function recordFindings(
  { record }: Pick<WorkbookReading, "record">,
  version: string,
  text: SharingText,
): Finding[] {
  const { check } = text;
  if (record.state === "future")
    return [
      {
        kind: "newer-record",
        where: "",
        what: check.newerRecord(record.schema, RECORD_SCHEMA),
        remedy: check.newerRecordRemedy,
      },
    ];
  if (record.state === "damaged")
    return [{ kind: "damaged-record", where: "", what: check.damaged, remedy: check.damagedRemedy }];
  if (record.state === "unsafe")
    return [{ kind: "damaged-record", where: "", what: text.refusals.unsafe, remedy: check.damagedRemedy }];
  if (record.state === "none") return [];
  const order = compareVersions(record.record.version, version);
  const findings: Finding[] = [];
  if (order !== 0) {
    findings.push({
      kind: order < 0 ? "older-version" : "newer-version",
      where: "",
      what: check.builtWith(record.record.version, version),
      remedy: order < 0 ? check.older : check.newer,
    });
  }
  const data = order > 0 ? [] : newerData(record.record, order < 0, text);
  if (data.length > 0)
    findings.push({ kind: "newer-data", where: "", what: check.newData(data.join("; ")), remedy: check.newDataRemedy });
  return findings;
}

export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const LAW = "Measures";

/** Sources that are new or of a later day, and rows that Parley would write otherwise today, counted by table. A row that an equal version did not write was deleted by a user. */
export function newerData(record: CaseRecord, isOlder: boolean, { check }: SharingText): string[] {
  const negotiation = caseOf(record);
  if (!negotiation) return [];
  const sources =
    record.sources === undefined
      ? []
      : negotiation.sources.filter(({ id, date }) => (record.sources?.[id] ?? "") < date);
  const now = defaultsOf(planWorkbook(chooseContents(negotiation, record)), NO_CHANGES);
  const rows = Object.entries(now).flatMap(([table, current]) => {
    const before = record.defaults[table];
    if (table === "" || !before) return [];
    const changed = Object.entries(current).flatMap(([row, cells]) =>
      Object.entries(cells).some(([header, digest]) =>
        before[row] === undefined ? isOlder : !sameDigest(before[row][header] ?? digest, digest),
      )
        ? [row]
        : [],
    );
    // Acts that a later reading of the law has no more, or has by another name.
    const gone = table === LAW && isOlder ? Object.keys(before).filter((row) => current[row] === undefined) : [];
    const rows = [...changed, ...gone];
    if (rows.length === 0) return [];
    return [table === LAW ? check.actsOf(table, rows.length, rows) : check.rowsOf(table, rows.length)];
  });
  return [...sources.map(({ title, date }) => check.sourceOf(title[record.language], date)), ...rows];
}
