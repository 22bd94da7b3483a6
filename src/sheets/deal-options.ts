/** Every option of every issue, with what it is worth to both sides and how that comes about. */
import { cited } from "../cases/case";
import type { DealOption, Estimate } from "../cases/deal";
import { serialOf } from "../model/calendar/day";
import { ProjectFormulas } from "./modules/project-formulas";
import { columnsOf } from "./columns";
import { sectorList, type Contents } from "./contents";
import { DAY, FACTOR, MILLIONS, MIXED, PERCENT, POINTS, TEXT, WHOLE } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";
import { RATE_RULE } from "./rate-rule";

const here = (header: string) => thisRow("Deal", header);

/**
 * (low + 4 likely + high) / 6: Malcolm, D., Roseboom, J., Clark, C. and Fazar, W. (1959), "Application of a Technique for
 * Research and Development Program Evaluation", Operations Research 7(5).
 */
function mean(side: "Our" | "Their"): string {
  return `(${here(`${side} low`)}+4*${here(`${side} likely`)}+${here(`${side} high`)})/6`;
}

/** Blank as long as a figure of it is missing, so that nothing is bargained over at a value of 0 that was never entered. */
function worth(side: "Our" | "Their"): Cell {
  const weight = `INDEX(DealIssues[${side} weight],MATCH(${here("Issue")},DealIssues[Issue],0))`;
  const figures = [here("Amount"), here(`${side} low`), here(`${side} likely`), here(`${side} high`)].join(",");
  return formula(
    `=IF(COUNT(${figures})<4,"",IFERROR(${weight},1)*(${here("Amount")}*${mean(side)}-${here(`${side} cost`)}*PoliticalPoint))`,
  );
}

export function optionsTable(contents: Contents, row: number): TablePlan {
  const { text, sectors } = contents;
  const { prompts } = text.deal;
  const points = { rule: { kind: "decimal" as const, min: 0, max: 100 }, ...prompts.points };
  const share = { rule: { kind: "decimal" as const, min: 0, max: 1 }, ...text.prompts.coverage };
  const factor = { rule: { kind: "decimal" as const, min: -1000, max: 1000 }, ...prompts.factor };
  return {
    name: "Deal",
    row,
    column: 0,
    caption: text.captions.Deal,
    keys: ["Issue", "Option"],
    columns: columnsOf(text.labels.Deal, [
      ["In words", "data", TEXT],
      ["Issue", "key", TEXT],
      ["Option", "key", TEXT],
      ["Ours", "formula", MILLIONS, undefined, "strong"],
      ["Theirs", "formula", MILLIONS, undefined, "strong"],
      ["Excludes", "input", TEXT, undefined, "wrap"],
      ["Requires", "input", TEXT, undefined, "wrap"],
      ["Amount", "data", MILLIONS],
      ["Our likely", "input", FACTOR, factor],
      ["Their likely", "input", FACTOR, factor],
      ["Our cost", "input", POINTS, points],
      ["Their cost", "input", POINTS, points],
      ["Our low", "input", FACTOR, factor],
      ["Our high", "input", FACTOR, factor],
      ["Their low", "input", FACTOR, factor],
      ["Their high", "input", FACTOR, factor],
      ["Basis", "data", TEXT],
      ["Size", "input", MIXED],
      ["Sector", "input", TEXT, { rule: sectorList(sectors), ...prompts.sector }],
      ["Exempt rate", "input", PERCENT, { rule: RATE_RULE, ...text.prompts.exemptRate }],
      ["Coverage", "input", PERCENT, share],
      ["Quota", "input", PERCENT, { rule: { kind: "decimal", min: 0, max: 10 }, ...prompts.quotaShare }],
      ["Phase-in", "input", WHOLE, { rule: { kind: "whole", min: 0, max: 240 }, ...prompts.phaseIn }],
      ["Confidence", "data", TEXT],
      ["Date", "data", DAY],
      ["Source", "data", TEXT],
    ]),
    rows: contents.deal.map((deal): Cell[] => optionRow(contents, deal.issue, deal.option, deal.offered)),
  };
}

function optionRow(contents: Contents, issue: string, id: string, offered: DealOption | null): Cell[] {
  const { language, text } = contents;
  if (!offered) return [null, issue, id, worth("Our"), worth("Their"), ...Array.from({ length: 21 }, (): Cell => null)];
  const { amount, politicalCost } = offered;
  const duty = amount.kind === "duty" ? amount : null;
  const project = projectOf(contents);
  const ours = estimate(offered.ours ?? projectWorth(amount.kind, project));
  const theirs = estimate(offered.theirs);
  // A dollar of duty is worth to them what the cell above says; its range is each row's own.
  if (duty) theirs[1] = formula("=0-TheirDuty");
  return [
    offered.name[language],
    issue,
    id,
    worth("Our"),
    worth("Their"),
    links(contents, offered.excludes),
    links(contents, offered.requires),
    amountCell(offered, project),
    ours[1],
    theirs[1],
    politicalCost.ours,
    politicalCost.theirs,
    ours[0],
    ours[2],
    theirs[0],
    theirs[2],
    basis(amount.kind, text.deal.bases),
    sizeCell(offered),
    "sector" in amount ? amount.sector : null,
    duty?.rate ?? null,
    duty?.coverage ?? null,
    duty?.quotaShare ?? null,
    duty?.phaseInMonths ?? null,
    text.confidence[offered.confidence],
    serialOf(offered.date),
    cited(offered.source, language),
  ];
}

