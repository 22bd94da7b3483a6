/** A day as people and programs write it, so that a file's days are joined without conversion, by any engine. */
import { isoOf, MILLISECONDS_A_DAY } from "../model/calendar/day";
import { isoOfWritten, momentOfText } from "../model/calendar/moment";
import { MONTH_NAMES } from "../model/calendar/parse-day";

export { isoOfWritten };

/** Month before day between slashes, as in the United States, whose entries these are; day first between dots. */
export function dayTexts(day: number): string[] {
  const iso = isoOf(day);
  const [year = "", month = "", date = ""] = iso.split("-");
  const [m, d] = [String(Number(month)), String(Number(date))];
  const full = MONTH_NAMES[Number(month) - 1]!;
  const name = full.slice(0, 3);
  const names = [name, `${name}.`, full, name.toUpperCase(), full.toUpperCase()];
  return [
    ...new Set([
      iso,
      `${year}${month}${date}`,
      `${year}/${month}/${date}`,
      `${year}.${month}.${date}`,
      `${year}. ${m}. ${d}`,
      `${year}. ${m}. ${d}.`,
      `${year}. ${month}. ${date}`,
      `${year}. ${month}. ${date}.`,
      `${year}.${m}.${d}`,
      `${year}.${m}.${d}.`,
      `${year}.${month}.${date}.`,
      `${year}/${m}/${d}`,
      `${year}년 ${m}월 ${d}일`,
      `${year}년 ${month}월 ${date}일`,
      `${year}년${m}월${d}일`,
      `${year}년${month}월${date}일`,
      `${year}年${m}月${d}日`,
      `${year}-${name}-${date}`,
      `${year}-${m}-${d}`,
      `${month}/${date}/${year}`,
      `${m}/${d}/${year}`,
      `${m}/${d}/${year.slice(2)}`,
      `${month}-${date}-${year}`,
      `${date}.${month}.${year}`,
      `${d}.${m}.${year}`,
      ...[name, name.toUpperCase()].flatMap((each) => [`${date}-${each}-${year}`, `${d}-${each}-${year}`]),
      ...names.flatMap((each) =>
        [d, date].flatMap((number) => [
          `${number} ${each} ${year}`,
          `${each} ${number}, ${year}`,
          `${each} ${number} ${year}`,
        ]),
      ),
      String(day),
    ]),
  ];
}

/** Excel's number of a written day, with its hour as the fraction; undefined for none, or an hour on a clock of its own, which no cell holds. */
export function serialOfText(text: string): number | undefined {
  const read = momentOfText(text);
  return "wrong" in read || read.zone !== null ? undefined : read.day + (read.time ?? 0) / MILLISECONDS_A_DAY;
}
