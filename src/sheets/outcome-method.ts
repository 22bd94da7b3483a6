/** The table OutcomeMethod: how each figure of an outcome is worked out, said from the same description as its cells. */
import type { Expression, Test } from "../model/outcome/expression";
import { DEAL, DIVERTED_TO, OWN_TERMS, ROW, SUPPLIER } from "../model/outcome/quantities";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { TEXT } from "./formats";
import { divertedHeader } from "./headers";
import type { TablePlan } from "./plan";
import type { SheetText } from "../words/sheets/words";

const SIGNS = { "+": " + ", "-": " − ", "*": " × ", "/": " / ", "^": "^" } as const;
/** The closer an operator binds, the higher; a choice binds nothing. */
const CHOICE = 0;
const LEVELS = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;
const WHOLE = 4;

type Words = Pick<SheetText, "method" | "checks">;

export function outcomeMethodTable(contents: Contents, row: number): TablePlan {
  const { text, negotiation } = contents;
  const { ownLaw, rivals, rivalDeals } = negotiation;
  const said = (table: string, quantities: Record<string, Expression>) =>
    Object.entries(quantities).map(([name, quantity]) => [table, name, inWords(quantity, text)]);
  return {
    name: "OutcomeMethod",
    row,
    column: 0,
    ...(text.captions.OutcomeMethod === undefined ? {} : { caption: text.captions.OutcomeMethod }),
    keys: [],
    columns: columnsOf(text.labels.OutcomeMethod, [
      ["Table", "text", TEXT],
      ["Column", "text", TEXT],
      ["Worked out as", "text", TEXT],
    ]),
    rows: [
      ...said("Outcomes", ownLaw ? { ...ROW, "Saved by terms": OWN_TERMS } : ROW),
      ...said("Outcomes", Object.fromEntries(rivals.map((rival) => [divertedHeader(rival), DIVERTED_TO]))),
      ...said("Suppliers", SUPPLIER),
      ...(rivalDeals.length > 0 ? said("SecondMover", DEAL) : []),
    ],
  };
}

/** The arithmetic as a user writes it, with the headers of the columns; in brackets where it binds less than `least`. */
export function inWords(given: Expression, words: Words, least: number = CHOICE): string {
  const bracketed = (level: number, said: string): string => (level < least ? `(${said})` : said);
  switch (given.kind) {
    case "number":
      return String(given.value);
    case "of":
      return given.name;
    case "sum":
      return words.method.sum[given.over](given.name);
    case "unknown":
      return words.checks.noElasticity;
    case "operator": {
      const { operator, left, right } = given;
      const level = LEVELS[operator];
      if (operator === "-" && left.kind === "number" && left.value === 0)
        return bracketed(level, `−${inWords(right, words, level + 1)}`);
      const [ofLeft, ofRight] = operator === "^" ? [WHOLE, WHOLE] : [level, isOrderless(operator) ? level : level + 1];
      return bracketed(level, `${inWords(left, words, ofLeft)}${SIGNS[operator]}${inWords(right, words, ofRight)}`);
    }
    case "call": {
      if (given.call !== "savings")
        return `${given.call}(${given.given.map((each) => inWords(each, words)).join(", ")})`;
      const { "*": product, "-": difference } = LEVELS;
      const [value, rate, exempt, coverage, quota] = given.given as [
        Expression,
        Expression,
        Expression,
        Expression,
        Expression,
      ];
      const covered = `${inWords(value, words, product)} × ${inWords(coverage, words, product)}`;
      const saved = `${inWords(rate, words, difference)} − ${inWords(exempt, words, product)}`;
      return bracketed(product, `min(${covered}, ${inWords(quota, words)}) × (${saved})`);
    }
    case "if":
      // That a figure needs the elasticities the caption says of all.
      if (given.otherwise.kind === "unknown") return inWords(given.then, words, least);
      return bracketed(
        CHOICE,
        words.method.choice(
          testOf(given.test, words),
          inWords(given.then, words, CHOICE + 1),
          inWords(given.otherwise, words),
        ),
      );
    default:
      return given satisfies never;
  }
}

const isOrderless = (operator: keyof typeof SIGNS): boolean => operator === "+" || operator === "*";

function testOf(test: Test, words: Words): string {
  switch (test.kind) {
    case "known":
      return words.method.known(test.name);
    case "all":
      return test.tests.map((each) => testOf(each, words)).join(", ");
    case "compare": {
      const sign = test.comparison === ">=" ? "≥" : test.comparison;
      return words.method.holds(`${inWords(test.left, words, 1)} ${sign} ${inWords(test.right, words, 1)}`);
    }
    default:
      return test satisfies never;
  }
}