/** null where the case has no project: then nothing is known of what its purchases and its capital are worth. */
function projectOf({ negotiation }: Contents): ProjectFormulas | null {
  return negotiation.project ? new ProjectFormulas(negotiation.project) : null;
}

/** "issue: option; issue: option"; only of options that are there, as the case may have been built with fewer sectors. */
function links({ deal }: Contents, ids: readonly string[]): string {
  return deal
    .filter((row) => ids.includes(row.id))
    .map((row) => `${row.issue}: ${row.option}`)
    .join("; ");
}

type Three = [Cell, Cell, Cell];

function estimate(values: Estimate | Three): Three {
  return [values[0], values[1], values[2]];
}

function basis(kind: DealOption["amount"]["kind"], bases: Contents["text"]["deal"]["bases"]): string {
  if (kind === "duty" || kind === "points") return bases.outcomes;
  return kind === "offtake" || kind === "stake" ? bases.project : kind === "nothing" ? "" : bases.judgement;
}

function sizeCell({ amount }: DealOption): Cell {
  switch (amount.kind) {
    case "yearly":
      return amount.usd;
    case "points":
      return amount.points;
    case "offtake":
      return amount.tonnes;
    case "stake":
      return amount.share;
    default:
      return null;
  }
}

/** USD over the horizon. */
function amountCell({ amount }: DealOption, project: ProjectFormulas | null): Cell {
  const size = here("Size");
  switch (amount.kind) {
    case "nothing":
      return 0;
    case "duty":
      return formula(`=${savedDuty()}`);
    case "points":
      return formula(`=${yearsTrade()}*${size}`);
    case "yearly":
      return formula(`=${size}*HorizonYears`);
    case "barriers":
      return formula(
        `=HorizonYears*(${amount.barriers.map((id) => `INDEX(DealBarriers[Cost a year],MATCH(${quoted(id)},DealBarriers[Barrier],0))`).join("+")})`,
      );
    case "offtake":
      return project && formula(`=${size}*1000000*${project.input("mmbtu")}*${project.input("price")}*HorizonYears`);
    case "stake":
      return project && formula(`=${size}*${project.input("capital")}*HorizonYears`);
  }
}

/** A year's trade of the row's sector, times the years of the horizon. */
function yearsTrade(): string {
  return `SUMIFS(Outcomes[Trade],Outcomes[Scenario],CompareWith,Outcomes[Sector],${here("Sector")})*HorizonYears`;
}

/** What the terms save against the reference scenario; a way of months to the rate counts at its mean over the horizon. */
function savedDuty(): string {
  const trade = yearsTrade();
  const noTerms = `SUMIFS(Outcomes[Rate without terms],Outcomes[Scenario],CompareWith,Outcomes[Sector],${here("Sector")})`;
  const end = here("Exempt rate");
  const months = here("Phase-in");
  const until = `EDATE(HorizonStart,${months})`;
  // Linear throughout the horizon: the mean is that of its two ends. Where it ends earlier, the rest is at the last rate.
  const onTheWay = `(${noTerms}+(${end}-${noTerms})*(HorizonEnd-HorizonStart)/(2*(${until}-HorizonStart)))`;
  const ended = `(${end}+(${noTerms}-${end})*(${until}-HorizonStart)/(2*(HorizonEnd-HorizonStart)))`;
  const rate = `IF(N(${months})=0,${end},IF(${until}>=HorizonEnd,${onTheWay},${ended}))`;
  // The quota is a share of the year's trade.
  const covered = `MIN(N(${here("Coverage")}),IF(${here("Quota")}="",1,${here("Quota")}))`;
  return `${trade}*${covered}*(${noTerms}-MIN(${noTerms},${rate}))`;
}

/** Of purchases: the price elsewhere against the project's, a dollar paid. Of capital: a year's part of its present value. */
function projectWorth(kind: DealOption["amount"]["kind"], project: ProjectFormulas | null): Three {
  if (!project) return [null, null, null];
  if (kind === "offtake") {
    const price = project.input("price");
    return (["Low", "Likely", "High"] as const).map((column) =>
      formula(`=${project.input("other-price", column)}/${price}-1`),
    ) as Three;
  }
  const years = `${project.input("build-years")}+${project.input("operating-years")}`;
  return (["bad", "likely", "good"] as const).map((each) =>
    formula(
      `=IFERROR(-PMT(${project.input("rate")},${years},${project.case(each, "Net present value")})/${project.case(each, "Capital")},"")`,
    ),
  ) as Three;
}
