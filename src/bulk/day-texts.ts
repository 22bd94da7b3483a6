/** A day as people and programs write it, so that a file's days are joined as they stand, by any engine. */
import { isoOf } from "../model/calendar/day";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Month before day between slashes, as in the United States, whose entries these are; day first between dots. */
export function dayTexts(day: number): string[] {
  const iso = isoOf(day);
  const [year = "", month = "", date = ""] = iso.split("-");
  const [m, d] = [String(Number(month)), String(Number(date))];
  const name = MONTHS[Number(month) - 1]!;
  return [
    ...new Set([
      iso,
      `${year}${month}${date}`,
      `${year}/${month}/${date}`,
      `${year}.${month}.${date}`,
      `${year}. ${m}. ${d}`,
      `${year}. ${m}. ${d}.`,
      `${year}년 ${m}월 ${d}일`,
      `${year}-${m}-${d}`,
      `${month}/${date}/${year}`,
      `${m}/${d}/${year}`,
      `${m}/${d}/${year.slice(2)}`,
      `${month}-${date}-${year}`,
      `${date}.${month}.${year}`,
      `${d}.${m}.${year}`,
      `${date}-${name}-${year}`,
      `${d}-${name}-${year}`,
      `${date}-${name.toUpperCase()}-${year}`,
      `${d} ${name} ${year}`,
      `${name} ${d}, ${year}`,
      String(day),
    ]),
  ];
}
