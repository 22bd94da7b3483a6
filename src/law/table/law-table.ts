/** The law of every line, origin and day as tables that any engine can join: what is treated the same is written once. */
import type { Measure } from "../../model/tariff/measure";
import type { LineLaw } from "../../model/tariff/line-law";
import { ratesOn } from "../../model/tariff/origin";
import { segmentsOf } from "../../model/tariff/change-dates";
import { inForce } from "../../model/tariff/resolve";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { lawSchedule } from "../schedule";
import { lawLines } from "../unpack";
import { lineClasses, originClasses, type OriginClass } from "./classes";
import { lineStack, mixedStack, type Stack } from "./stack";

/** From a day on, the numbers of the stacks: where nothing is said of a claim, where it is claimed, where it is not. */
export interface ChangeDate {
  day: number;
  stacks: readonly [byDefault: number, claimed: number, unclaimed: number];
}

export interface LawTable {
  firstDay: number;
  lastDay: number;
  edition: string;
  /** First day of each period, in each of which the law of all origins is constant. */
  periods: readonly number[];
  origins: readonly OriginClass[];
  /** Codes of eight and ten digits, with the line that each is (lines of several parts come after all others) and its class. */
  codes: readonly { code: string; line: number; lineClass: number; specific: string }[];
  /** By class of lines (or line, where an origin goes by line) and class of origins. */
  treatments: readonly { lineClass: number; originClass: number; treatment: number }[];
  turns: readonly (readonly ChangeDate[])[];
  stacks: readonly Stack[];
  measures: readonly Measure[];
}

export function lawTable(schedule: TariffSchedule = lawSchedule()): LawTable {
  const { lines } = schedule.data;
  const origins = originClasses(schedule);
  const classOf = lineClasses(schedule, origins);
  const divided = dividedCodes(lines.codes);
  // Numbers of lines come after those of classes, and codes of several parts after both.
  const firstLine = Math.max(...classOf) + 1;
  const firstDivided = firstLine + lines.codes.length;
  const representative = new Map<number, number>();
  classOf.forEach((id, line) => {
    if (!representative.has(id)) representative.set(id, line);
  });
  const build = new Builder(schedule);
  const treatments = origins.flatMap((origin, originClass) => {
    const single: [number, readonly number[]][] = origin.byLine
      ? Array.from(classOf, (_, line) => [firstLine + line, [line]])
      : [...representative].map(([lineClass, line]) => [lineClass, [line]]);
    const several = divided.map((code, index): [number, readonly number[]] => {
      const [start, end] = lines.span(code);
      return [firstDivided + index, Array.from({ length: end - start }, (_, part) => start + part)];
    });
    // Lines of one row of the origin's table have the same rates; classes distinguish rows of all origins.
    const byRow = new Map<number, number>();
    const treatmentOf = (treated: readonly number[]): number => {
      const [line = 0, ...others] = treated;
      if (origin.byLine || others.length > 0) return build.treatment(origin, treated);
      const flags = origin.table.law.origin.specific[line]! * 2 + schedule.data.unrated[line]!;
      return numbered(byRow, origin.table.rowOf[line]! * 4 + flags, () => build.treatment(origin, treated));
    };
    return [...single, ...several].map(([lineClass, treated]) => ({
      lineClass,
      originClass,
      treatment: treatmentOf(treated),
    }));
  });
  return {
    firstDay: schedule.firstDay,
    lastDay: schedule.lastDay,
    edition: schedule.data.edition,
    periods: [...new Set(build.turns.flatMap((turns) => turns.map(({ day }) => day)))].sort((a, b) => a - b),
    origins,
    codes: codesOf(schedule, classOf, { firstLine, firstDivided, divided }),
    treatments,
    turns: build.turns,
    stacks: build.stacks,
    measures: schedule.measures,
  };
}

/** Eight digits under which measures name parts of ten. */
function dividedCodes(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => code.length === 10).map((code) => code.slice(0, 8)))];
}

