/** Several scenarios with the chance of each as one argument, "return 40%; pause 60%": what is asked for is the expectation over them. */
import { InputError } from "../model/input-error";
import { SUM_TOLERANCE } from "../model/uncertainty/expected-outcome";
import type { TariffSchedule } from "../model/tariff/schedule";
import { optional, type Kind, type Parameter } from "./arguments";
import { failureOf } from "./failure";
import { scenarioAmong } from "./schedule-arguments";

export interface ScenarioChance {
  scenario: string | undefined;
  chance: number;
}

type Chosen = string | readonly ScenarioChance[] | undefined;

/** A scenario as TARIFF_STACK takes it, or several with their chances, which add up to 1. */
export function scenarioOrChances(schedule: TariffSchedule): Parameter<Chosen> & { takes: "cell" } {
  const one = scenarioAmong(schedule).kind;
  const kind: Kind<Chosen> = {
    ...one,
    read(cell, name) {
      const found = typeof cell === "string" && cell.includes(";") ? chancesIn(cell) : undefined;
      if (!found) return one.read(cell, name);
      const read: ScenarioChance[] = [];
      for (const { text, chance } of found) {
        const scenario = one.read(text, name);
        if (typeof scenario === "object") return scenario;
        read.push({ scenario, chance });
      }
      const sum = read.reduce((total, { chance }) => total + chance, 0);
      if (Math.abs(sum - 1) > SUM_TOLERANCE)
        return failureOf(new InputError("probabilities", "sum", { sum }), "scenario");
      return read;
    },
  };
  return optional("scenario", kind, undefined);
}

/** The parts of the text, blank ones aside; undefined where one has no chance behind its name. */
function chancesIn(text: string): { text: string; chance: number }[] | undefined {
  const found: { text: string; chance: number }[] = [];
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const [, name, number, percent] = /^\s*(.*\S)\s+([\d.]+(?:[eE]-?\d+)?)\s*(%?)\s*$/.exec(part) ?? [];
    const chance = Number(number) / (percent ? 100 : 1);
    if (name === undefined || !(chance >= 0 && chance <= 1)) return undefined;
    if (chance > 0) found.push({ text: name, chance });
  }
  return found;
}

/** The mean by their chances of what `find` gives for each. */
export function expectedOver(
  chances: readonly ScenarioChance[],
  find: (scenario: string | undefined) => number,
): number {
  let sum = 0;
  for (const { scenario, chance } of chances) sum += chance * find(scenario);
  return sum;
}
