/** The form at the head of the sheet Inputs: every single cell that a person may change, a line each, in sections side by side. */
import { serialOf } from "../model/calendar/day";
import { type Contents, lookingAhead, referenceScenario, scenarioList } from "./contents";
import { RESPONSE_RUNS } from "./elasticities";
import { DAY, TEXT, WHOLE } from "./formats";
import { LONGEST_LITERAL } from "./measures-table";
import { currencyFields } from "./modules/currency";
import type { PageCell, Parameter } from "./plan";

/** A line of the form, before it has a place. */
export type Field = Omit<Parameter, "column" | "line">;

interface Section {
  title: string;
  fields: Field[];
}

export interface Form {
  parameters: Parameter[];
  /** The titles of the sections. */
  cells: PageCell[];
  /** The row after the last line. */
  end: number;
}

/** Columns of the label and of the value, and of the title over them and the note. */
const LEFT = { label: 0, value: 1, columns: 3 };
const RIGHT = { label: 3, value: 5, columns: 4 };
/** Months of the horizon at first: a year of trade. */
const DEFAULT_MONTHS = 12;
const LONGEST_DEADLINE = 40;
const EARLIEST = "1990-01-01";
/** What the switch of the rivals' deals says: as each scenario knows them, in all, in none. */
const DEAL_SWITCH = ["scenario", "in", "out"] as const;

/** Sections go in pairs, the longer ones to the left, where a note has room beside the last lines of the other. */
export function inputsForm(contents: Contents, row: number): Form {
  const { form: title } = contents.text;
  const pairs: [Section, Section][] = [
    [
      { title: title.period, fields: periodFields(contents) },
      { title: title.comparison, fields: comparisonFields(contents) },
    ],
    [
      { title: title.law, fields: lawFields(contents) },
      { title: title.money, fields: currencyFields(contents) },
    ],
  ];
  const form: Form = { parameters: [], cells: [], end: row };
  for (const pair of pairs) {
    const top = form.end;
    pair.forEach(({ title: value, fields }, side) => {
      if (fields.length === 0) return;
      const place = side === 0 ? LEFT : RIGHT;
      form.cells.push({ row: top, column: place.label, columns: place.columns, value, look: "band" });
      fields.forEach((field, at) => {
        const line = { row: top + 1 + at, label: place.label };
        form.parameters.push({ ...field, column: place.value, line });
      });
      form.end = Math.max(form.end, top + 1 + fields.length);
    });
  }
  return form;
}

function periodFields(contents: Contents): Field[] {
  const { text, negotiation, asOf } = contents;
  const { parameters: label, prompts } = text;
  const covered = { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo };
  return [
    {
      name: "AsOf",
      label: label.asOf,
      value: serialOf(asOf),
      kind: "input",
      format: DAY,
      validation: { rule: covered, ...prompts.asOf },
    },
    // The cell itself says the hour in the capital that sets it.
    {
      name: "Deadline",
      label: label.deadline,
      value: negotiation.deadline,
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "text", max: LONGEST_DEADLINE }, ...prompts.deadline },
    },
    {
      name: "HorizonMonths",
      label: label.horizonMonths,
      value: DEFAULT_MONTHS,
      kind: "input",
      format: WHOLE,
      validation: { rule: { kind: "whole", min: 1, max: longestHorizon(negotiation) }, ...prompts.months },
    },
  ];
}

/** Whole months from the deadline that the schedule covers. */
function longestHorizon({ deadline, scheduleTo }: Contents["negotiation"]): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = deadline.slice(0, 10).split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = scheduleTo.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay + 1 < fromDay ? 1 : 0);
  return Math.max(1, months);
}

function comparisonFields(contents: Contents): Field[] {
  const { text, scenarios } = contents;
  const { parameters: label, prompts } = text;
  return [
    {
      name: "CompareWith",
      label: label.compareWith,
      value: referenceScenario(contents),
      kind: "input",
      format: TEXT,
      validation: { rule: scenarioList(scenarios), ...prompts.compareWith },
    },
    {
      name: "ResponseRun",
      label: label.responseRun,
      value: RESPONSE_RUNS[0],
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "list", items: RESPONSE_RUNS }, ...prompts.responseRun },
    },
    {
      name: "DayScenario",
      label: label.dayScenario,
      value: laterTerms(contents),
      kind: "input",
      format: TEXT,
      validation: { rule: scenarioList(scenarios), ...prompts.dayScenario },
    },
  ];
}

/** The scenario whose terms come longest after the deadline shows best what a day costs. */
function laterTerms(contents: Contents): string {
  const { negotiation, scenarios } = contents;
  const deadline = negotiation.deadline.slice(0, 10);
  const late = scenarios.find(({ terms }) => terms.some(({ effective }) => effective > deadline));
  return late?.id ?? referenceScenario(contents);
}

function lawFields(contents: Contents): Field[] {
  const { text, negotiation, language } = contents;
  const { parameters: label, prompts } = text;
  return [
    {
      name: "ScheduleStart",
      label: label.scheduleStart,
      value: serialOf(negotiation.scheduleFrom),
      kind: "input",
      format: DAY,
      validation: { rule: { kind: "date", min: EARLIEST, max: negotiation.scheduleTo }, ...prompts.scheduleStart },
    },
    {
      name: "KnownScenarios",
      label: label.knownScenarios,
      value: lookingAhead(contents).join(", "),
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "text", max: LONGEST_LITERAL }, ...prompts.knownScenarios },
    },
    // Only where a rival has a deal of its own.
    ...(negotiation.rivalDeals.length === 0
      ? []
      : [
          {
            name: "RivalDeals",
            label: label.rivalDeals,
            value: DEAL_SWITCH[0],
            kind: "input" as const,
            format: TEXT,
            validation: { rule: { kind: "list" as const, items: DEAL_SWITCH }, ...prompts.rivalDeals },
          },
        ]),
    ...negotiation.readings.map((reading): Field => {
      const [about, choices] = parted(reading.name[language]);
      return {
        name: reading.cell,
        label: about,
        value: reading.taken,
        kind: "input",
        format: TEXT,
        validation: { rule: { kind: "list", items: [reading.taken, reading.other] }, ...prompts.reading },
        ...(choices === undefined ? {} : { note: choices }),
      };
    }),
  ];
}

/** "End of the pause: 9 July or 8 July": what the reading is about, and the two of them. */
function parted(name: string): [about: string, choices?: string] {
  const at = name.indexOf(": ");
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 2)];
}
