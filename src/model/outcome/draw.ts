/** Works quantities out for a block of draws at once: a number where nothing that it depends on is drawn, else a column of numbers. */
import { exemptionSavings } from "../tariff/duty";
import { exponential, logarithm } from "../response/powers";
import { namesIn, unknown, type Call, type Expression, type Operator, type Test } from "./expression";
import { ROW, SUPPLIER, SUPPLIER_GIVEN, type Quantities } from "./quantities";

export type Drawn = number | Float64Array;
/** By name; a number that is not one is not known, Infinity is no limit. */
export type Given = Readonly<Record<string, Drawn>>;

/** One row of Outcomes with the suppliers of its market, at given values. */
export class RowDraws {
  private readonly found = new Map<string, Drawn>();
  private readonly suppliers: SupplierDraws[];

  constructor(
    private readonly given: Given,
    suppliers: readonly Given[],
    /** Of the suppliers the first is the row's own: it has the row's average rate and imports. */
    private readonly quantities: Quantities = ROW,
  ) {
    this.suppliers = suppliers.map((each, at) => new SupplierDraws(this, each, at === 0));
  }

  at(name: string): Drawn {
    let found = this.found.get(name) ?? this.given[name];
    if (found === undefined) {
      const made = this.quantities[name];
      if (!made) throw new Error(`nothing is called ${name}`);
      found = evaluate(made, this);
      this.found.set(name, found);
    }
    return found;
  }

  private readonly tests = new Map<Test, Drawn>();

  holds(test: Test): Drawn {
    let found = this.tests.get(test);
    if (found === undefined) this.tests.set(test, (found = collapsed(tested(test, this))));
    return found;
  }

  /** Of a quantity of the suppliers. */
  sum(name: string, over: "all" | "above" | "below"): Drawn {
    const key = `${over} ${name}`;
    let found = this.found.get(key);
    if (found === undefined) {
      const part = (value: number): number =>
        over === "above" ? Math.max(0, value) : over === "below" ? Math.min(0, value) : value;
      found = 0;
      for (const supplier of this.suppliers) {
        const value = supplier.at(name);
        found = operate("+", found, over === "all" ? value : each(value, part));
      }
      this.found.set(key, found);
    }
    return found;
  }
}

class SupplierDraws {
  private readonly found = new Map<string, Drawn>();

  constructor(
    private readonly row: RowDraws,
    private readonly given: Given,
    private readonly isOwn: boolean,
  ) {}

  at(name: string): Drawn {
    if (this.isOwn && name === "Imports before") return this.row.at(name);
    if (this.isOwn && name === "Rate after") return this.row.at("Average rate");
    const made = SUPPLIER[name];
    if (!made) return this.given[name] ?? this.row.at(name);
    let found = this.found.get(name);
    if (found === undefined) this.found.set(name, (found = evaluate(made, this)));
    return found;
  }

  sum(name: string, over: "all" | "above" | "below"): Drawn {
    return this.row.sum(name, over);
  }

  holds(test: Test): Drawn {
    return isOfRow(test) ? this.row.holds(test) : collapsed(tested(test, this));
  }
}

interface Scope {
  at(name: string): Drawn;
  sum(name: string, over: "all" | "above" | "below"): Drawn;
  /** Whether a test holds: 1 or 0 where it does in every draw. */
  holds(test: Test): Drawn;
}

/** Tests that refer to the row only have the same result for all of its suppliers. */
const ofRow = new WeakMap<Test, boolean>();

function isOfRow(test: Test): boolean {
  let found = ofRow.get(test);
  if (found === undefined) {
    const { row } = namesIn({ kind: "if", test, then: unknown, otherwise: unknown });
    found = [...row].every((name) => !(name in SUPPLIER) && !SUPPLIER_NAMES.has(name));
    ofRow.set(test, found);
  }
  return found;
}

const SUPPLIER_NAMES: ReadonlySet<string> = new Set(SUPPLIER_GIVEN);

function collapsed(holds: Drawn): Drawn {
  if (typeof holds === "number") return holds;
  const [first = 0] = holds;
  return holds.every((one) => one === first) ? first : holds;
}

/** An expression in the scope of a row or of a supplier. */
export function evaluate(given: Expression, scope: Scope): Drawn {
  switch (given.kind) {
    case "number":
      return given.value;
    case "of":
      return scope.at(given.name);
    case "sum":
      return scope.sum(given.name, given.over);
    case "unknown":
      return Number.NaN;
    case "operator":
      return operate(given.operator, evaluate(given.left, scope), evaluate(given.right, scope));
    case "call":
      return called(
        given.call,
        given.given.map((one) => evaluate(one, scope)),
      );
    case "if":
      return chosen(given, scope);
    default:
      return given satisfies never;
  }
}

function chosen({ test, then, otherwise }: Extract<Expression, { kind: "if" }>, scope: Scope): Drawn {
  const holds = scope.holds(test);
  // Where all draws go one way, the other is not worked out: it may not be there.
  if (typeof holds === "number") return evaluate(holds === 1 ? then : otherwise, scope);
  const [one, other] = [evaluate(then, scope), evaluate(otherwise, scope)];
  return holds.map((yes, draw) => (yes === 1 ? valueAt(one, draw) : valueAt(other, draw)));
}

