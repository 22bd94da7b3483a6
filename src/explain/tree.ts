/** Reads a formula once: the same is asked of it whenever one of its cells is explained. */
import { readFormula, type AstExpression } from "../formula/syntax";

const MOST = 5_000;
const known = new Map<string, AstExpression>();

/** Throws FormulaSyntaxError. */
export function treeOfFormula(formula: string): AstExpression {
  let tree = known.get(formula);
  if (!tree) {
    if (known.size >= MOST) known.clear();
    tree = readFormula(formula).tree;
    known.set(formula, tree);
  }
  return tree;
}
