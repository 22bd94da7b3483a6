/** Whose heading of chapter 99 it is, by the acts: an entry summary has the duty of each act under its heading. */
import { lawMeasures } from "../acts";

interface Range {
  from: string;
  to: string;
  authority: string;
}

/** "9903.94.60/.61", "9903.85.67-.70", "9903.80.05-.81.86", "9903.85": eight digits from and to; what is left out is as before. */
export function headingRanges(text: string): { from: string; to: string }[] {
  let before = "";
  const whole = (part: string): string => {
    const digits = part.replace(/\D/g, "");
    const full = part.startsWith(".") ? before.slice(0, 8 - digits.length) + digits : digits;
    return (before = full);
  };
  return text
    .split(/[,/;]/)
    .map((each) => each.trim())
    .filter((each) => /\d/.test(each))
    .map((each) => {
      const [first = "", last] = each.split("-").map((part) => part.trim());
      const from = whole(first);
      const to = last === undefined ? from : whole(last);
      return { from: from.padEnd(8, "0"), to: to.padEnd(8, "9") };
    });
}

/** Headings that goods of these acts were entered under without the act naming each of them; EO 14257 and EO 14326, annexes. */
const OF_PROGRAMMES: readonly Range[] = [
  { from: "99030101", to: "99030115", authority: "IEEPA border" },
  { from: "99030116", to: "99030124", authority: "IEEPA fentanyl" },
  { from: "99030125", to: "99030176", authority: "IEEPA reciprocal" },
  { from: "99030177", to: "99030183", authority: "IEEPA Brazil" },
  { from: "99030184", to: "99030189", authority: "IEEPA India" },
  { from: "99030200", to: "99030299", authority: "IEEPA reciprocal" },
];

let ranges: readonly Range[] | undefined;

/** undefined for a heading that no act names. */
export function authorityOfHeading(heading: string): string | undefined {
  ranges ??= [
    ...lawMeasures().flatMap(({ heading: text, authority }) =>
      headingRanges(text).map((range) => ({ ...range, authority: authority.split(";")[0]!.trim() })),
    ),
    ...OF_PROGRAMMES,
  ];
  const digits = heading.padEnd(8, "0").slice(0, 8);
  return ranges.find(({ from, to }) => from <= digits && digits <= to)?.authority;
}
