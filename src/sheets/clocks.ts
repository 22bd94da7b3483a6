/** The deadline on the clocks of the capitals. */
import type { Language } from "../cases/case";
import { countryOf } from "../cases/countries/countries";
import type { Contents } from "./contents";
import { formula, quoted, type Cell, type Parameter } from "./plan";
import { briefTexts } from "../words/sheets/brief/words";
import { countryName } from "../words/sheets/words";
import { isoText } from "./write-formulas";

export const placeName = (code: string, language: Language): string =>
  countryOf(code).capital?.name[language] ?? countryName(code, language);

/** The deadline on the clock of a capital, as Excel counts days and times; blank where the capital's clock is not known. */
export const onClock = (code: string): string => {
  const zone = countryOf(code).capital?.timeZone;
  return zone === undefined ? "" : `PARLEY.CLOCK_TIME(Deadline,${quoted(zone)})`;
};

/** The days by which the deadline falls later in one capital than in the one that sets it. */
export function laterDay(code: string, importer: string): string {
  const [here, there] = [onClock(code), onClock(importer)];
  return code === importer || here === "" || there === "" ? "" : `+IFERROR(INT(${here})-INT(${there}),0)`;
}

/** The deadline on the clock of a capital as a note that is a date; blank where it is a day without an hour. */
export function hourIn(
  code: string,
  { language, text }: Pick<Contents, "language" | "text">,
): Pick<Parameter, "note" | "noteFormat"> {
  const at = onClock(code);
  if (at === "") return {};
  return {
    note: formula(`=IFERROR(IF(${at}=INT(${at}),"",${at}),"")`),
    noteFormat: text.hourFormat(placeName(code, language)),
  };
}

/** The hour of the deadline in the capitals, with the day where it is another one there; nothing where it is a day without an hour. */
export function hoursIn(codes: readonly string[], language: Language): Cell {
  const capitals = codes.filter((code) => countryOf(code).capital !== undefined);
  if (capitals.length === 0) return formula('=IF(ISNUMBER(Deadline),"",Deadline)');
  const hours = capitals.map((code) => {
    const at = onClock(code);
    const time = `TEXT(HOUR(${at}),"00")&":"&TEXT(MINUTE(${at}),"00")`;
    return `${briefTexts[language].clock(time, placeName(code, language))}&IF(INT(${at})=DeadlineDay,""," ("&${isoText(at)}&")")`;
  });
  return formula(
    `=IFERROR(IF(AND(${capitals.map((code) => `${onClock(code)}=INT(${onClock(code)})`).join(",")}),"",${hours.join('&" · "&')}),"")`,
  );
}
