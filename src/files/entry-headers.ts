/** How customs' reports of entry summaries, brokers and trade offices call their columns; those of CBP's ACE report ES-003 are among them. */
import { headerPlace } from "./header-table";
import { headerKey, LINE_HEADERS } from "./line-headers";

/** Without case, spaces and marks, the most telling first. */
export const ENTRY_HEADERS = {
  entry: ["entrysummarynumber", "entrynumber", "entryno", "entry", "수입신고번호", "신고번호"],
  line: ["entrysummarylinenumber", "entrylinenumber", "lineno", "linenumber", "line", "란번호", "란"],
  code: ["htsnumberfull", ...LINE_HEADERS.code, "htsno", "htsusnumber", "tariffnumber"],
  origin: ["countryoforigincode", ...LINE_HEADERS.origin, "co", "coo", "origincode"],
  date: [
    "entrydate",
    "dateofentry",
    "date",
    "day",
    "importdate",
    "entrysummarydate",
    "수입신고일",
    "신고일",
    "수입일",
    "날짜",
    "일자",
  ],
  deposited: ["paymentdate", "depositdate", "entrysummarydate", "납부일"],
  value: [
    "linetariffgoodsvalueamount",
    "linegoodsvalueamount",
    "enteredvalue",
    "linevalue",
    "goodsvalueamount",
    "goodsvalue",
    ...LINE_HEADERS.value,
  ],
  paid: [
    "linetariffdutyamount",
    "dutypaid",
    "paidduty",
    "paid",
    "dutyamount",
    "lineduty",
    "duty",
    "납부관세",
    "납부세액",
    "관세액",
  ],
  spi: ["linespicode", "spi", "spicode", "specialprogramindicator", "primaryspi"],
  claim: ["claim", "claimed", "preference", "특혜", "협정적용"],
  liquidated: ["liquidationdate", "dateofliquidation", "liquidated", "정산일"],
  status: ["liquidationstatus", "entryliquidationstatus", "정산상태"],
  importer: ["importernumber", "importerofrecord", "importerid", "iornumber", "importer", "수입자번호", "수입자"],
} as const satisfies Record<string, readonly string[]>;

/** How a column of claims says that one was made. */
export const CLAIM_YES: ReadonlySet<string> = new Set(["yes", "y", "true", "1", "claimed", "예", "신청", "적용"]);

export type EntryRole = keyof typeof ENTRY_HEADERS;
export const ENTRY_ROLES = Object.keys(ENTRY_HEADERS) as EntryRole[];
export const NEEDED_ROLES = [
  "entry",
  "code",
  "origin",
  "date",
  "value",
  "paid",
] as const satisfies readonly EntryRole[];

/** The header in the file, by role. */
export type EntryColumns = Readonly<Partial<Record<EntryRole, string>>>;

export interface FoundColumns {
  columns: EntryColumns;
  places: Readonly<Partial<Record<EntryRole, number>>>;
  missing: EntryRole[];
}

/** `given`: what a user has said, by role; where the file has no such column its name is looked for as for the others. */
export function findEntryColumns(headers: readonly string[], given: EntryColumns = {}): FoundColumns {
  const keys = headers.map(headerKey);
  const columns: Partial<Record<EntryRole, string>> = {};
  const places: Partial<Record<EntryRole, number>> = {};
  for (const role of ENTRY_ROLES) {
    const said = given[role];
    const own =
      said === undefined
        ? -1
        : headerPlace(headers, said) >= 0
          ? headerPlace(headers, said)
          : keys.indexOf(headerKey(said));
    const name = (ENTRY_HEADERS[role] as readonly string[]).find((each) => keys.includes(each));
    const place = own >= 0 ? own : name === undefined ? -1 : keys.indexOf(name);
    if (place < 0) continue;
    columns[role] = headers[place]!;
    places[role] = place;
  }
  return { columns, places, missing: NEEDED_ROLES.filter((role) => places[role] === undefined) };
}
