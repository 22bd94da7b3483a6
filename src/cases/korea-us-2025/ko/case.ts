/** The case in Korean words: notes, acts and sources that the tables show. Whatever a formula, a function or a refresh goes by stays as it is. */
import type { CaseSector, Citation, Elasticity, NegotiationCase } from "../../case";
import { assumptionSources, units, values } from "./assumptions";
import { elasticitySources } from "./elasticities";
import { authorities, citations, instruments, notes } from "./measures";
import { barrierSources, dealSources, milestoneSources, projectSources } from "./sources";

type Words = Readonly<Record<string, string>>;

/** The words themselves where there is no Korean for them: numbers and addresses. */
const said = (words: Words, english: string): string => words[english] ?? actsOf(english);
const cited = (words: Words, citation: Citation): Citation =>
  typeof citation === "string" ? said(words, citation) : citation;

/** Acts by their numbers, as Korean offices write them. */
function actsOf(english: string): string {
  return english
    .replace(/\bEO (\d{5})/g, "행정명령 $1호")
    .replace(/\bProclamation (\d{4,5})/g, "포고령 $1호")
    .replace(/ Annex (I+)\b/g, " 부속서 $1");
}

export function inKorean(negotiation: NegotiationCase): NegotiationCase {
  const { sectors, measures, assumptions, milestones, deal, project } = negotiation;
  return {
    ...negotiation,
    sectors: sectors.map(sectorInKorean),
    measures: measures.map((measure) => ({
      ...measure,
      // The column Authority holds the name that the rules of stacking know, so the act says its own law.
      instrument: [said(instruments, measure.instrument), authorities[measure.authority]].filter(Boolean).join(" · "),
      citation: measure.citation
        .split("; ")
        .map((part) => said(citations, part))
        .join("; "),
      note: said(notes, measure.note),
    })),
    assumptions: assumptions.map((each) => ({
      ...each,
      value: typeof each.value === "string" ? said(values, each.value) : each.value,
      unit: said(units, each.unit),
      source: said(assumptionSources, each.source),
    })),
    milestones: milestones.map((each) => ({ ...each, source: said(milestoneSources, each.source) })),
    deal: {
      ...deal,
      issues: deal.issues.map((issue) => ({
        ...issue,
        options: issue.options.map((option) => ({ ...option, source: cited(dealSources, option.source) })),
      })),
      barriers: deal.barriers.map((barrier) => ({ ...barrier, source: cited(barrierSources, barrier.source) })),
    },
    project: {
      ...project,
      inputs: project.inputs.map((input) => ({ ...input, source: cited(projectSources, input.source) })),
    },
  };
}

function sectorInKorean(sector: CaseSector): CaseSector {
  const { shortRun, longRun, substitution, missing } = sector.elasticities;
  const known = (given: Elasticity): Elasticity => ({ ...given, source: said(elasticitySources, given.source) });
  return {
    ...sector,
    elasticities: {
      ...(shortRun && { shortRun: known(shortRun) }),
      ...(longRun && { longRun: known(longRun) }),
      ...(substitution && { substitution: known(substitution) }),
      ...(missing !== undefined && { missing: said(elasticitySources, missing) }),
    },
  };
}
