/** Patches of Univer at run time so that =, <>, < and the like compare as in Excel. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

/** TRUE is taken for equal to no number and no text, and for unequal to none; an empty text for another than a blank cell. */
export function compareOtherKinds({ modules }: Engine): void {
  const { BooleanValueObject, StringValueObject } = modules.formula;
  if (patched.has(BooleanValueObject)) return;
  patched.add(BooleanValueObject);
  const truth = BooleanValueObject.prototype as unknown as { _compareString(operator: string): boolean };
  const compareTruth = truth._compareString;
  truth._compareString = function (operator) {
    return operator === "<>" || compareTruth.call(this, operator);
  };
  const text = StringValueObject.prototype;
  const compareText = text.compare;
  text.compare = function (other, operator, isCaseSensitive) {
    return other.isNull()
      ? this.compareBy("", operator, isCaseSensitive)
      : compareText.call(this, other, operator, isCaseSensitive);
  };
}

/** `="abc"="a*"` is taken for true: "*" and "?" stand for other characters in criteria and lookups only. */
export function compareWithoutWildcards({ injector, modules }: Engine): void {
  const executor = injector.get(modules.formula.IFunctionService).getExecutor("COMPARE");
  if (!executor) return;
  const text = modules.formula.StringValueObject.prototype as unknown as {
    compareBy(value: unknown, operator: string, isCaseSensitive?: boolean): BaseValueObject;
    _compareString(one: string, other: string, operator: string): boolean;
  };
  if (!patched.has(text)) {
    patched.add(text);
    const compareBy = text.compareBy;
    text.compareBy = function (this: BaseValueObject & typeof text, value, operator, isCaseSensitive) {
      if (!isOperator || typeof value !== "string") return compareBy.call(this, value, operator, isCaseSensitive);
      const [one, other] = [String(this.getValue()).toLocaleLowerCase(), value.toLocaleLowerCase()];
      return modules.formula.BooleanValueObject.create(this._compareString(one, other, operator));
    };
  }
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...operands) => {
    isOperator = true;
    try {
      return calculate(...operands);
    } finally {
      isOperator = false;
    }
  };
}

let isOperator = false;
/** Classes belong to the engine's package, not to one engine. */
const patched = new WeakSet<object>();
