/** Figures beyond what a cell holds, and pasted pages, in functions of every shape. */
import "./office-globals";
import "../../src/functions/functions";
import { evaluate } from "./formula";
import { errorOf, FunctionError } from "./office-globals";

const TOO_LARGE = /^The result is too large for a cell/;

it("says so in place of a cell of a table", () => {
  const cells = evaluate("=PARLEY.BREAKEVEN_PRICE(1000,2,100,1.7e308,20,8%,70%,6%,15)").flat();
  expect(cells.some((cell) => cell instanceof FunctionError && TOO_LARGE.test(cell.message))).toBe(true);
  expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
});

it("says so of what streams", () => {
  const cells = evaluate("=PARLEY.SIMULATE_COST({1000;1.7e308},{15%;25%},{15%;25%},{15%;25%},10,)").flat();
  expect(cells.some((cell) => cell instanceof FunctionError && TOO_LARGE.test(cell.message))).toBe(true);
  expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
});

it("repeats only the beginning of a text that is no code", () => {
  const { message } = errorOf(() => evaluate(`=PARLEY.TARIFF_RATE("${"x".repeat(40_000)}","KR",45798)`));
  expect(message.length).toBeLessThan(600);
  expect(message).toMatch(/x…/);
});
