/** Functions that take only those of their arguments that they need: where that is the same in all draws, the others are not looked at. */
import type { AstExpression } from "../syntax";
import { EMPTY, errorOf } from "../operands";
import { FormulaError } from "../values";
import { isColumn, isNonNumeric, NonNumeric, type Lane } from "./column";
import { equals } from "./operations";
import { isLanes, lanesOf, numericOf, spread, truthOf, type Traced } from "./operand";
import type { Parts } from "./totals";

export type Argument = AstExpression | null;

export interface SpecialScope extends Parts {
  where(): string;
  trace(argument: Argument): Traced;
}

const given = (traced: Traced): Traced => (traced === EMPTY ? 0 : traced);
const laneOrLanes = (traced: Traced) => lanesOf(given(traced));

function choose(condition: Traced, then: () => Traced, otherwise: () => Traced, scope: SpecialScope): Traced {
  const tests = lanesOf(condition);
  if (isLanes(tests)) {
    const [one, other] = [laneOrLanes(then()), laneOrLanes(otherwise())];
    return spread([tests, one, other], (test, a, b) => oneOf(test, a, b, scope));
  }
  if (isNonNumeric(tests) || tests instanceof FormulaError) return tests;
  if (!isColumn(tests)) {
    const truth = truthOf(tests);
    return truth instanceof FormulaError ? truth : given(truth ? then() : otherwise());
  }
  const [one, other] = [laneOrLanes(then()), laneOrLanes(otherwise())];
  return spread([one, other], (a, b) => oneOf(tests, a, b, scope));
}

function oneOf(test: Lane, then: Lane, otherwise: Lane, { choices }: SpecialScope): Lane {
  if (isNonNumeric(test) || test instanceof FormulaError) return test;
  if (isColumn(test)) return choices.select(choices.settled(test), then, otherwise);
  const truth = truthOf(test);
  return truth instanceof FormulaError ? truth : truth ? then : otherwise;
}

type Special = (args: readonly Argument[], scope: SpecialScope) => Traced;

const SPECIAL: Readonly<Record<string, Special>> = {
  IF: ([condition, then, otherwise], scope) =>
    choose(
      scope.trace(condition!),
      () => scope.trace(then!),
      () => (otherwise === undefined ? false : scope.trace(otherwise)),
      scope,
    ),
  IFERROR: ([value, otherwise], scope) => {
    const traced = scope.trace(value!);
    const lanes = lanesOf(traced);
    if (isLanes(lanes)) {
      const instead = laneOrLanes(scope.trace(otherwise!));
      return spread([lanes, instead], (one, other) => scope.choices.ifError(one, other));
    }
    const certain = isColumn(lanes) ? lanes.sure : !(lanes instanceof FormulaError);
    if (certain) return given(traced);
    const instead = laneOrLanes(scope.trace(otherwise!));
    return isLanes(instead)
      ? spread([lanes, instead], (one, other) => scope.choices.ifError(one, other))
      : scope.choices.ifError(lanes, instead);
  },
  IFNA: ([value, otherwise], scope) => {
    const traced = scope.trace(value!);
    const lanes = lanesOf(traced);
    if (isLanes(lanes)) return new NonNumeric(scope.where(), "IFNA");
    if (lanes instanceof FormulaError && lanes.error === "#N/A") return given(scope.trace(otherwise!));
    // Of an error in a column it is not known which one it is.
    return isColumn(lanes) && !lanes.sure ? new NonNumeric(scope.where(), "IFNA") : given(traced);
  },
  IFS: (args, scope) => {
    const from = (at: number): Traced => {
      if (at + 1 >= args.length) return errorOf("#N/A");
      return choose(
        scope.trace(args[at]!),
        () => scope.trace(args[at + 1]!),
        () => from(at + 2),
        scope,
      );
    };
    return from(0);
  },
  CHOOSE: ([index, ...choices], scope) => {
    const lane = lanesOf(scope.trace(index!));
    if (isLanes(lane)) return new NonNumeric(scope.where(), "CHOOSE");
    const place = numericOf(lane);
    if (place instanceof FormulaError || isNonNumeric(place)) return place;
    if (!isColumn(place)) {
      const choice = choices[Math.trunc(place) - 1];
      return choice === undefined ? errorOf("#VALUE!") : given(scope.trace(choice));
    }
    const below = (at: number): Lane => scope.operations.binary("<", place, at + 2);
    const from = (at: number): Traced =>
      at === choices.length
        ? errorOf("#VALUE!")
        : choose(
            below(at),
            () => scope.trace(choices[at]!),
            () => from(at + 1),
            scope,
          );
    return choose(
      scope.operations.binary("<", place, 1),
      () => errorOf("#VALUE!"),
      () => from(0),
      scope,
    );
  },
  SWITCH: ([subject, ...rest], scope) => {
    const lane = lanesOf(scope.trace(subject!));
    if (isLanes(lane) || isNonNumeric(lane)) return isNonNumeric(lane) ? lane : new NonNumeric(scope.where(), "SWITCH");
    if (lane instanceof FormulaError) return lane;
    const from = (at: number): Traced => {
      if (at + 1 >= rest.length) return at < rest.length ? given(scope.trace(rest[at]!)) : errorOf("#N/A");
      const wanted = lanesOf(scope.trace(rest[at]!));
      if (isLanes(wanted)) return new NonNumeric(scope.where(), "SWITCH");
      const same =
        isColumn(lane) || isColumn(wanted) || isNonNumeric(wanted)
          ? scope.operations.binary("=", lane, wanted)
          : equals(lane, wanted);
      return choose(
        same,
        () => scope.trace(rest[at + 1]!),
        () => from(at + 2),
        scope,
      );
    };
    return from(0);
  },
};

export const specialForm = (name: string): Special | undefined =>
  Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