/** Of one line from a day on, by the numbers of the stacks. */
interface LineTurn {
  day: number;
  claimed: number;
  unclaimed: number;
}

/** In place of a stack's number: the parts of a code are treated differently, so that eight digits do not determine the rate. */
export const UNDETERMINED = -1;

/** Writes each stack and each treatment once. */
class Builder {
  readonly stacks: Stack[] = [];
  readonly turns: ChangeDate[][] = [];
  private readonly stackNumbers = new Map<string, number>();
  private readonly mixes = new Map<string, number>();
  private readonly byLaw = new Map<string, LineTurn[]>();
  private readonly byActive = new Map<string, number>();
  private readonly byTurns = new Map<string, number>();
  private readonly ofLine = new Map<readonly LineTurn[], number>();
  private readonly numbers = new Map<unknown, number>();

  /** Days on which a rule of stacking begins or ends, in their order. */
  private readonly ruleDays: readonly number[];

  constructor(private readonly schedule: TariffSchedule) {
    const days = schedule.data.rules.rules.flatMap(({ from, until }) => [from, until]);
    this.ruleDays = [...days.filter((day) => day !== undefined), Infinity].sort((a, b) => a - b);
  }

  /** Of a line, or of a code whose parts are several lines. */
  treatment({ table, byLine }: OriginClass, lines: readonly number[]): number {
    const { law } = table;
    if (!byLine && lines.length === 1) {
      const own = this.lineTurns(law, lines[0]!);
      return numbered(this.ofLine, own, () =>
        this.written(own.map(({ day, claimed, unclaimed }) => ({ day, stacks: [claimed, claimed, unclaimed] }))),
      );
    }
    const known = lines.map((line) => ({ line, turns: this.lineTurns(law, line) }));
    const days = new Set(known.flatMap(({ turns }) => turns.map(({ day }) => day)));
    if (byLine) for (const { day } of law.origin.claimUptake) if (day > this.schedule.firstDay) days.add(day);
    const turns = [...days]
      .sort((a, b) => a - b)
      .map((day): ChangeDate => {
        const on = known.map(({ line, turns: own }) => ({ line, turn: own.filter((turn) => turn.day <= day).at(-1)! }));
        const claimed = this.common(on.map(({ turn }) => turn.claimed));
        const unclaimed = this.common(on.map(({ turn }) => turn.unclaimed));
        if (!byLine) return { day, stacks: [claimed, claimed, unclaimed] };
        const byDefault = on.map(({ line, turn }) => this.mixed(turn, law.claimShare(line, true, day)));
        return { day, stacks: [this.common(byDefault), claimed, unclaimed] };
      });
    return this.written(turns);
  }

  private written(given: readonly ChangeDate[]): number {
    const turns: ChangeDate[] = [];
    let key = "";
    let before = "";
    for (const turn of given) {
      const stacks = turn.stacks.join();
      if (stacks === before) continue;
      before = stacks;
      key += `${turn.day}:${stacks} `;
      turns.push(turn);
    }
    return numbered(this.byTurns, key, () => this.turns.push(turns) - 1);
  }

  /** The parts of a code have one stack, or the code alone does not determine what is paid. */
  private common(stacks: readonly number[]): number {
    const [first = UNDETERMINED, ...others] = stacks;
    return others.every((stack) => stack === first) ? first : UNDETERMINED;
  }

