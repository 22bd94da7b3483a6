/** The English of the sheet Summary. */
import { MONTH_NAMES } from "../../../model/calendar/parse-day";
import { say, words } from "../brief/formula-text";
import type { SummaryText } from "./words";

const MONTHS = MONTH_NAMES.map(words).join(",");

export const en: SummaryText = {
  title: (name) => `Summary: ${name}`,
  day: (serial) => `DAY(${serial})&" "&CHOOSE(MONTH(${serial}),${MONTHS})&" "&YEAR(${serial})`,
  headline: {
    left: (day, there, here) =>
      say(
        words("Decide by "),
        day,
        words(": "),
        there.days,
        words(` days left in ${there.capital}`),
        ...(here ? [words(", "), here.days, words(` in ${here.capital}`)] : []),
        words(". "),
      ),
    passed: (day, days) => say(words("The deadline of "), day, words(" passed "), days, words(" days ago. ")),
    noDay: "The deadline is not a day: correct it on the sheet Inputs. ",
    propose: (ours, theirs) =>
      say(
        words("Propose the package below? It is worth "),
        ours,
        words(" to us and "),
        theirs,
        words(" to them, over no deal."),
      ),
    noPackage: "No package is better than no deal for both sides.",
    ask: "What to ask for is to be decided.",
  },
  cards: {
    days: "Days left",
    expected: "Expected duty",
    best: "Best scenario",
    worst: "Worst scenario",
    day: "One day's delay",
    package: "Package, to us",
    mostSaved: "Most that terms save",
    unit: "Figures in",
    factor: "US dollars in one unit",
    unitWords: "The unit in words",
    unitShort: "The same without the money",
    daysIn: (capital) => `Calendar days left in ${capital}`,
    workingIn: (capital) => `Working days left in ${capital}`,
    weekdaysIn: (capital) => `Weekdays left in ${capital}`,
  },
  notes: {
    working: (there, here) => say(there.days, words(" working days, "), here.days, words(` in ${here.capital}`)),
    weekdays: (days) => say(days, words(" weekdays, holidays not known")),
    saves: (name, amount) => say(name, words(": saves "), amount),
    month: (amount) => say(words("a month of delay: "), amount),
    theirs: (amount) => say(words("over no deal; to them "), amount),
    noTerms: "no scenario has terms that save",
    noRate: "No exchange rate: enter it on the sheet Inputs",
  },
  messages: {
    duty: (name, amount, best, saved) =>
      say(words("“"), name, words("” costs "), amount, words("; “"), best, words("” saves "), saved),
    dutyAlone: (name, amount) => say(words("“"), name, words("” costs "), amount),
    sector: (name, amount, share) =>
      say(words("Largest of the sectors: "), name, words(", "), amount, words(" ("), share, words(" of all duty)")),
    noDuty: "No duty in the reference scenario",
  },
  charts: {
    duty: "Net duty, and what the terms save",
    net: "Net duty",
    saved: "Saved by terms",
    sectors: "Net duty by sector, reference scenario",
  },
  links: {
    change: "Change:",
    day: "Day and deadline",
    probabilities: "Probabilities",
    terms: "Terms",
    rates: "Tariff rates",
    package: "Package",
    exchangeRate: "Exchange rate",
  },
  package: "The package to propose (Nash bargaining solution)",
  state: {
    asOf: "as of",
    law: (lastDay) => `law up to ${lastDay}`,
    version: (version) => `Parley ${version}`,
    probabilities: "probabilities",
    sectors: "sectors",
  },
  automatic: "automatic",
  units: (money) => [
    { choice: "million USD", words: " m USD", short: " m", size: 1e6, money: "dollars" },
    { choice: "billion USD", words: " bn USD", short: " bn", size: 1e9, money: "dollars" },
    ...(money === undefined
      ? []
      : (
          [
            ["million", "m", 1e6, "millions"],
            ["billion", "bn", 1e9, "both"],
            ["trillion", "tn", 1e12, "billions"],
          ] as const
        )
          .filter(([, , , shownIn]) => shownIn === "both" || shownIn === money.shownIn)
          .map(([name, short, size]) => ({
            choice: `${name} ${money.code}`,
            words: ` ${short} ${money.code}`,
            short: ` ${short}`,
            size,
            money: "exporter's" as const,
          }))),
  ],
  prompt: {
    title: "Figures in",
    prompt: "One unit for all of this page. Automatic: the one that suits the size of the figures.",
  },
};
