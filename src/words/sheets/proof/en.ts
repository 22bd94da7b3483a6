/** The English of the sheet Proof. */
import type { ProofText } from "./words";

export const en: ProofText = {
  title: "Proof: published figures, calculated here",
  explanation:
    "Each row is a figure that somebody else printed and, beside it, what Parley's function gives for it in this workbook. Look at the formulas, change their arguments: they calculate like any other.",
  headers: {
    what: "Example",
    published: "Published",
    computed: "Computed",
    difference: "Difference",
    allowed: "Rounding of print",
    verdict: "Verdict",
    source: "Source",
  },
  agrees: "agrees",
  differs: "differs",
  noResult: "no result",
  summary: { of: "of", agree: "agree" },
};
