/** The English of the sheets Entries and Refunds. */
import type { EntriesText } from "./words";

const usd = (amount: number): string =>
  amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const en: EntriesText = {
  verdicts: { right: "right", overpaid: "overpaid", underpaid: "underpaid", "cannot tell": "cannot tell" },
  finding: (finding, words) => {
    switch (finding.code) {
      case "as law":
        return "As the law of the day has it";
      case "part":
        return `${words.authority(finding.authority)}: paid ${usd(finding.paid)}, due ${usd(finding.due)}`;
      case "sum":
        return `Only the sum is given; the law has the base rate${finding.acts.length > 0 ? ` and ${finding.acts.join(", ")}` : ""}`;
      case "not paid":
        return "No duty is given";
      case "refused":
        return words.refused(finding.problem);
      case "digits":
        return "Ten digits are needed: parts of this line are treated differently";
      case "several":
        return "Several tariff numbers on one line: a set, or goods returned";
      case "by quantity":
        return "A part of the base rate goes by quantity";
      case "metal":
        return "Duty on metal content: its share in the value is not given";
      case "right if":
        return `Right if so: ${words.fact(finding.alternative)}`;
    }
  },
  claimed: (programme) => `${programme} claimed`,
  notClaimed: (programme) => `${programme} not claimed`,
  leftOut: {
    "no entry": "No number of an entry",
    "no line": "A heading of chapter 99 without the number of its line",
    "no code": "No HTS number",
    "bad code": "Not an HTS number",
    "no origin": "No country of origin",
    "no date": "No day of entry",
    "bad date": "Not a day: write 2025-05-21 or 05/21/2025",
    "no value": "No entered value",
    "bad value": "The value is not a number",
    "negative value": "The value is below zero",
    "bad duty": "The duty is not a number",
    "negative duty": "The duty is below zero",
    duplicate: "This entry line and HTS number occur before; counted once",
    "without goods": "Only headings of chapter 99; the row of the goods is missing or left out",
    quotes: "A quotation mark is not closed",
    limit: "After the 10,000 entry lines that a sheet takes: parley duty on the command line takes more",
  },
  roles: {
    entry: "Entry number",
    line: "Line of the entry",
    code: "HTS number",
    origin: "Country of origin",
    date: "Day of entry",
    deposited: "Day of deposit",
    value: "Entered value, USD",
    paid: "Duty paid, USD",
    spi: "Program indicator (SPI)",
    claim: "Preference claimed",
    liquidated: "Day of liquidation",
    status: "Liquidation status",
    importer: "Importer of record",
  },
  routes: {
    "not liquidated": "not liquidated",
    consolidated: "consolidated refund",
    protest: "protest",
    final: "time is over",
    "not known": "not known",
  },
  statuses: { draft: "draft", reviewed: "reviewed", filed: "filed" },
  rules: {
    void: "Duties under IEEPA void; known since",
    consolidated: "Days after liquidation for a consolidated refund (CAPE)",
    protest: "Days after liquidation for a protest",
    correction: "Days after entry for a correction",
    beforeLiquidation: "Days before liquidation when corrections end",
    cycle: "Days after entry when CBP liquidates (usual)",
    most: "Entries in one declaration",
    interest: "Interest: from deposit to reliquidation, compounded daily",
    growth: "A dollar of 31 December 2024 on the day counted to",
  },
  confidence: { primary: "primary source", secondary: "secondary source" },
  importers: { corporation: "corporation", other: "other" },
  baseRate: "Base rate",
  overpaid: "Overpaid otherwise",
  notKnown: "not known",
  notLiquidated: "not liquidated",
  total: "Total",
  entries: {
    title: "Entries: is the duty that was paid right?",
    explanation: "Each line against the law of its day. Change a code, origin, day or amount and its figures follow.",
    method:
      "Due is the entered value times Parley's rate for code, origin, day and claim. A difference of up to 5 cents is rounding. Where the law depends on what the export does not say, the line says so and no verdict is given. The reasons are those of the last audit: audit again after changes. No legal advice.",
    provenance: (version, source, lawTo) => `Parley ${version} · ${source} · law up to ${lawTo}`,
    parameters: {
      lines: "Entry lines",
      paid: "Duty paid, USD",
      due: "Duty due, USD",
      difference: "Paid less due, USD",
      leftOut: "Rows left out",
      check: "Lines without a verdict",
    },
    leftOutNote: "see Rejected rows",
    lawCheck: "why: see below",
    notAll: (known) => `where both are known: ${known}`,
    pasted: "pasted rows",
    selected: "selected cells",
  },
  refunds: {
    title: "Refunds: what can be claimed back, until when",
    explanation:
      "Duty under void acts and overpaid duty, by entry. Status and notes are yours and stay when entries are read again.",
    method:
      "Nothing is filed by Parley. A consolidated refund (CAPE) takes entries that are not liquidated or were liquidated lately; for those whose time for protest is over, whether they are refunded is before the Court of International Trade. Interest is an estimate: it runs from the day of deposit to the day in the yellow cell, as if the entry were reliquidated then. No legal advice.",
    provenance: (version) => `Parley ${version} · facts of law with their sources below`,
    parameters: {
      day: "Counted to (assumed day of reliquidation)",
      importer: "Importer is a",
      refundable: "Refundable, USD",
      interest: "Interest, USD",
      soonest: "Next last day",
      unknown: "Lines that cannot be told",
    },
    dayNote: "days left and interest",
    importerNote: "rate of interest",
    unknownNote: "not in the sums",
    prompts: {
      day: {
        title: "Day",
        prompt:
          "Days left are counted from this day, and interest runs to it. Rates are published up to the last row of InterestRates.",
      },
      importer: { title: "Importer", prompt: "Overpayments of corporations bear one point less (26 USC 6621)." },
      status: {
        title: "Status",
        prompt: "draft, reviewed or filed: yours to decide. Declarations contain what is reviewed.",
      },
      days: { title: "Days", prompt: "As the source says; change it where the rule changes." },
      rate: { title: "Rate", prompt: "Fraction a year, as published for the quarter; blank where none is published." },
    },
    chart: { title: "Refundable by authority, with interest", duty: "Duty", interest: "Interest", usd: "USD" },
    gone: "Not among the entries read last",
  },
  captions: {
    Entries: "Entry lines",
    EntryRates: "Rates asked once for the table Entries",
    EntryVerdicts: "By verdict",
    EntryColumns: "Columns as they were read: change a name, and the next file is read so",
    RefundAuthorities: "By authority",
    RefundWays: "By what is open on the day counted to",
    RefundStatuses: "By status",
    EntryRules: "Rules",
    InterestRates: "Interest on overpayments by quarter",
    RefundLedger: "Ledger of entries",
  },
  labels: {
    Entries: {
      Entry: "",
      Line: "",
      Row: "of the file",
      HTS: "",
      Origin: "",
      Entered: "",
      Facts: "claim",
      Value: "USD",
      Paid: "USD",
      Rate: "by Parley",
      Due: "USD",
      Difference: "USD",
      Verdict: "",
      Refundable: "USD",
      Why: "",
      Citation: "",
      "Chapter 99": "duty by heading, USD",
    },
    EntryRates: { HTS: "", Rate: "" },
    EntryVerdicts: { Verdict: "", Lines: "", Paid: "USD", Due: "USD", Difference: "USD" },
    EntryColumns: { Role: "", Column: "in the file" },
    RefundAuthorities: { Authority: "", Entries: "", Duty: "USD", Interest: "USD" },
    RefundWays: { Way: "", Entries: "", Refundable: "USD", Interest: "USD" },
    RefundStatuses: { Status: "", Entries: "", Refundable: "USD", Interest: "USD" },
    EntryRules: { Rule: "", Value: "", Confidence: "", Source: "" },
    InterestRates: {
      From: "",
      Corporation: "a year",
      Other: "a year",
      "Daily rate": "of the importer",
      Growth: "to the day before",
      Source: "",
    },
    RefundLedger: {
      Entry: "",
      Importer: "",
      Entered: "",
      Deposited: "",
      Liquidated: "",
      Lines: "",
      Paid: "USD",
      Overpaid: "otherwise, USD",
      Refundable: "USD",
      "Interest factor": "",
      Interest: "USD",
      Way: "",
      Until: "last day",
      "Days left": "",
      "Cannot tell": "lines",
      Status: "yours",
      Note: "yours",
    },
  },
};
