/** Which column of a file is the code, the origin, the value, the day of entry: as the user says, else by what it is called. */
import { headerKey, LINE_HEADERS } from "../files/line-headers";

export const ROLES = ["code", "origin", "value", "date", "claim", "spi", "paid", "entry", "entry_line"] as const;
export type Role = (typeof ROLES)[number];
export const NEEDED: readonly Role[] = ["code", "origin", "value", "date"];

export type Mapping = Readonly<Partial<Record<Role, string>>>;

/** Besides those of trade, names as customs' own reports of entry summaries have them. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  code: [...LINE_HEADERS.code, "htsno", "htsnumberfull", "htsusnumber", "tariffnumber"],
  origin: [...LINE_HEADERS.origin, "countryoforigincode", "co", "coo", "origincode"],
  value: [
    ...LINE_HEADERS.value,
    "enteredvalue",
    "linevalue",
    "linetariffgoodsvalueamount",
    "goodsvalueamount",
    "goodsvalue",
  ],
  date: [
    "date",
    "day",
    "entrydate",
    "dateofentry",
    "entrysummarydate",
    "importdate",
    "수입신고일",
    "신고일",
    "수입일",
    "날짜",
    "일자",
  ],
  claim: ["claim", "claimed", "preference", "특혜", "협정적용"],
  spi: ["spi", "linespicode", "spicode", "specialprogramindicator", "primaryspi"],
  paid: ["dutypaid", "paid", "paidduty", "linetariffdutyamount", "dutyamount", "납부관세", "관세액"],
  entry: ["entrysummarynumber", "entrynumber", "entryno"],
  entry_line: ["entrysummarylinenumber", "entrylinenumber", "lineno"],
};

export interface Problem {
  /** Roles that no column has; or a column that is named and not there. */
  missing: Role[];
  absent: string[];
}

/** `given`: what the user says, by role. */
export function mapColumns(headers: readonly string[], given: Mapping): { mapping: Mapping; problem: Problem | null } {
  const byKey = new Map<string, string>();
  for (const header of headers) if (!byKey.has(headerKey(header))) byKey.set(headerKey(header), header);
  const absent: string[] = [];
  const mapping: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const named = given[role];
    if (named !== undefined) {
      const found = headers.includes(named) ? named : byKey.get(headerKey(named));
      if (found === undefined) absent.push(named);
      else mapping[role] = found;
      continue;
    }
    const name = HEADERS[role].find((each) => byKey.has(each));
    if (name !== undefined) mapping[role] = byKey.get(name)!;
  }
  // An entry's number is on each of its lines: alone it does not identify a line, unless the user says so.
  if (given.entry === undefined && (mapping.entry === undefined || mapping.entry_line === undefined)) {
    delete mapping.entry;
    delete mapping.entry_line;
  }
  const missing = NEEDED.filter((role) => mapping[role] === undefined && given[role] === undefined);
  return { mapping, problem: missing.length + absent.length > 0 ? { missing, absent } : null };
}
