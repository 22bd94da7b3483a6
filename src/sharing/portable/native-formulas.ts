/** Which native formula takes the place of each call of Parley in a portable copy, or why none does. */
import { rateRows, type RateRequest } from "./rate-rows";
import { ratePaths } from "./rate-paths";
import type { FilledCell } from "./block-cells";
import { holidayLists } from "./holiday-lists";
import {
  dutyForm,
  figureForm,
  rateForm,
  rowBefore,
  rowNumber,
  rowOn,
  type RateCall,
  type RateColumns,
} from "./lookup-forms";
import { RowLookups } from "./row-lookups";
import { SEVERAL } from "./expressions";
import { parleyCells, type Workbook } from "./parley-cells";
import type { FigureRow, PortableCell, PortablePlan } from "./portable-plan";
import { standalone } from "./standalone";
import { Unportable } from "./unportable";
import { WorkbookTables, type TableArguments } from "./workbook-tables";
import { homeOrigin } from "../../cases/tariff-registry";
import { functionsById } from "../../functions/catalog";
import { SECTOR } from "../../functions/catalog/sector";
import { TARIFF_RATE } from "../../functions/catalog/tariff-rate";
import type * as native from "../../functions/native";
import { isLiteral, OMITTED, type Argument } from "../../functions/native";
import { replaceCalls, type Call } from "../formula-text";
import type { Sentence } from "../../words/sharing/words";
import { isError, type Value } from "../reading";

const LONGEST_FORMULA = 8_000;

/** A native formula, or why there is none. */
type Form = { formula: string } | { none: Sentence };

const NO_ANSWER: Form = { none: ({ why }) => why.parleyErrs };

/** An argument with its expression as it gives the same on any sheet. */
interface FreeArgument extends Argument {
  free: string;
}

type FreeCall = RateCall & Record<"goods" | "origin" | "scenario", FreeArgument>;

const NONE: FreeArgument = { ...OMITTED, free: "" };
const free = (argument: FreeArgument): Argument => ({ ...argument, text: argument.free });
const freed = ({ goods, origin, scenario, schedule }: FreeCall): RateCall => ({
  goods: free(goods),
  origin: free(origin),
  scenario: free(scenario),
  schedule,
});

/** A block reads its rows by their places. A cell of its own, whose row a person may sort or move, looks up its row itself. */
const isOfBlock = ({ original }: FilledCell): boolean => original !== undefined;

export function planPortable(reading: Workbook, values: ReadonlyMap<string, Value>): PortablePlan {
  const planner = new Planner(reading, values);
  const cells = parleyCells(reading);
  const collected = cells.map((cell) => planner.collect(cell));
  return planner.finish(cells, collected);
}

class Planner {
  private readonly requests = new Map<string, RateRequest>();
  private readonly figures = new Map<string, FigureRow>();
  private readonly tables: WorkbookTables;
  private columns: RateColumns = { byKnowledge: false, bySchedule: false };
  private byTrade = false;
  private lookups = new RowLookups();

  constructor(
    private readonly reading: Workbook,
    private readonly values: ReadonlyMap<string, Value>,
  ) {
    this.tables = new WorkbookTables(reading);
  }

  /** What the cell needs; undefined, or why it has no native form. */
  collect(cell: FilledCell): Sentence | undefined {
    try {
      this.rewrite(cell.formula, cell);
      return undefined;
    } catch (problem) {
      if (problem instanceof Unportable) return problem.localized;
      throw problem;
    }
  }

  finish(cells: readonly FilledCell[], whys: readonly (Sentence | undefined)[]): PortablePlan {
    const rates = ratePaths(rateRows([...this.requests.values()], this.tables.schedules));
    this.columns = {
      byKnowledge: rates.rows.some(({ knownFrom }) => knownFrom > 0),
      bySchedule: new Set(rates.goods.map(({ schedule }) => schedule)).size > 1,
    };
    this.byTrade = new Set([...this.figures.values()].map(({ trade }) => trade)).size > 1;
    this.lookups = new RowLookups();
    const planned = cells.map((cell, index): PortableCell => {
      const why = whys[index];
      // Written a second time: which columns distinguish rates is known only now.
      const native = why === undefined ? this.rewrite(cell.formula, cell) : null;
      return native !== null && native.length > LONGEST_FORMULA
        ? { ...cell, native: null, why: ({ why: reasons }) => reasons.tooLong }
        : { ...cell, native, why: why ?? null };
    });
    const { listed: lookups } = this.lookups;
    const formulas = [
      ...planned.flatMap(({ native }) => native ?? []),
      ...lookups.flatMap(({ path, first, last }) => [path, first, last ?? ""]),
    ];
    return {
      cells: planned,
      rates,
      lookups,
      figures: [...this.figures.values()],
      holidays: holidayLists(formulas),
    };
  }

  private rewrite(formula: string, cell: FilledCell): string {
    return replaceCalls(formula, (call) => {
      const form = this.form(call, cell);
      if ("none" in form) throw new Unportable(form.none);
      return form.formula;
    });
  }

  private form(call: Call, cell: FilledCell): Form {
    const { parameters = [], native: written } = functionsById.get(call.id) ?? {};
    const table = (name: "measures" | "trade"): string | undefined =>
      call.args[parameters.findIndex((parameter) => parameter.table === name)];
    const tables: TableArguments = { measures: table("measures"), trade: table("trade") };
    const args = call.args.map((text, index) => (parameters[index]?.table ? NONE : this.argument(text, cell)));
    if (args.some(({ several }) => several)) return { none: ({ why }) => why.manyCells(call.id) };
    const broken = args.find(({ value }) => isError(value));
    if (broken) return { none: ({ why }) => why.brokenArgument(String(broken.value)) };
    // No table of rates is looked up by facts of a good.
    const factsArgument = args[parameters.findIndex(({ name }) => name === "facts")];
    if (factsArgument !== undefined && factsArgument.value !== "")
      return { none: ({ why }) => why.factsOfGood(call.id) };
    switch (written) {
      case undefined:
        return { none: ({ why }) => why.noForm(call.id) };
      case "figures":
        return this.figure(args, tables);
      case "rates":
        return this.rate(cell, args, tables);
      case "duties":
        return this.duty(cell, args, tables);
      default:
        return withReason(written(args), call.id);
    }
  }