/** 1 where it holds, else 0. */
function tested(test: Test, scope: Scope): Drawn {
  if (test.kind === "known") {
    // A limit that there is none of is not known either, and is a text in its cell.
    return each(scope.at(test.name), (value) => (Number.isFinite(value) ? 1 : 0));
  }
  if (test.kind === "all") {
    let holds: Drawn = 1;
    for (const one of test.tests) {
      holds = combine(holds, scope.holds(one), (a, b) => a * b);
      if (holds === 0) return 0;
    }
    return holds;
  }
  const [left, right] = [evaluate(test.left, scope), evaluate(test.right, scope)];
  switch (test.comparison) {
    case "=":
      return combine(left, right, (a, b) => (a === b ? 1 : 0));
    case "<":
      return combine(left, right, (a, b) => (a < b ? 1 : 0));
    case ">":
      return combine(left, right, (a, b) => (a > b ? 1 : 0));
    case ">=":
      return combine(left, right, (a, b) => (a >= b ? 1 : 0));
    default:
      return test.comparison satisfies never;
  }
}

/** A loop for each, as one loop that calls what it is given is several times as slow. */
function operate(operator: Operator, left: Drawn, right: Drawn): Drawn {
  if (operator === "^") return raised(left, right);
  if (typeof left === "number" && typeof right === "number") return ofNumbers(operator, left, right);
  const made = new Float64Array(typeof left === "number" ? (right as Float64Array).length : left.length);
  const one = typeof left === "number" ? made.fill(left) : left;
  const other = typeof right === "number" ? filled(made.length, right) : right;
  switch (operator) {
    case "+":
      for (let draw = 0; draw < made.length; draw++) made[draw] = one[draw]! + other[draw]!;
      break;
    case "-":
      for (let draw = 0; draw < made.length; draw++) made[draw] = one[draw]! - other[draw]!;
      break;
    case "*":
      for (let draw = 0; draw < made.length; draw++) made[draw] = one[draw]! * other[draw]!;
      break;
    case "/":
      for (let draw = 0; draw < made.length; draw++) made[draw] = one[draw]! / other[draw]!;
      break;
    default:
      operator satisfies never;
  }
  return made;
}

function ofNumbers(operator: Exclude<Operator, "^">, left: number, right: number): number {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  return operator === "*" ? left * right : left / right;
}

let constant = new Float64Array(0);
/** Read before another is asked for. */
function filled(length: number, value: number): Float64Array {
  if (constant.length !== length) constant = new Float64Array(length);
  return constant.fill(value);
}

/** Engines differ in the last digit of Math.pow; the logarithm of a base that is not drawn is worked out once. */
function raised(base: Drawn, exponent: Drawn): Drawn {
  if (exponent === 1) return base;
  if (typeof base === "number") {
    if (base === 1) return 1;
    const log = logarithm(base);
    if (typeof exponent === "number") return exponential(exponent * log);
    const made = new Float64Array(exponent.length);
    for (let draw = 0; draw < made.length; draw++) made[draw] = exponential(exponent[draw]! * log);
    return made;
  }
  return combine(base, exponent, (a, b) => exponential(b * logarithm(a)));
}

function called(name: Call, given: readonly Drawn[]): Drawn {
  const [first = 0, second = 0] = given;
  switch (name) {
    case "min":
      return combine(first, second, Math.min);
    case "max":
      return combine(first, second, Math.max);
    case "exp":
      return each(first, exponential);
    case "ln":
      return each(first, logarithm);
    case "abs":
      return each(first, Math.abs);
    case "sign":
      return each(first, Math.sign);
    case "savings":
      return saved(given);
    default:
      return name satisfies never;
  }
}

function saved(given: readonly Drawn[]): Drawn {
  const one = (draw: number): number => {
    const [value = 0, rate = 0, exempt = 0, coverage = 0, quota = Infinity] = given.map((each) => valueAt(each, draw));
    // Terms that cover nothing save nothing, whatever rate they name.
    return coverage === 0 ? 0 : exemptionSavings(value, rate, exempt, coverage, quota);
  };
  const column = given.find((each) => typeof each !== "number");
  if (column === undefined || typeof column === "number") return one(0);
  return Float64Array.from(column, (_, draw) => one(draw));
}

const valueAt = (given: Drawn, draw: number): number => (typeof given === "number" ? given : given[draw]!);

function each(given: Drawn, of: (value: number) => number): Drawn {
  if (typeof given === "number") return of(given);
  const made = new Float64Array(given.length);
  for (let draw = 0; draw < made.length; draw++) made[draw] = of(given[draw]!);
  return made;
}

function combine(left: Drawn, right: Drawn, of: (a: number, b: number) => number): Drawn {
  if (typeof left === "number") return typeof right === "number" ? of(left, right) : each(right, (b) => of(left, b));
  const made = new Float64Array(left.length);
  if (typeof right === "number") for (let draw = 0; draw < made.length; draw++) made[draw] = of(left[draw]!, right);
  else for (let draw = 0; draw < made.length; draw++) made[draw] = of(left[draw]!, right[draw]!);
  return made;
}
