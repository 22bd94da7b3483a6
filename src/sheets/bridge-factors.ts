/** What the duty on each side of the sheet Bridge is made of, as formulas: trade × rate × share left by the terms × response. */
import { fixedAddress } from "./address";
import { fromBlockRow, type Block } from "./blocks";
import type { BridgeSubject } from "./bridge";
import { tradeHeader } from "./headers";
import { PARAMETER_ROW, thisRow } from "./plan";
import type { ReportTable } from "./sheet-names";

/** The cells in which a user chooses. */
export const [FROM, TO, FROM_DAY, TO_DAY] = [0, 1, 2, 3].map((column) => fixedAddress(PARAMETER_ROW, column)) as [
  string,
  string,
  string,
  string,
];
export interface Side {
  word: "from" | "to";
  scenario: string;
  day: string;
  /** Where a figure over the period of the outcomes stands. */
  outcomes(subject: BridgeSubject): "Outcomes" | "BridgeCopy";
}
export const SIDES: readonly Side[] = [
  { word: "from", scenario: FROM, day: FROM_DAY, outcomes: ({ copy }) => (copy ? "BridgeCopy" : "Outcomes") },
  { word: "to", scenario: TO, day: TO_DAY, outcomes: () => "Outcomes" },
];

/** A cell of the same row of BridgeSectors. */
export const here = (header: string): string => thisRow("BridgeSectors", header);

/** Trade, rate without terms, share of the duty that the terms leave, and response; over the period of Outcomes or for a day taken for a year. */
export function factorsOf(subject: BridgeSubject, side: Side, at: number, rates: Block<ReportTable>): string[] {
  const { negotiation, copy } = subject;
  const { scenario, day } = side;
  const table = side.outcomes(subject);
  const ofOutcomes = (header: string) =>
    `SUMIFS(${table}[${header}],${table}[Scenario],${scenario},${table}[Sector],${here("Sector")})`;
  const known = `COUNTIFS(${table}[Scenario],${scenario},${table}[Sector],${here("Sector")},${table}[Growth],">=0")=0`;
  const left = `IF(${ofOutcomes("Duty without terms")}=0,1,${ofOutcomes("Net duty")}/${ofOutcomes("Duty without terms")})`;
  const growth = `IF(${known},1,${ofOutcomes("Growth")})`;
  const isThere = `COUNTIF(${table === "Outcomes" ? "Scenarios" : table}[Scenario],${scenario})`;
  if (copy) {
    // A copy has figures of the whole period alone.
    const comparable = `OR(${isThere}=0,${FROM_DAY}<>"",${TO_DAY}<>"")`;
    return [`IF(${comparable},NA(),${ofOutcomes("Imports before")})`, ofOutcomes("Rate without terms"), left, growth];
  }
  const ofTerms = (header: string) =>
    `SUMIFS(Terms[${header}],Terms[Scenario],${scenario},Terms[Sector],${here("Sector")})`;
  const trade = `INDEX(Sectors[${tradeHeader(negotiation.origin)}],${at})`;
  const rate = here(`Rate ${side.word}`);
  // Neither a scenario that is not there nor a day against a whole period has a difference.
  const comparable = `OR(${isThere}=0,(${FROM_DAY}="")<>(${TO_DAY}=""))`;
  const limited = `COUNTIFS(Terms[Scenario],${scenario},Terms[Sector],${here("Sector")},Terms[Quota],">=0")>0`;
  const covered = `MIN(${ofTerms("Coverage")},IF(${limited},${ofTerms("Quota")}/${trade},1))`;
  const points = `(${rate}-${ofTerms("Exempt rate")})`;
  const until = negotiation.ownLaw ? `,OR(${ofTerms("Until")}=0,${day}<${ofTerms("Until")})` : "";
  const begun = negotiation.ownLaw
    ? `${day}>=${ofTerms("Effective")}`
    : `${day}>=IF(SUMPRODUCT((Terms[Scenario]=${scenario})*(Terms[Sector]=${here("Sector")})*(Terms[Refund]=TRUE))>0,MIN(DeadlineDay,${ofTerms("Effective")}),${ofTerms("Effective")})`;
  const relief = `IF(AND(${begun}${until}),${covered}*${negotiation.ownLaw ? points : `MAX(0,${points})`}/${rate},0)`;
  return [
    `IF(${comparable},NA(),IF(${day}="",${ofOutcomes("Imports before")},${trade}))`,
    `IF(${day}="",${ofOutcomes("Rate without terms")},${fromBlockRow(rates, `Rate ${side.word}`, at)})`,
    `IF(${day}="",${left},IF(OR(${rate}=0,${trade}=0),1,1-${relief}))`,
    `IF(${day}<>"",1,${growth})`,
  ];
}