  private argument(text: string, cell: FilledCell): FreeArgument {
    if (text === "") return NONE;
    if (isLiteral(text)) return { text, free: text, value: literalValue(text), several: false };
    const free = standalone(text, cell, this.reading.tables);
    const value = free === null ? undefined : this.values.get(free);
    if (free === null || value === undefined) throw new Unportable(({ why }) => why.notFollowed(text));
    const native = this.rewrite(text, cell);
    // What names its place already is the same on any sheet.
    return { text: native, free: free === text ? native : this.rewrite(free, cell), value, several: value === SEVERAL };
  }

  private figure(args: readonly Argument[], tables: TableArguments): Form {
    const [goods = OMITTED, field = OMITTED, origin = OMITTED] = args;
    const table = this.tables.table(tables.trade);
    const asked = {
      goods: goods.value,
      field: textOr(field, "trade"),
      origin: textOr(origin, homeOrigin),
      trade: table?.name ?? "",
    };
    const value = answer(() =>
      SECTOR.run([[asked.goods]], [[asked.field]], [[asked.origin]], table && this.tables.cells(table)),
    );
    if (typeof value !== "number")
      return { none: ({ why }) => (typeof value === "string" ? why.noNumber("SECTOR") : why.parleyErrs) };
    this.figures.set(JSON.stringify(asked), { ...asked, value });
    return { formula: figureForm(goods, field, origin, this.byTrade ? asked.trade : undefined) };
  }

  private rate(cell: FilledCell, args: readonly FreeArgument[], tables: TableArguments): Form {
    const [goods = NONE, origin = NONE, date = NONE, , scenario = NONE] = args;
    if (typeof date.value !== "number") return { none: ({ why }) => (date.value === "" ? why.lastDay : why.textDay) };
    const call = this.call(goods, origin, scenario, tables);
    if (!call) return NO_ANSWER;
    const row = isOfBlock(cell)
      ? this.lookups.place(cell, rowOn(freed(call), free(date), this.columns)).first
      : rowNumber(rowOn(call, date, this.columns));
    return { formula: rateForm(row) };
  }

  private duty(cell: FilledCell, args: readonly FreeArgument[], tables: TableArguments): Form {
    const [value = NONE, goods = NONE, origin = NONE, from = NONE, until = NONE, , scenario = NONE] = args;
    if (typeof from.value !== "number" || typeof until.value !== "number") return { none: ({ why }) => why.textDays };
    const call = this.call(goods, origin, scenario, tables);
    if (!call) return NO_ANSWER;
    const { columns } = this;
    const { first, last } = isOfBlock(cell)
      ? this.lookups.place(cell, rowOn(freed(call), free(from), columns), rowBefore(freed(call), free(until), columns))
      : { first: rowNumber(rowOn(call, from, columns)), last: rowNumber(rowBefore(call, until, columns)) };
    return { formula: dutyForm(value, from, until, first, last) };
  }

  /** Asks for the rates of the goods in every scenario of the workbook, as people change which one is looked at. */
  private call(
    goods: FreeArgument,
    origin: FreeArgument,
    scenario: FreeArgument,
    tables: TableArguments,
  ): FreeCall | null {
    const schedule = this.tables.schedule(tables);
    const others =
      scenario.text === "" || isLiteral(scenario.text) || isOfSeveral(scenario.value)
        ? []
        : this.tables.scenarios().map((other) => `${String(other)}${suffixOf(scenario.value)}`);
    const asked = [...new Set([scenario.value, ...others])];
    const { measures, trade } = this.tables.schedules.get(schedule) ?? {};
    const rates = answer(() =>
      TARIFF_RATE.run([[goods.value]], [[origin.value]], undefined, measures?.cells, [[scenario.value]], trade),
    );
    if (typeof rates !== "number") return null;
    for (const each of asked) {
      const request: RateRequest = { schedule, goods: goods.value, origin: origin.value, scenario: each };
      this.requests.set(JSON.stringify(request), request);
    }
    return { goods, origin, scenario, schedule };
  }
}

/** The reason as sharing's texts have it. */
function withReason(form: native.Form, id: string): Form {
  if ("formula" in form) return form;
  const { none, about = id } = form;
  return {
    none: ({ why }) => {
      const reason = why[none];
      return typeof reason === "string" ? reason : reason(about);
    },
  };
}

/** Scenarios with their chances: others would have other chances too, which nobody can foresee. */
const isOfSeveral = (scenario: Value): boolean => String(scenario).includes(";");

/** What follows a scenario's name in a list such as "return, -japan-deal". */
function suffixOf(scenario: Value): string {
  return /,.*$/.exec(String(scenario))?.[0] ?? "";
}

function textOr(argument: Argument, otherwise: string): string {
  return argument.value === "" ? otherwise : String(argument.value);
}

function literalValue(text: string): Value {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** The first cell of what a function gives, a number with a card as the number; null for an error. */
function answer(run: () => unknown[][]): unknown {
  try {
    const cell = run()[0]?.[0];
    return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
  } catch {
    return null;
  }
}
