/** Gets the arguments of a worksheet function ready, and applies it to each element where ranges stand for single values. */
import { kindsOf, type FunctionContext, type FunctionDefinition } from "./functions/define";
import {
  broadcast,
  caught,
  checked,
  EMPTY,
  isMatrix,
  isReference,
  Lambda,
  logicalOf,
  matrixOf,
  numberOf,
  raise,
  scalarOf,
  textOf,
  valuesOf,
  type Operand,
} from "./operands";
import type { Matrix, Value } from "./values";

export type Call = (context: FunctionContext, args: readonly Operand[]) => Operand;

function one(kind: string, value: Value): unknown {
  switch (kind) {
    case "n":
      return numberOf(value);
    case "t":
      return textOf(value);
    case "b":
      return logicalOf(value);
    case "v":
      return checked(value);
    default:
      return value;
  }
}

const isSingle = (kind: string): boolean => "ntbve".includes(kind.toLowerCase());

/** Compiled once for a function and a number of arguments. */
export function callOf(definition: FunctionDefinition, count: number): Call {
  const kinds = kindsOf(definition.signature, count);
  const plain = kinds.map((kind) => kind.toLowerCase());
  return (context, args) => {
    const ready: unknown[] = new Array(count);
    let spread: (Value | Matrix | undefined)[] | undefined;
    for (let index = 0; index < count; index++) {
      const argument = args[index]!;
      const kind = plain[index]!;
      if (argument === EMPTY && kind !== kinds[index]) ready[index] = undefined;
      else if (kind === "m") ready[index] = argument;
      else if (kind === "r") ready[index] = isReference(argument) ? argument : refuse(argument, "a range of cells");
      else if (kind === "f") ready[index] = argument instanceof Lambda ? argument : refuse(argument, "a function");
      else {
        const values = valuesOf(argument);
        if (isMatrix(values)) (spread ??= new Array<Value | Matrix | undefined>(count))[index] = values;
        else if (spread === undefined) ready[index] = one(kind, values);
        else ready[index] = one(kind, values);
      }
    }
    return spread === undefined ? definition.run(context, ready) : each(definition, context, ready, spread, plain);
  };
}

function each(
  definition: FunctionDefinition,
  context: FunctionContext,
  ready: readonly unknown[],
  spread: readonly (Value | Matrix | undefined)[],
  kinds: readonly string[],
): Operand {
  const places = [...spread.keys()].filter((index) => spread[index] !== undefined && isSingle(kinds[index]!));
  return broadcast(
    places.map((index) => spread[index]!),
    (...values) => {
      const args = [...ready];
      places.forEach((place, index) => (args[place] = one(kinds[place]!, values[index]!)));
      try {
        return scalarOf(definition.run(context, args));
      } catch (thrown) {
        return caught(thrown);
      }
    },
  );
}

function refuse(argument: Operand, wanted: string): never {
  if (!(argument instanceof Lambda)) for (const row of matrixOf(argument)) for (const value of row) checked(value);
  return raise("#VALUE!", `An argument is not ${wanted}.`);
}
