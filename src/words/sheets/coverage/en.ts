/** The English of the sheet Coverage. */
import type { CoverageText } from "./words";

const nearest = (candidates: string): string => (candidates === "" ? "" : ` Perhaps ${candidates}.`);

export const en: CoverageText = {
  title: "Coverage: what each product pays, and why",
  explanation: "The rates follow the day, the codes and the origins in the cells; acts, days and answers are those of the last check.",
  method:
    "A code of fewer digits than a line has the average of its lines, weighted by 2024 US imports. Since: the first day of the present rate; blank where it has not changed since 2025-01-01. A number that is no US line is never taken for another one.",
  provenance: (version, lawTo) => `Parley ${version} · law up to ${lawTo}`,
  parameters: {
    day: "Rates of",
    goods: "Products",
    found: "With a rate",
    free: "Free of duty",
    highest: "Highest rate",
    changing: "Rate will change",
  },
  dayNote: (lawTo) => `law known to ${lawTo}`,
  dayPrompt: { title: "Day", prompt: "The day in Washington whose law counts." },
  act: ({ name, rate, from, until, citation }) =>
    `${name} ${rate}${from === null ? "" : ` since ${from}`}${until === null ? "" : ` until ${until}`}${citation === "" ? "" : ` (${citation})`}`,
  base: (name, rate) => `${name} ${rate}`,
  fact: (what, rate) => `${what}: ${rate}`,
  claimed: (programme) => `${programme} claimed`,
  notClaimed: (programme) => `${programme} not claimed`,
  and: " and ",
  average: (lines) => `Average of ${lines.toLocaleString("en")} lines`,
  foreign: (candidates) => `Korean number (HSK): only the first six digits are shared.${nearest(candidates)}`,
  notCode: (candidates) => `Not a code.${nearest(candidates)}`,
  perhaps: (sentence, candidates) => (sentence.includes(candidates) ? sentence : `${sentence}${nearest(candidates)}`),
  notKnown: "not known",
  other: "other",
  captions: { Coverage: "Products", CoverageRates: "Rates asked once for the table Coverage" },
  labels: {
    Coverage: {
      Given: "as it was given",
      HTS: "the code that is asked",
      Goods: "",
      Origin: "",
      Rate: "by Parley",
      Since: "",
      "Next change": "first day",
      "Rate then": "",
      Acts: "",
      "Would change it": "",
      Answer: "",
    },
    CoverageRates: { HTS: "", Rate: "" },
  },
};
