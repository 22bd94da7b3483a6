/** What must hold of the acts and the lists before they are packed; each fault is a sentence that names the row and the remedy. */
import { dayOfIso } from "../../model/calendar/day";
import { parseExpression, type HsExpression } from "../../model/tariff/codes";
import { InputError } from "../../model/input-error";
import { errorSentence } from "../../words/errors/words";
import { CONDITIONS } from "../conditions";
import { AUTHORITIES } from "../authorities";
import { exemptedAuthorities } from "../../model/tariff/resolve";
import { MEASURE_FORMS } from "../../model/tariff/measure";
import { isRate } from "../../model/tariff/rate";
import { tariffLines, type Lines } from "./lines";
import type { Row, Sources } from "./sources";

const WITHOUT_RATE = ["exempt", "quota", "share"];

export function checkActs(sources: Sources): string[] {
  const lines = tariffLines(sources);
  const lists = new Map(sources.lists.map((row) => [row["list"]!, row["codes"]!.split(" ")]));
  const origins = new Set(sources.origins.map((row) => row["iso2"]!));
  return [
    ...sources.acts.flatMap((row, index) =>
      actFaults(row, lists, origins, lines).map((fault) => `acts.csv, row ${index + 2} (${row["id"]!}): ${fault}`),
    ),
    ...duplicates(sources.acts.map((row) => row["id"]!)).map((id) => `acts.csv: the id ${id} stands twice.`),
    ...duplicates([...sources.lists.map((row) => row["list"]!)]).map((name) => `lists.csv: ${name} stands twice.`),
    ...sources.lists.flatMap((row) => listFaults(row, lines)),
    ...sources.counts.flatMap((row) => countFaults(row, lists)),
  ];
}

function actFaults(
  row: Row,
  lists: ReadonlyMap<string, readonly string[]>,
  origins: ReadonlySet<string>,
  lines: Lines,
): string[] {
  const faults: string[] = [];
  const text = (column: string): string => row[column] ?? "";
  for (const authority of text("form") === "exempt"
    ? exemptedAuthorities({ authority: text("authority") })
    : [text("authority")])
    if (!AUTHORITIES.has(authority))
      faults.push(`authority "${authority}" is unknown: write one of ${[...AUTHORITIES.keys()].join(", ")}.`);
  if (!(MEASURE_FORMS as readonly string[]).includes(text("form")))
    faults.push(`form "${text("form")}" is unknown: write one of ${MEASURE_FORMS.join(", ")}.`);
  if (WITHOUT_RATE.includes(text("form")) ? text("rate") !== "" : text("rate") === "" || !isRate(Number(text("rate"))))
    faults.push(
      `rate "${text("rate")}" does not fit the form ${text("form")}: write a fraction such as 0.25, or none.`,
    );
  for (const column of ["from", "until", "published"])
    if (text(column) !== "" && dayOfIso(text(column)) === undefined)
      faults.push(`${column} "${text(column)}" is no day: write 2025-07-09.`);
  if (text("from") === "") faults.push("from is empty: write the first day in force.");
  if (text("until") !== "" && text("until") <= text("from")) faults.push("until is not after from.");
  for (const word of text("condition").split("+"))
    if (word.trim() !== "" && !CONDITIONS.has(word.trim()))
      faults.push(`condition "${word.trim()}" is unknown: write one of ${[...CONDITIONS.keys()].join(", ")}.`);
  for (const code of text("origins").split(" "))
    if (code !== "all" && !origins.has(code.replace(/^-/, ""))) faults.push(`origin "${code}" is unknown.`);
  if (text("instrument") === "") faults.push("instrument is empty: name the act.");
  if (text("confidence") === "") faults.push("confidence is empty: write primary, secondary or assumption.");
  try {
    for (const code of codesIn(parseExpression(text("scope")), lists))
      if (!beginsALine(code, lines)) faults.push(`no line of any edition begins with ${code}.`);
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
    faults.push(`scope: ${errorSentence(problem, "en")}`);
  }
  return faults;
}

/** Codes that an expression writes out; its lists are checked by themselves. */
function codesIn(node: HsExpression, lists: ReadonlyMap<string, readonly string[]>): string[] {
  switch (node.kind) {
    case "all":
      return [];
    case "prefix":
      return [node.digits];
    case "range":
      return [node.from, node.to];
    case "name":
      if (!lists.has(node.name))
        throw new InputError("scope", "unknownScope", { name: node.name, known: [...lists.keys()] });
      return [];
    case "union":
      return node.parts.flatMap((part) => codesIn(part, lists));
    case "except":
      return [...codesIn(node.base, lists), ...codesIn(node.without, lists)];
  }
}

function listFaults(row: Row, lines: Lines): string[] {
  const codes = row["codes"]!.split(" ");
  return [
    ...codes
      .filter((code) => !/^(\d{2}){1,5}$/.test(code) || !beginsALine(code, lines))
      .map((code) => `lists.csv, ${row["list"]!}: no line of any edition begins with ${code}.`),
    ...duplicates(codes).map((code) => `lists.csv, ${row["list"]!}: ${code} stands twice.`),
    ...(row["source"] === "" ? [`lists.csv, ${row["list"]!}: the source is empty.`] : []),
  ];
}

function countFaults(row: Row, lists: ReadonlyMap<string, readonly string[]>): string[] {
  const held = heldCount(row, lists);
  const published = Number(row["published"]);
  return held === published
    ? []
    : [`counts.csv, ${row["what"]!}: ${held} codes are held and ${published} were published.`];
}

/** Codes of the lists of a count: without those of fewer digits than it counts, and with what it counts as one code joined. */
export function heldCount(row: Row, lists: ReadonlyMap<string, readonly string[]>): number {
  const least = Number(row["least_digits"] || 0);
  const joined = row["joined"]!;
  const codes = row["lists"]!.split(" ").flatMap((name) => lists.get(name) ?? []);
  return new Set(
    codes
      .filter((code) => code.length >= least)
      .map((code) => (joined !== "" && code.startsWith(joined) ? joined : code)),
  ).size;
}

function beginsALine(code: string, { eights, partsOf }: Lines): boolean {
  if (code.length === 10) return (partsOf.get(code.slice(0, 8)) ?? []).includes(code);
  let low = 0;
  let high = eights.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (eights[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return eights[low]?.startsWith(code) ?? false;
}

function duplicates(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
