/** How the values of an explanation are written, by the number formats of its cells. */
import type { Language } from "../../../cases/case";
import { isoOf } from "../../../model/calendar/day";
import type { Showing } from "../../../explain/text";
import { whyTexts } from "../../../words/pane/why/words";
import type { Formats } from "../../../words/pane/formats";
import { shownNumber, type NumberKind } from "../simulate/cells/cell-number";

export function showingOf(kinds: ReadonlyMap<string, NumberKind>, language: Language, formats: Formats): Showing {
  return {
    value(value, of) {
      if (typeof value === "boolean") return value ? whyTexts[language].yes : whyTexts[language].no;
      if (typeof value === "string") return value === "" ? "–" : value;
      return shownNumber(value, (of && kinds.get(of.cell)) ?? "number", language);
    },
    change(by, of) {
      // A difference of days is a number of days.
      const kind = kinds.get(of.cell) ?? "number";
      return `${by > 0 ? "+" : ""}${shownNumber(by, kind === "day" ? "number" : kind, language)}`;
    },
    rate: (fraction) => shownNumber(fraction, "share", language),
    day: (serial) => formats.shortDay(isoOf(Math.floor(serial))),
  };
}
