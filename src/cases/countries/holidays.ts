/** The weekdays on which the government offices of a country are closed. Their names are loaded separately, as only lists of them need those. */
import { dayOfIso } from "../../model/calendar/day";
import packed from "./data/holidays.json";

export const HOLIDAYS_FROM = "2025-01-01";
export const HOLIDAYS_UNTIL = "2035-12-31";

const byCountry: Readonly<Record<string, Readonly<Record<string, string>>>> = packed;

/** ISO codes of the countries whose office days are known. */
export const officeCountries: readonly string[] = Object.keys(byCountry);

export interface HolidaySource {
  source: string;
  urls: readonly string[];
  /** What a user should know before relying on it. */
  note: string;
}

const LIBRARY = "python-holidays 0.109 (https://github.com/vacanza/holidays)";

export const holidaySources: Readonly<Record<string, HolidaySource>> = {
  KR: {
    source: `Regulations on Holidays of Public Offices (관공서의 공휴일에 관한 규정), computed with ${LIBRARY}`,
    urls: ["https://github.com/vacanza/holidays"],
    note: "Secondary. Days in lieu from 2027 on were not checked against an official list, and days that are proclaimed for one year only are not known beforehand. Constitution Day is a public holiday again from 2026 (Assembly vote of 2026-01-29, Korea Herald 10665867), Labor Day from 2026. Workers' Day of 2025 closed companies and banks, not government offices, and is left out.",
  },
  US: {
    source:
      "5 U.S.C. 6103 (federal holidays and the days in lieu of them), Executive Orders of 2024-12-30 and 2025-12-18 (closed departments)",
    urls: [
      "https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/",
      "https://bidenwhitehouse.archives.gov/briefing-room/presidential-actions/2024/12/30/executive-order-providing-for-the-closing-of-executive-departments-and-agencies-of-the-federal-government-on-january-9-2025/",
      "https://www.whitehouse.gov/presidential-actions/2025/12/providing-for-the-closure-of-executive-departments-and-agencies-of-the-federal-government-on-december-24-2025-and-december-26-2025/",
    ],
    note: "Primary to 2027; later years follow from the statute. Days of closure by order, weather or lapse of funding are not known beforehand.",
  },
  JP: {
    source: `Act on National Holidays (Act No. 178 of 1948), computed with ${LIBRARY}; Act on Holidays of Administrative Organs (Act No. 91 of 1988): 29 December to 3 January`,
    urls: ["https://github.com/vacanza/holidays"],
    note: "Secondary. The equinoxes are as computed: the Cabinet announces them each February for the next year.",
  },
};

/** Excel serials, ascending, from HOLIDAYS_FROM to HOLIDAYS_UNTIL; none for a country that is not known. */
export function officeHolidays(code: string): number[] {
  return Object.entries(byCountry[code] ?? {}).flatMap(([year, days]) =>
    days.split(" ").map((day) => serial(`${year}-${day.slice(0, 2)}-${day.slice(2)}`)),
  );
}

function serial(iso: string): number {
  const day = dayOfIso(iso);
  if (day === undefined) throw new RangeError(`The bundled holidays hold a day that does not exist: ${iso}`);
  return day;
}
