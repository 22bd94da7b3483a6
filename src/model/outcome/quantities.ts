/**
 * What an outcome is made of, quantity by quantity, written once: the cells of Outcomes and Suppliers, the draws and the words of how each
 * figure is worked out are made from here. A change of method is a change here.
 *
 * The market is that of ../response/supplier-market (nested CES, Francois and Hall 1997), which tests hold these quantities against.
 */
import {
  all,
  call,
  choose,
  expression,
  is,
  known,
  minus,
  over,
  plus,
  power,
  sum,
  times,
  unknown,
  type Expression,
  type Operand,
} from "./expression";

/** Named as the headers of the cells. */
export type Quantities = Readonly<Record<string, Expression>>;

/** What a row of Outcomes, a scenario and a sector, is given by its inputs and by the law. */
export const ROW_GIVEN = [
  "Trade",
  "Years",
  "Duty without terms",
  "Trade then",
  "Rate then",
  "Exempt rate",
  "Coverage",
  "Quota then",
  "Rate 2024",
  "Elasticity",
  "Substitution",
  "Supply",
  "Capacity",
] as const;

/** What each supplier of the market is given, over the same period; "rest" is one of them. */
export const SUPPLIER_GIVEN = ["Imports before", "Rate before", "Rate after"] as const;

const responds = all(known("Elasticity"), known("Substitution"));
const ifResponds = (then: Operand): Expression => choose(responds, then, unknown);
const ifSupply = (then: Operand): Expression => choose(known("Supply"), then, 1);
/** A substitution of 1 is a limit, in which the index is a geometric mean. */
const isOne = is(call("abs", minus("Substitution", 1)), "<", 1e-9);
const demandFor = (factor: Operand, market: string): Expression =>
  power(
    times(power(factor, minus(0, "Substitution")), power(market, plus("Substitution", "Elasticity"))),
    "Value part",
  );
/** Nothing where the sum that it is shared by is nothing. */
const partOf = (part: Operand, whole: Expression): Expression => choose(is(whole, "=", 0), 0, over(part, whole));

/** Of a row, in the order in which they are worked out. */
export const ROW: Quantities = {
  "Saved by terms": choose(
    is("Rate then", "=", 0),
    0,
    call("savings", "Trade then", "Rate then", call("min", "Exempt rate", "Rate then"), "Coverage", "Quota then"),
  ),
  // What is left of a full exemption is nothing, not the millionth of a dollar below it that rounding leaves.
  "Net duty": call("max", 0, minus("Duty without terms", "Saved by terms")),
  "Average rate": choose(is("Trade", "=", 0), 0, over("Net duty", times("Trade", "Years"))),
  "Imports before": times("Trade", "Years"),
  "Price factor": over(plus(1, "Average rate"), plus(1, "Rate 2024")),
  "Own part": ifResponds(ifSupply(over("Supply", plus("Supply", "Substitution")))),
  "Index part": ifResponds(ifSupply(over(plus("Supply", "Substitution"), minus("Supply", "Elasticity")))),
  "Value part": ifResponds(ifSupply(over(plus(1, "Supply"), plus("Supply", "Substitution")))),
  "Import price": ifResponds(
    choose(
      is(sum("Weight"), "=", 0),
      1,
      choose(
        isOne,
        call("exp", times("Index part", over(sum("Term"), sum("Weight")))),
        power(over(sum("Term"), sum("Weight")), over("Index part", minus(1, "Substitution"))),
      ),
    ),
  ),
  "Imports unlimited": ifResponds(times("Imports before", demandFor("Price factor", "Import price"))),
  "Market size": ifResponds(
    choose(is(sum("Imports before"), "=", 0), 1, over(sum("Imports after"), sum("Imports before"))),
  ),
  "Moved unlimited": ifResponds(minus("Imports unlimited", times("Imports before", "Market size"))),
  "Over capacity": ifResponds(choose(known("Capacity"), call("max", 0, minus("Imports unlimited", "Capacity")), 0)),
  // What the origin cannot make stays with the others as far as it was won from them; the rest nobody sells.
  "Given back": ifResponds(call("min", "Over capacity", call("max", 0, "Moved unlimited"))),
  "Imports after": ifResponds(minus("Imports unlimited", "Over capacity")),
  "Trade lost": ifResponds(
    plus(times("Imports before", minus(1, "Market size")), minus("Over capacity", "Given back")),
  ),
  Diverted: ifResponds(minus("Given back", "Moved unlimited")),
  "Revenue after": ifResponds(times("Imports after", "Average rate")),
  Growth: ifResponds(choose(is("Imports before", "=", 0), 1, over("Imports after", "Imports before"))),
};

/** Of a supplier of the row's market; names that are none of its own are the row's. */
export const SUPPLIER: Quantities = {
  "Price factor": over(plus(1, "Rate after"), plus(1, "Rate before")),
  Weight: times("Imports before", plus(1, "Rate before")),
  Term: ifResponds(
    choose(
      isOne,
      times("Weight", "Own part", call("ln", "Price factor")),
      times("Weight", power("Price factor", times("Own part", minus(1, "Substitution")))),
    ),
  ),
  "Imports after": ifResponds(times("Imports before", demandFor("Price factor", "Import price"))),
  Change: ifResponds(minus("Imports after", "Imports before")),
  Moved: ifResponds(minus("Imports after", times("Imports before", "Market size"))),
};

/**
 * What goes to a supplier of what the row's own supplier loses to others (or comes from it, below 0): of what all winners won, its part.
 * `Moved` is that supplier's.
 */
export const DIVERTED_TO: Expression = ifResponds(
  choose(
    is("Diverted", ">=", 0),
    times("Diverted", partOf(call("max", 0, "Moved"), sum("Moved", "above"))),
    times("Diverted", partOf(call("min", 0, "Moved"), sum("Moved", "below"))),
  ),
);

/** Terms of a case of a person's own may raise a rate: they hold whether they are the lower one or not. */
export const OWN_TERMS: Expression = choose(
  is("Years then", "=", 0),
  0,
  call("savings", "Trade then", "Rate then", "Exempt rate", "Coverage", "Quota then"),
);

export const quantity = (quantities: Quantities, name: string): Expression => {
  const found = quantities[name];
  return found ?? expression(name);
};
