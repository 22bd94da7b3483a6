/** Accept now, hold out or wait: each way with its day, its chance and its price, and what it would be worth to know. */
import type { DealTerms } from "../cases/deal";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";

export function timingTable({ text, language }: Contents, { timing }: DealTerms, row: number): TablePlan {
  const { prompts } = text.deal;
  const here = (header: string) => thisRow("DealTiming", header);
  const now = "INDEX(DealPackages[Ours],1)";
  const late = `MAX(0,${here("Day")}-DeadlineDay)*DayPrice`;
  return {
    name: "DealTiming",
    row,
    column: 0,
    caption: text.captions.DealTiming,
    keys: ["Choice"],
    columns: columnsOf(text.labels.DealTiming, [
      ["Name", "data", TEXT],
      ["Choice", "key", TEXT],
      ["From", "data", TEXT],
      ["Days after", "input", WHOLE, { rule: { kind: "whole", min: -1000, max: 1000 }, ...prompts.daysAfter }],
      ["Probability", "input", PERCENT, { rule: { kind: "decimal", min: 0, max: 1 }, ...prompts.chance }],
      ["Better by", "input", PERCENT, { rule: { kind: "decimal", min: -1, max: 10 }, ...prompts.better }],
      ["Day", "formula", DAY],
      ["With a deal", "formula", MILLIONS],
      ["Without", "formula", MILLIONS],
      ["Expected", "formula", MILLIONS, undefined, "strong"],
      ["Even chance", "formula", PERCENT],
    ]),
    rows: timing.map((choice): Cell[] => [
      choice.name[language],
      choice.id,
      choice.milestone ?? "",
      choice.days,
      choice.probability,
      choice.better,
      formula(
        `=IF(${here("From")}="",AsOf,IF(${here("From")}="deadline",DeadlineDay,INDEX(Milestones[When],MATCH(${here("From")},Milestones[Milestone],0))))+${here("Days after")}`,
      ),
      // Days past the deadline cost what Timeline says, on the way to a deal and without one.
      formula(`=IF(ISNUMBER(${now}),${now}*(1+${here("Better by")})-${late},${quoted(text.deal.none)})`),
      formula(`=OurReservation-${late}`),
      formula(
        `=IF(ISNUMBER(${here("With a deal")}),${here("Probability")}*${here("With a deal")}+(1-${here("Probability")})*${here("Without")},"")`,
      ),
      formula(`=${evenChance()}`),
    ]),
  };
}

/** The chance of a deal at which this way is worth as much as the best of the others; blank where no chance would do. */
function evenChance(): string {
  const here = (header: string) => thisRow("DealTiming", header);
  const others = `MAXIFS(DealTiming[Expected],DealTiming[Choice],"<>"&${here("Choice")})`;
  const chance = `(${others}-${here("Without")})/(${here("With a deal")}-${here("Without")})`;
  return `IFERROR(IF(OR(${here("From")}="",${chance}<0,${chance}>1),"",${chance}),"")`;
}

const outcome = (row: number, header: string) => `INDEX(DealTiming[${header}],${row})`;

/**
 * What it would be worth to know beforehand which ways end in a deal: the mean of the best over all ends, less the best mean.
 * Howard, R. (1966), "Information Value Theory", IEEE Transactions on Systems Science and Cybernetics 2(1). The ends of the
 * ways are taken as independent.
 */
export function perfectInformation(): string {
  const ends = [1, 0].flatMap((first) =>
    [1, 0].flatMap((second) =>
      [1, 0].map((third) => {
        const deals = [first, second, third];
        const chance = deals
          .map((deal, index) => (deal ? outcome(index + 1, "Probability") : `(1-${outcome(index + 1, "Probability")})`))
          .join("*");
        const values = deals.map((deal, index) => outcome(index + 1, deal ? "With a deal" : "Without")).join(",");
        return `${chance}*MAX(${values})`;
      }),
    ),
  );
  return `IF(COUNT(DealTiming[Expected])<3,"",${ends.join("+")}-MAX(DealTiming[Expected]))`;
}

export function bestChoice(): string {
  return `IF(COUNT(DealTiming[Expected])<3,"",INDEX(DealTiming[Name],MATCH(MAX(DealTiming[Expected]),DealTiming[Expected],0)))`;
}
