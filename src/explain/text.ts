/** An explanation in words, line by line: what a person copies into a message. */
import type { WhyText } from "../words/pane/why/words";
import type { Behind, Explanation, LawRow, Step, Where } from "./explanation";

/** How numbers are written; both go by the cell's number format. */
export interface Showing {
  /** The value of a cell, or of a part of its formula. */
  value(value: Step["value"], of: Where | null): string;
  /** A difference, with its sign. */
  change(by: number, of: Where): string;
  /** A fraction as per cent. */
  rate(fraction: number): string;
  /** Excel's serial number of a day. */
  day(serial: number): string;
}

export const nameOf = ({ label, cell }: Where): string => label || cell;

/** What a step is called, without its value. */
export function stepName(step: Step, text: WhyText): string {
  const { how, name, at, rest } = step;
  switch (how) {
    case "cell":
      return at ? (name === "" ? nameOf(at) : `${name}: ${nameOf(at)}`) : name;
    case "constant":
      return name;
    case "range":
      return `${name}: ${text.cells(rest?.count ?? 1)}`;
    case "picked":
      return name === "least" ? text.leastOf(rest?.count ?? 1) : text.mostOf(rest?.count ?? 1);
    case "function":
      return text.call(name);
    default:
      return text[how];
  }
}

/** The cell whose format a step's value goes by: its own, else that of its first part. */
export function formatCell(step: Step): Where | null {
  if (step.at) return step.at;
  if (step.how === "product" || step.how === "power" || step.how === "function" || step.how === "text") return null;
  return step.steps.map(formatCell).find((each) => each !== null) ?? null;
}

export function reasons(step: Step, text: WhyText): string {
  return step.because.map(({ said, holds }) => text.because(said, holds)).join("; ");
}

export function spanOf({ from, until }: LawRow, text: WhyText, show: Pick<Showing, "day">): string {
  return [from === null ? "" : text.from(show.day(from)), until === null ? "" : text.until(show.day(until))]
    .filter((each) => each !== "")
    .join(", ");
}

function stepLines(step: Step, depth: number, text: WhyText, show: Showing): string[] {
  const value = step.how === "range" || step.how === "constant" ? "" : ` = ${show.value(step.value, formatCell(step))}`;
  const cell = step.at ? ` (${step.at.cell})` : "";
  const why = reasons(step, text);
  const line = `${"  ".repeat(depth)}${step.sign === "" ? "–" : step.sign} ${stepName(step, text)}${cell}${value}${why === "" ? "" : `; ${why}`}`;
  const others =
    step.how === "total" && step.rest
      ? [`${"  ".repeat(depth + 1)}+ ${text.more(step.rest.count)} = ${show.value(step.rest.value, formatCell(step))}`]
      : [];
  return [line, ...step.steps.flatMap((each) => stepLines(each, depth + 1, text, show)), ...others];
}

function lawLine(row: LawRow, text: WhyText, show: Showing): string {
  const rate = row.rate === null ? text.varies : show.rate(row.rate);
  return `– ${[row.authority, rate, spanOf(row, text, show), row.why, row.citation].filter((each) => each !== "").join(", ")}`;
}

export function explanationText(of: Explanation, behind: Behind | null, text: WhyText, show: Showing): string {
  const lines = [`${nameOf(of.at)} (${of.at.cell}) = ${show.value(of.value, of.at)}`];
  if (of.about !== "") lines.push(of.about);
  if (of.kind !== "formula") lines.push(text[of.kind]);
  if (of.root) lines.push("", text.how, ...stepLines(of.root, 0, text, show));
  if (of.formula !== "") lines.push(`${text.formula}: ${of.formula}`);
  for (const { origin, scenario, day, rate, rows } of of.law) {
    lines.push("", `${text.law}, ${text.lawOf(origin, scenario)}. ${text.lawOn(show.day(day), show.rate(rate))}`);
    lines.push(...rows.filter((row) => row.rate !== 0).map((row) => lawLine(row, text, show)));
  }
  if (!behind) return lines.join("\n");
  if (of.law.length === 0 && behind.law.length > 0)
    lines.push("", text.lawBehind, ...behind.law.map((row) => lawLine({ ...row, why: "" }, text, show)));
  if (behind.sources.length > 0) lines.push("", text.data, ...behind.sources.map((each) => `– ${each.text}`));
  if (behind.vintage !== "") lines.push(text.vintage(behind.vintage));
  if (behind.moves.length > 0)
    lines.push(
      "",
      text.moves,
      ...behind.moves.map(
        ({ at, value, tried, by }) =>
          `– ${nameOf(at)} (${at.cell}): ${text.wasNow(show.value(value, at), show.value(tried, at))}: ${show.change(by, of.at)}`,
      ),
    );
  if (behind.changed.length > 0) {
    lines.push("", text.changed);
    for (const { at, before, now } of behind.changed)
      lines.push(
        `– ${nameOf(at)} (${at.cell}): ${text.wasNow(before === null ? text.unknownBefore : show.value(before, at), show.value(now, at))}`,
      );
    if (behind.before !== null) lines.push(text.before(show.value(behind.before, of.at)));
  }
  return lines.join("\n");
}
