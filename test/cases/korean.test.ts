import { cited, type CaseSector, type Citation } from "../../src/cases/case";
import { assumptionSources, units, values } from "../../src/cases/korea-us-2025/ko/assumptions";
import { elasticitySources } from "../../src/cases/korea-us-2025/ko/elasticities";
import { authorities, citations, instruments, notes } from "../../src/cases/korea-us-2025/ko/measures";
import {
  barrierSources,
  dealSources,
  milestoneSources,
  projectSources,
} from "../../src/cases/korea-us-2025/ko/sources";
import { findCase } from "../../src/cases/registry";
import { inLanguage } from "../../src/cases/translations";

const english = findCase("korea-us-2025");
const korean = inLanguage(english, "ko");

const elasticityTexts = ({ elasticities: { shortRun, longRun, substitution, missing } }: CaseSector) =>
  [shortRun?.source, longRun?.source, substitution?.source, missing].filter((text) => text !== undefined);
/** Words of both languages stand in the case itself. */
const untranslated = (citation: Citation): string[] => (typeof citation === "string" ? [citation] : []);

/** Of each set of Korean words, the English texts that it is for. */
const SETS: [string, Readonly<Record<string, string>>, string[]][] = [
  ["authorities", authorities, english.measures.map(({ authority }) => authority)],
  ["instruments", instruments, english.measures.map(({ instrument }) => instrument)],
  ["citations", citations, english.measures.flatMap(({ citation }) => citation.split("; "))],
  ["notes", notes, english.measures.map(({ note }) => note)],
  ["units", units, english.assumptions.map(({ unit }) => unit)],
  ["values", values, english.assumptions.flatMap(({ value }) => (typeof value === "string" ? [value] : []))],
  ["sources of assumptions", assumptionSources, english.assumptions.map(({ source }) => source)],
  ["sources of elasticities", elasticitySources, english.sectors.flatMap(elasticityTexts)],
  [
    "sources of options",
    dealSources,
    english.deal.issues.flatMap((issue) => issue.options.flatMap(({ source }) => untranslated(source))),
  ],
  ["sources of barriers", barrierSources, english.deal.barriers.flatMap(({ source }) => untranslated(source))],
  ["sources of the project", projectSources, english.project.inputs.flatMap(({ source }) => untranslated(source))],
  ["sources of milestones", milestoneSources, english.milestones.map(({ source }) => source)],
];

/** Acts that are a number only, which a rule translates; numbers of documents and pages; addresses. */
const WITHOUT_WORDS = /^((EO|Proclamation) \d+( Annex I+)?|\d{4}-\d{5}|\d+ FR \d+|https?:\/\/\S+|$)$/;
const hasNoWords = (text: string) => text.split(/; |, (?=http)/).every((part) => WITHOUT_WORDS.test(part));

/** "2.63 million" and "263만", "100 billion" and "1,000억" are the same figures. */
const figures = (text: string) =>
  (text.match(/\d[\d.,]*/g) ?? [])
    .map((number) => number.replace(/[.,]/g, "").replace(/^0+|0+$/g, ""))
    .filter((number) => number !== "");

describe("the Korean words of the case", () => {
  it.each(SETS)("have every one of the %s and none besides", (_, words, texts) => {
    expect([...new Set(texts)].filter((text) => !hasNoWords(text) && !(text in words))).toEqual([]);
    expect(Object.keys(words).filter((text) => !texts.includes(text))).toEqual([]);
  });

  it.each(SETS)("are Korean and say every figure of the %s", (_, words) => {
    for (const [text, said] of Object.entries(words)) {
      expect([said, /[가-힣]/.test(said)]).toEqual([said, true]);
      expect([said, figures(text).filter((number) => !figures(said).includes(number))]).toEqual([said, []]);
      expect([said, (text.match(/https?:\/\/[^\s;,]+/g) ?? []).filter((address) => !said.includes(address))]).toEqual([
        said,
        [],
      ]);
    }
  });

  it("name acts by their numbers and the law that each rests on", () => {
    const instrument = (id: string) => korean.measures.find((measure) => measure.id === id)?.instrument;
    expect(instrument("S232-AUTO-25")).toBe("포고령 10908호 · 무역확장법 232조 자동차");
    expect(instrument("IEEPA-10")).toBe("행정명령 14257호 · 국제비상경제권한법(IEEPA) 상호관세");
    expect(instrument("IEEPA-EXEMPT")).toBe("행정명령 14257호 부속서 II · 국제비상경제권한법(IEEPA) 상호관세");
    expect(korean.milestones.find(({ id }) => id === "extended-deadline")?.source).toBe(
      "행정명령 14316호; 포고령 10962호",
    );
  });

  it("leave whatever a formula, a function or a refresh goes by as it is", () => {
    const bare = ({ sectors, measures, assumptions, milestones, deal, project, ...rest }: typeof english) => ({
      ...rest,
      sectors: sectors.map(({ elasticities: { missing: _, ...given }, ...sector }) => ({
        ...sector,
        elasticities: Object.fromEntries(Object.entries(given).map(([run, each]) => [run, { ...each, source: "" }])),
      })),
      measures: measures.map((measure) => ({ ...measure, instrument: "", citation: "", note: "" })),
      assumptions: assumptions.map((each) => ({
        ...each,
        value: typeof each.value === "number" ? each.value : "",
        unit: "",
        source: "",
      })),
      milestones: milestones.map((each) => ({ ...each, source: "" })),
      deal: {
        ...deal,
        issues: deal.issues.map((issue) => ({
          ...issue,
          options: issue.options.map((option) => ({ ...option, source: "" })),
        })),
        barriers: deal.barriers.map((barrier) => ({ ...barrier, source: "" })),
      },
      project: { ...project, inputs: project.inputs.map((input) => ({ ...input, source: "" })) },
    });
    expect(bare(korean)).toEqual(bare(english));
    expect(inLanguage(english, "en")).toBe(english);
  });

  it("show no object where a text belongs", () => {
    for (const language of ["en", "ko"] as const) {
      const given = inLanguage(english, language);
      const sources = [
        ...given.project.inputs,
        ...given.deal.barriers,
        ...given.deal.issues.flatMap(({ options }) => options),
      ].map(({ source }) => cited(source, language));
      expect(sources.filter((source) => source.includes("[object"))).toEqual([]);
    }
  });
});
