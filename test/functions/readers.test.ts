/** Days and codes are read alike wherever a user writes them: cell, pane, command line, files. */
import fc from "fast-check";
import { LineReader } from "../../src/cases/own/lines";
import { writtenDayOf } from "../../src/cases/own/read";
import { readTradeTable } from "../../src/cases/trade-table";
import { parseDataFile } from "../../src/cli/data-file";
import { dayOption } from "../../src/cli/options";
import { washingtonDay } from "../../src/functions/arguments";
import { GoodsSearch } from "../../src/law/find-goods";
import { lawSchedule } from "../../src/law/schedule";
import { lawLines } from "../../src/law/unpack";
import { isoOf, serialOf } from "../../src/model/calendar/day";
import { isoOfWritten } from "../../src/model/calendar/moment";
import { en as cliWords } from "../../src/words/cli/en";

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");

const DAY_FORMS: readonly ((year: string, month: string, date: string, named: Date) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  (y, m, d) => `${y}. ${Number(m)}. ${Number(d)}.`,
  (y, m, d) => `${y}년 ${Number(m)}월 ${Number(d)}일`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => wide(`${y}.${m}.${d}`),
  (y, _, d, at) => `${at.toLocaleString("en-US", { month: "long", timeZone: "UTC" })} ${Number(d)}, ${y}`,
  (y, _, d, at) => `${Number(d)} ${at.toLocaleString("en-US", { month: "long", timeZone: "UTC" })} ${y}`,
  (y, _, d, at) => `${d}-${at.toLocaleString("en-US", { month: "short", timeZone: "UTC" })}-${y}`,
  (_y, _m, _d, at) =>
    at.toLocaleString("en-US", { weekday: "long", year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
  (_y, _m, _d, at) => at.toLocaleDateString("ko-KR", { dateStyle: "full", timeZone: "UTC" }),
];

it("of days", () => {
  const [first, last] = [serialOf("2000-01-01"), serialOf("2050-12-31")];
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), fc.constantFrom(...DAY_FORMS), (day, form) => {
      const iso = isoOf(day);
      const [year = "", month = "", date = ""] = iso.split("-");
      const text = form(year, month, date, new Date(`${iso}T00:00Z`));
      const [[cell] = []] = parseDataFile(`on\n"${text}"`, "data.csv", cliWords).rows;
      expect({
        text,
        cell: washingtonDay.read(text, "date"),
        pane: isoOfWritten(text),
        option: dayOption("as-of", text, cliWords),
        case: writtenDayOf(text),
        data: washingtonDay.read(cell!, "date"),
      }).toEqual({ text, cell: day, pane: iso, option: iso, case: iso, data: day });
    }),
  );
});

it("of days that mean another one elsewhere, which all refuse", () => {
  for (const text of ["03/04/2025", "3.4.2025", "03-04-2025"]) {
    expect(washingtonDay.read(text, "date")).toMatchObject({ code: "dateOrder" });
    expect([isoOfWritten(text), writtenDayOf(text)]).toEqual([undefined, undefined]);
    expect(() => dayOption("as-of", text, cliWords)).toThrow("which is not a day");
    expect(parseDataFile(`on\n${text}`, "data.csv", cliWords).rows).toEqual([[text]]);
  }
});

const CODE_FORMS: readonly ((digits: string, dotted: string) => string)[] = [
  (digits) => digits,
  (_, dotted) => dotted,
  (_, dotted) => dotted.replaceAll(".", "-").replace("-", "."),
  (_, dotted) => dotted.replaceAll(".", " "),
  (_, dotted) => `HS ${dotted}`,
  (digits) => `HTS:${digits}`,
  (_, dotted) => `HTSUS ${dotted}`,
  (_, dotted) => `HS코드 ${dotted}`,
  (_, dotted) => `제${dotted}호`,
  (digits) => wide(digits),
  (_, dotted) => wide(dotted),
];

it("of codes", () => {
  const schedule = lawSchedule();
  const search = new GoodsSearch();
  const eights = lawLines().eights.filter((code) => !/^9[89]/.test(code));
  fc.assert(
    fc.property(fc.constantFrom(...eights), fc.constantFrom(...CODE_FORMS), (digits, form) => {
      const dotted = `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
      const text = form(digits, dotted);
      const lines = new LineReader(
        { importer: "US", exporters: ["KR"], unit: 1 },
        { code: 0, value: 1, origin: null },
        ",",
      );
      lines.take([text, "1"], 1);
      expect({
        text,
        cell: schedule.goods(text).lines,
        // Between the codes of an expression hyphens mean a range, and blanks nothing.
        expression: schedule.goods(/\d[ -]\d/.test(text) ? digits : `(${text})`).lines,
        own: lines.report().trade.codes,
        table: readTradeTable([
          ["HTS", "KR"],
          [text, 1],
        ]).codes,
        lookUp: search.find(text, 1).found.map(({ code }) => code),
      }).toEqual({
        text,
        cell: schedule.goods(digits).lines,
        expression: schedule.goods(digits).lines,
        own: [digits],
        table: [digits],
        lookUp: [digits],
      });
    }),
  );
});
