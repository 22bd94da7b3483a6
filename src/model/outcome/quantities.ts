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
const isOne = is(call("abs", minus("Substitution used", 1)), "<", 1e-9);
const demandFor = (factor: Operand, market: string): Expression =>
  power(
    times(power(factor, minus(0, "Substitution used")), power(market, plus("Substitution used", "Elasticity"))),
    "Value exponent",
  );
/** Nothing where the sum that it is shared by is nothing. */
const partOf = (part: Operand, whole: Expression): Expression => choose(is(whole, "=", 0), 0, over(part, whole));

/**
 * Share of a change of duty that the importing side bears: the rise of the price at home over that rise and the fall of the supplier's price
 * together, demand for one supplier among many moving by the substitution. As INCIDENCE with that demand.
 */
const supplierPrice = power("Price factor", over(minus(0, "Substitution used"), plus("Supply", "Substitution used")));
const priceRise = minus(times(plus(1, "Average rate"), supplierPrice), plus(1, "Rate 2024"));
const borne = choose(
  is("Substitution used", "=", 0),
  1,
  choose(
    is(call("abs", minus("Average rate", "Rate 2024")), "<", 1e-7),
    over("Supply", plus("Supply", over("Substitution used", plus(1, "Rate 2024")))),
    over(priceRise, plus(priceRise, minus(1, supplierPrice))),
  ),
);

/** A supplier's part of the price index of imports, at a substitution of 1 and at any other. */
const termAtOne = (weight: Operand, factor: Operand): Expression => times(weight, "Pass-through", call("ln", factor));
const termElse = (weight: Operand, factor: Operand): Expression =>
  times(weight, power(factor, times("Pass-through", minus(1, "Substitution used"))));
const indexTerm = (weight: Operand, factor: Operand): Expression =>
  choose(isOne, termAtOne(weight, factor), termElse(weight, factor));
const priceIndex = (terms: Operand, weight: Operand): Expression =>
  choose(
    is(weight, "=", 0),
    1,
    choose(
      isOne,
      call("exp", times("Index exponent", over(terms, weight))),
      power(over(terms, weight), over("Index exponent", minus(1, "Substitution used"))),
    ),
  );

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
  // Below it a rival's duty would lower the exporter's own sales.
  "Substitution used": ifResponds(call("max", "Substitution", minus(0, "Elasticity"))),
  "Pass-through": ifResponds(ifSupply(over("Supply", plus("Supply", "Substitution used")))),
  "Index exponent": ifResponds(ifSupply(over(plus("Supply", "Substitution used"), minus("Supply", "Elasticity")))),
  "Value exponent": ifResponds(ifSupply(over(plus(1, "Supply"), plus("Supply", "Substitution used")))),
  "Import price index": ifResponds(priceIndex(sum("Index term"), sum("Index weight"))),
  "Imports unlimited": ifResponds(times("Imports before", demandFor("Price factor", "Import price index"))),
  "Market growth": ifResponds(
    choose(is(sum("Imports before"), "=", 0), 1, over(sum("Imports after"), sum("Imports before"))),
  ),
  "Diversion unlimited": ifResponds(minus("Imports unlimited", times("Imports before", "Market growth"))),
  "Over capacity": ifResponds(choose(known("Capacity"), call("max", 0, minus("Imports unlimited", "Capacity")), 0)),
  // What the origin cannot make stays with the others as far as it was won from them; the rest is not sold.
  "Left with others": ifResponds(call("min", "Over capacity", call("max", 0, "Diversion unlimited"))),
  "Imports after": ifResponds(minus("Imports unlimited", "Over capacity")),
  "Trade lost": ifResponds(
    plus(times("Imports before", minus(1, "Market growth")), minus("Over capacity", "Left with others")),
  ),
  Diverted: ifResponds(minus("Left with others", "Diversion unlimited")),
  "Revenue after": ifResponds(times("Imports after", "Average rate")),
  "Importer share": ifResponds(choose(known("Supply"), borne, "Supply")),
  Growth: ifResponds(choose(is("Imports before", "=", 0), 1, over("Imports after", "Imports before"))),
};

/** Of a supplier of the row's market; names that are none of its own are the row's. */
export const SUPPLIER: Quantities = {
  "Price factor": over(plus(1, "Rate after"), plus(1, "Rate before")),
  "Index weight": times("Imports before", plus(1, "Rate before")),
  "Index term": ifResponds(indexTerm("Index weight", "Price factor")),
  "Imports after": ifResponds(times("Imports before", demandFor("Price factor", "Import price index"))),
  Change: ifResponds(minus("Imports after", "Imports before")),
  Diversion: ifResponds(minus("Imports after", times("Imports before", "Market growth"))),
};

/**
 * What goes to a supplier of what the row's own supplier loses to others (or comes from it, below 0): of what all winners won, its part.
 * `Diversion` is that supplier's.
 */
export const DIVERTED_TO: Expression = ifResponds(
  choose(
    is("Diverted", ">=", 0),
    times("Diverted", partOf(call("max", 0, "Diversion"), sum("Diversion", "above"))),
    times("Diverted", partOf(call("min", 0, "Diversion"), sum("Diversion", "below"))),
  ),
);

/** What a row of SecondMover is given: a rival's deal and a sector, over the days of the deal. */
export const DEAL_GIVEN = [
  "Trade",
  "Rate 2024",
  "Own rate",
  "Rate with",
  "Rate without",
  "Rival rate 2024",
  "Rival trade",
  "Elasticity",
  "Substitution",
  "Supply",
] as const;

/** Of suppliers of the deal's market, with the deal; sums in one cell ask for either without a test inside. */
export const DEAL_TERMS: Quantities = {
  "Index term": termElse("Index weight", "Price factor"),
  "Index term at 1": termAtOne("Index weight", "Price factor"),
};

const rivalTerm = (rate: string): Expression =>
  indexTerm("Rival index weight", over(plus(1, rate), plus(1, "Rival rate 2024")));
const dealImports = (price: string): Expression =>
  times("Trade", demandFor(over(plus(1, "Own rate"), plus(1, "Rate 2024")), price));

/** What a rival's deal costs: the exporter's sales in a market in which that rival pays its old rate, less those in which it pays the new one. */
export const DEAL: Quantities = {
  "Substitution used": ROW["Substitution used"]!,
  "Pass-through": ROW["Pass-through"]!,
  "Index exponent": ROW["Index exponent"]!,
  "Value exponent": ROW["Value exponent"]!,
  "Rival index weight": times("Rival trade", plus(1, "Rival rate 2024")),
  "Index weight": sum("Index weight"),
  "Index terms": ifResponds(choose(isOne, sum("Index term at 1"), sum("Index term"))),
  "Import price with": ifResponds(priceIndex("Index terms", "Index weight")),
  "Import price without": ifResponds(
    priceIndex(plus("Index terms", minus(rivalTerm("Rate without"), rivalTerm("Rate with"))), "Index weight"),
  ),
  Cost: ifResponds(minus(dealImports("Import price without"), dealImports("Import price with"))),
};

/** Terms of a user-defined case may raise a rate: they apply whether they are the lower one or not. */
export const OWN_TERMS: Expression = choose(
  is("Years then", "=", 0),
  0,
  call("savings", "Trade then", "Rate then", "Exempt rate", "Coverage", "Quota then"),
);

export const quantity = (quantities: Quantities, name: string): Expression => {
  const found = quantities[name];
  return found ?? expression(name);
};