  /** Lines of the same base rates under the same acts have the same turns. */
  private lineTurns(law: LineLaw, line: number): LineTurn[] {
    const { origin, rules } = law;
    const { firstDay, lastDay, data } = this.schedule;
    const covering = law.covering(line);
    const key = [
      ...[origin.base, origin.general, origin.changes, origin.classOf].map((part) => this.number(part)),
      origin.baseName,
      origin.classOf[line],
      law.metalClassOf(line),
      origin.specific[line],
      data.unrated[line],
      ...covering.map((measure) => this.number(measure)),
      ...law.statementsOn(line).map(({ measure }) => this.number(measure)),
    ].join();
    return numbered(this.byLaw, key, () => {
      const own = { changes: new Map([[line, origin.changes.get(line) ?? []]]), claimUptake: [] };
      return segmentsOf(covering, own, rules, firstDay, lastDay)
        .slice(0, -1)
        .map((day) => {
          const active = covering.filter((measure) => inForce(measure, day));
          const { base, general } = ratesOn(origin, line, day);
          // All that the stack depends on: lines of many origins share it.
          const about = [
            base,
            general,
            origin.specific[line],
            data.unrated[line],
            this.ruleDays.findIndex((each) => each > day),
            active.some(({ form }) => form === "additional on metal content") ? law.metalClassOf(line) : "",
            active.map((measure) => this.number(measure)).join(),
            law
              .statementsOn(line)
              .map(({ measure }) => this.number(measure))
              .join(),
            origin.programme,
          ].join("|");
          const on = (claimed: boolean): number =>
            numbered(this.byActive, `${claimed ? origin.baseName : origin.generalName}|${claimed}|${about}`, () =>
              this.stackNumber(lineStack(law, active, line, day, claimed, data.unrated[line] === 1)),
            );
          const claimed = on(true);
          return { day, claimed, unclaimed: origin.programme === "" ? claimed : on(false) };
        });
    });
  }

  private mixed({ claimed, unclaimed }: LineTurn, share: number): number {
    if (share === 1 || claimed === unclaimed) return claimed;
    if (share === 0) return unclaimed;
    return numbered(this.mixes, `${claimed} ${unclaimed} ${share}`, () =>
      this.stackNumber(mixedStack(this.stacks[claimed]!, this.stacks[unclaimed]!, share)),
    );
  }

  private stackNumber(stack: Stack): number {
    const { rate, base, baseName, parts, idle, open, specific, unrated, programme } = stack;
    const id = (measure: Measure | null): string => (measure ? String(this.number(measure)) : "");
    const key = [
      rate,
      base,
      baseName,
      parts.map((part) => `${id(part.measure)}:${part.rate}`).join(),
      idle.map((each) => `${id(each.measure)}:${each.displacedBy.join("/")}:${id(each.exemptedBy)}`).join(),
      open.map(id).join(),
      specific,
      unrated,
      programme ? `${programme.name} ${programme.share}` : "",
    ].join("|");
    return numbered(this.stackNumbers, key, () => this.stacks.push(stack) - 1);
  }

  private number(part: unknown): number {
    return numbered(this.numbers, part, () => this.numbers.size);
  }
}

function numbered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = make()));
  return found;
}

interface Places {
  firstLine: number;
  firstDivided: number;
  divided: readonly string[];
}

/** Every eight-digit line, every statistical number under it, and eight digits that were filled up with zeros. */
function codesOf(schedule: TariffSchedule, classOf: Int32Array, places: Places): LawTable["codes"] {
  const { eights, suffixes, specificText } = lawLines();
  const { lines } = schedule.data;
  const divided = new Map(places.divided.map((code, index) => [code, places.firstDivided + index]));
  return eights.flatMap((eight, index) => {
    const known = suffixes[index]!;
    const row = (code: string, text: string): LawTable["codes"][number] => {
      const several = text.length === 8 ? divided.get(text) : undefined;
      const [line] = lines.span(text);
      return {
        code,
        line: several ?? places.firstLine + line,
        lineClass: several ?? classOf[line]!,
        specific: specificText(line),
      };
    };
    const tens = known.length > 0 ? known : Array.from({ length: 100 }, (_, suffix) => String(suffix).padStart(2, "0"));
    const filled = tens.includes("00") ? [] : [row(`${eight}00`, eight)];
    return [row(eight, eight), ...tens.map((suffix) => row(eight + suffix, eight + suffix)), ...filled];
  });
}
