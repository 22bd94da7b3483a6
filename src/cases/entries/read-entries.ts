/** Entry summaries out of the rows of an export: rows of one line are put together, each row is taken or left out with its reason. */
import { CLAIM_YES, type EntryRole, type FoundColumns } from "../../files/entry-headers";
import type { EntryLine, HeadingPaid, Liquidation } from "../../model/entries/line";
import { plainEntry } from "../../model/entries/filing";
import { codeDigits } from "../../model/tariff/codes";
import { plainDigits } from "../../model/tariff/normalize-code";
import { InputError } from "../../model/input-error";
import { readValue } from "../own/lines";
import { entryDay } from "./entry-day";

/** What a sheet holds, and a check looks through in a second. */
export const MOST_ENTRY_LINES = 10_000;
const SHOWN_CHARACTERS = 40;

export const LEFT_OUT = [
  "no entry",
  "no line",
  "no code",
  "bad code",
  "no origin",
  "no date",
  "bad date",
  "no value",
  "bad value",
  "negative value",
  "bad duty",
  "negative duty",
  "duplicate",
  "without goods",
  "quotes",
  "limit",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface LeftOutRow {
  /** As a spreadsheet counts, the header being row 1. */
  row: number;
  reason: LeftOut;
  /** The cell at fault, shortened. */
  cell: string;
}

export interface EntriesReport {
  lines: EntryLine[];
  leftOut: LeftOutRow[];
  /** Rows with nothing in them. */
  blank: number;
}

interface Gathering {
  row: number;
  entry: string;
  line: string;
  importer: string;
  goods: { code: string; origin: string; day: number; deposited: number; value: number }[];
  paid: number | null;
  headings: HeadingPaid[];
  claim: boolean | null;
  liquidation: Liquidation;
  /** Codes that the line has had, with their rows. */
  seen: Map<string, number>;
}

export class EntryReader {
  private readonly gathered = new Map<string, Gathering>();
  private readonly leftOut: LeftOutRow[] = [];
  private blank = 0;
  private divided = false;

  /** `delimiter` of the file: where it is a semicolon, "1.234" is a thousand and more. */
  constructor(
    private readonly places: FoundColumns["places"],
    private readonly delimiter: string,
  ) {}

  take(cells: readonly string[], row: number, brokenQuotes = false): void {
    if (cells.every((cell) => cell.trim() === "")) {
      this.blank += 1;
      return;
    }
    const fault = brokenQuotes ? (["quotes", cells[0] ?? ""] as const) : this.add(cells, row);
    if (fault) this.leave(row, fault[0], fault[1]);
  }

  private leave(row: number, reason: LeftOut, cell: string): void {
    this.leftOut.push({ row, reason, cell: cell.trim().slice(0, SHOWN_CHARACTERS) });
  }

  private add(cells: readonly string[], row: number): readonly [LeftOut, string] | null {
    const cell = (role: EntryRole): string => {
      const place = this.places[role];
      return place === undefined ? "" : (cells[place] ?? "").trim();
    };
    const entry = plainEntry(cell("entry"));
    if (entry === "") return ["no entry", cell("entry")];
    if (cell("code") === "") return ["no code", ""];
    const digits = digitsOf(cell("code"));
    if (digits === null) return ["bad code", cell("code")];
    const isHeading = digits.startsWith("99");
    const line = cell("line").replace(/^0+(?=\d)/, "");
    if (line === "" && isHeading) return ["no line", cell("code")];
    const paid = cell("paid");
    const duty = paid === "" ? null : /^free$/i.test(paid) ? 0 : readValue(paid, this.delimiter);
    if (duty === null && paid !== "") return ["bad duty", paid];
    if (duty !== null && duty < 0) return ["negative duty", paid];
    const goods = isHeading ? null : this.goodsOf(cell);
    if (goods && "fault" in goods) return goods.fault;
    // Without numbers of lines each row is a line of its own.
    const key = line === "" ? `${entry}|row ${row}` : `${entry}|${line}`;
    let own = this.gathered.get(key);
    if (!own) {
      if (this.gathered.size >= MOST_ENTRY_LINES) return ["limit", ""];
      this.gathered.set(key, (own = beginning(row, entry, line)));
    }
    const before = own.seen.get(digits);
    if (before !== undefined) return ["duplicate", `${cell("entry")} ${line}`.trim()];
    own.seen.set(digits, row);
    if (duty !== null) own.paid = (own.paid ?? 0) + duty;
    if (isHeading) {
      this.divided = true;
      own.headings.push({ heading: digits.slice(0, 8), paid: duty ?? 0 });
    } else own.goods.push({ ...(goods as Goods), code: cell("code") });
    this.note(own, cell);
    return null;
  }

  private goodsOf(cell: (role: EntryRole) => string): Goods | { fault: readonly [LeftOut, string] } {
    if (cell("origin") === "") return { fault: ["no origin", ""] };
    if (cell("date") === "") return { fault: ["no date", ""] };
    const day = entryDay(cell("date"));
    if (day === undefined) return { fault: ["bad date", cell("date")] };
    if (cell("value") === "") return { fault: ["no value", ""] };
    const value = readValue(cell("value"), this.delimiter);
    if (value === null) return { fault: ["bad value", cell("value")] };
    if (value < 0) return { fault: ["negative value", cell("value")] };
    const deposited = entryDay(cell("deposited")) ?? day;
    return { origin: cell("origin"), day, deposited, value };
  }

  /** What any row of the line may say of it. */
  private note(own: Gathering, cell: (role: EntryRole) => string): void {
    if (own.importer === "") own.importer = cell("importer");
    if (this.places.spi !== undefined) own.claim = own.claim === true || cell("spi") !== "";
    else if (this.places.claim !== undefined && cell("claim") !== "")
      own.claim = own.claim === true || CLAIM_YES.has(cell("claim").toLowerCase());
    if (own.liquidation.state !== "liquidated") own.liquidation = this.liquidationOf(cell);
  }

  /** A status without a day does not say when; a column that is not there says nothing. */
  private liquidationOf(cell: (role: EntryRole) => string): Liquidation {
    const { liquidated, status } = this.places;
    if (liquidated === undefined && status === undefined) return { state: "not known" };
    const day = entryDay(cell("liquidated"));
    if (day !== undefined) return { state: "liquidated", day };
    const said = cell("status");
    if (cell("liquidated") !== "" || (said !== "" && !/^(?:un|not |미)/i.test(said) && /liquidated|정산/i.test(said)))
      return { state: "not known" };
    return liquidated === undefined && said === "" ? { state: "not known" } : { state: "open" };
  }

  report(): EntriesReport {
    const lines: EntryLine[] = [];
    for (const own of this.gathered.values()) {
      const { goods, seen: _, ...line } = own;
      const [first] = goods;
      if (!first) {
        this.leave(own.row, "without goods", `${own.entry} ${own.line}`.trim());
        continue;
      }
      lines.push({
        ...line,
        ...first,
        value: goods.reduce((sum, each) => sum + each.value, 0),
        several: goods.length > 1,
        headings: this.divided ? own.headings : null,
      });
    }
    const leftOut = [...this.leftOut].sort((a, b) => a.row - b.row);
    return { lines, leftOut, blank: this.blank };
  }
}

type Goods = Omit<Gathering["goods"][number], "code">;

function beginning(row: number, entry: string, line: string): Gathering {
  return {
    row,
    entry,
    line,
    importer: "",
    goods: [],
    paid: null,
    headings: [],
    claim: null,
    liquidation: { state: "not known" },
    seen: new Map(),
  };
}

function digitsOf(cell: string): string | null {
  // "8703230190.0": a number that a program wrote with a decimal.
  const text = plainDigits(cell.replace(/^(\d{7,10})\.0$/, "$1"));
  if (!/^[\d.\s-]+$/.test(text)) return null;
  try {
    return codeDigits(text);
  } catch (problem) {
    if (problem instanceof InputError) return null;
    throw problem;
  }
}
