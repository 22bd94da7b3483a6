/** Words of a case in a language other than English, by the ids of what they are about: what an English case says with words alone. */
import type { CaseSector, Citation, Elasticity, NegotiationCase } from "./case";

type ById<Words> = Readonly<Record<string, Words>>;

export interface CaseWords {
  /** Sources of the elasticities, and why one is missing. */
  elasticities?: ById<{ shortRun?: string; longRun?: string; substitution?: string; missing?: string }>;
  assumptions?: ById<{ value?: string; unit?: string; source?: string }>;
  /** Sources of the milestones. */
  milestones?: ById<string>;
  /** Sources of the options, by "issue/option"; of the barriers; of the inputs of the project. */
  options?: ById<string>;
  barriers?: ById<string>;
  inputs?: ById<string>;
  /** What the measures are made by, where their Korean is the case's. */
  measures?: (measure: NegotiationCase["measures"][number]) => NegotiationCase["measures"][number];
}

/** The case with those words in the place of its own; ids, figures and dates stay as they are. */
export function withWords(negotiation: NegotiationCase, words: CaseWords): NegotiationCase {
  const { sectors, measures, assumptions, milestones, deal, project } = negotiation;
  return {
    ...negotiation,
    sectors: sectors.map((sector) => withSectorWords(sector, words.elasticities?.[sector.id])),
    measures: words.measures ? measures.map(words.measures) : measures,
    assumptions: assumptions.map((each) => {
      const own = words.assumptions?.[each.id] ?? {};
      return {
        ...each,
        value: typeof each.value === "string" ? (own.value ?? each.value) : each.value,
        unit: own.unit ?? each.unit,
        source: own.source ?? each.source,
      };
    }),
    milestones: milestones.map((each) => ({ ...each, source: words.milestones?.[each.id] ?? each.source })),
    ...(deal && {
      deal: {
        ...deal,
        issues: deal.issues.map((issue) => ({
          ...issue,
          options: issue.options.map((option) => ({
            ...option,
            source: inWords(option.source, words.options?.[`${issue.id}/${option.id}`]),
          })),
        })),
        barriers: deal.barriers.map((each) => ({ ...each, source: inWords(each.source, words.barriers?.[each.id]) })),
      },
    }),
    ...(project && {
      project: {
        ...project,
        inputs: project.inputs.map((each) => ({ ...each, source: inWords(each.source, words.inputs?.[each.id]) })),
      },
    }),
  };
}

/** A citation in both languages has its words in the case. */
function inWords(citation: Citation, words: string | undefined): Citation {
  return typeof citation === "string" ? (words ?? citation) : citation;
}

type ElasticityWords = NonNullable<CaseWords["elasticities"]>[string];

function withSectorWords(sector: CaseSector, words: ElasticityWords = {}): CaseSector {
  const { shortRun, longRun, substitution, missing } = sector.elasticities;
  const sourced = (given: Elasticity, source = given.source): Elasticity => ({ ...given, source });
  return {
    ...sector,
    elasticities: {
      ...(shortRun && { shortRun: sourced(shortRun, words.shortRun) }),
      ...(longRun && { longRun: sourced(longRun, words.longRun) }),
      ...(substitution && { substitution: sourced(substitution, words.substitution) }),
      ...(missing !== undefined && { missing: words.missing ?? missing }),
    },
  };
}
