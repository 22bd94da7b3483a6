/** Words of a case in a language other than English, by the ids of what they are about: what an English case says with words alone. */
import type { Measure } from "../model/tariff/measure";
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
  /** Of measures that are the case's own, for what did not happen. */
  measures?: ById<{ instrument?: string; note?: string }>;
}

/** An act in the words of a language, or in the case's own. */
export type LawWords = (measure: Measure, own?: { instrument?: string; note?: string }) => Measure;

/** The case with those words in the place of its own; ids, figures and dates stay as they are. */
export function withWords(negotiation: NegotiationCase, words: CaseWords, inLaw: LawWords): NegotiationCase {
  const { sectors, measures, assumptions, milestones, deal, project } = negotiation;
  return {
    ...negotiation,
    sectors: sectors.map((sector) => withSectorWords(sector, words.elasticities?.[sector.id])),
    measures: measures.map((each) => inLaw(each, words.measures?.[each.id])),
    assumptions: assumptions.map((each) => {
      const own = words.assumptions?.[each.id] ?? {};
      return {
        ...each,
        value: typeof each.value === "number" ? each.value : inWords(each.value, own.value),
        unit: inWords(each.unit, own.unit),
        source: inWords(each.source, own.source),
      };
    }),
    milestones: milestones.map((each) => ({ ...each, source: inWords(each.source, words.milestones?.[each.id]) })),
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
  const sourced = (given: Elasticity, own?: string): Elasticity => ({ ...given, source: inWords(given.source, own) });
  return {
    ...sector,
    elasticities: {
      ...(shortRun && { shortRun: sourced(shortRun, words.shortRun) }),
      ...(longRun && { longRun: sourced(longRun, words.longRun) }),
      ...(substitution && { substitution: sourced(substitution, words.substitution) }),
      ...(missing !== undefined && { missing: inWords(missing, words.missing) }),
    },
  };
}
