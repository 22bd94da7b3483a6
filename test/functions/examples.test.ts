import "./office-globals";
import "../../src/functions/functions";
import { evaluate, literalMatrix } from "./formula";
import { describeFunctions } from "../../src/functions/documents/metadata";

/** Amounts are printed to the cent and rates to the hundredth of a per cent point. */
function rounded(cell: unknown): unknown {
  return typeof cell === "number" ? Number(cell.toPrecision(9)) : cell;
}

const examples = describeFunctions().flatMap(({ examples: each }) => each);

describe("the examples in the reference", () => {
  it.each(examples)("$formula gives $gives", ({ formula, gives }) => {
    expect(evaluate(formula).map((row) => row.map(rounded))).toEqual(
      literalMatrix(gives).map((row) => row.map(rounded)),
    );
  });
});
