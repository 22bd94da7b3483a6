import { cited, type CaseSector, type Citation, type NegotiationCase } from "../../src/cases/case";
import type { CaseWords } from "../../src/cases/case-words";
import { koreaUs2025 as english } from "../../src/cases/korea-us-2025/case";
import { koreanWords } from "../../src/cases/korea-us-2025/ko/words";
import { inLanguage } from "../../src/cases/translations";
import { lawMeasures } from "../../src/law/acts";
import * as law from "../../src/law/korean";

const korean = inLanguage(english, "ko");

/** Every act of the law, whatever its origin, and with them what the case adds. */
const acts = lawMeasures();
const measures = [...acts, ...english.measures];
const actIds = new Set(acts.map(({ id }) => id));
const added = english.measures.filter(({ id }) => !actIds.has(id));

/** Of each set of Korean words by the English that they are for, the English texts. */
const SETS: [string, Readonly<Record<string, string>>, string[]][] = [
  ["authorities", law.authorities, measures.map(({ authority }) => authority)],
  ["instruments", law.instruments, acts.map(({ instrument }) => instrument)],
  ["citations", law.citations, measures.flatMap(({ citation }) => citation.split("; "))],
  ["confidences", law.confidences, measures.map(({ confidence }) => confidence ?? "")],
  ["notes", law.notes, acts.map(({ note }) => note)],
];

type Texts = Record<string, string>;
const flat = (words: Readonly<Record<string, object>> = {}): Texts =>
  Object.fromEntries(
    Object.entries(words).flatMap(([id, texts]) =>
      Object.entries(texts).map(([what, text]) => [`${id} ${what}`, String(text)]),
    ),
  );
/** Words of both languages stand in the case itself. */
const bySource = (rows: readonly { id: string; source: Citation }[]): Texts =>
  Object.fromEntries(rows.flatMap(({ id, source }) => (typeof source === "string" ? [[id, source]] : [])));
const elasticityTexts = ({ elasticities: { shortRun, longRun, substitution, missing } }: CaseSector) => ({
  ...(shortRun && { shortRun: shortRun.source }),
  ...(longRun && { longRun: longRun.source }),
  ...(substitution && { substitution: substitution.source }),
  ...(missing === undefined ? {} : { missing }),
});

/** Of each set of Korean words by id, the English texts by id. */
const BY_ID: [keyof CaseWords, Texts, Texts][] = [
  [
    "elasticities",
    flat(koreanWords.elasticities),
    flat(Object.fromEntries(english.sectors.map((sector) => [sector.id, elasticityTexts(sector)]))),
  ],
  [
    "assumptions",
    flat(koreanWords.assumptions),
    flat(
      Object.fromEntries(
        english.assumptions.map(({ id, value, unit, source }) => [
          id,
          { ...(typeof value === "string" ? { value } : {}), unit, source },
        ]),
      ),
    ),
  ],
  [
    "measures",
    flat(koreanWords.measures),
    flat(
      Object.fromEntries(
        added.map(({ id, instrument, note }) => [id, { instrument, ...(note === "" ? {} : { note }) }]),
      ),
    ),
  ],
  ["milestones", { ...koreanWords.milestones }, bySource(english.milestones)],
  [
    "options",
    { ...koreanWords.options },
    bySource(
      english.deal.issues.flatMap((issue) =>
        issue.options.map(({ id, source }) => ({ id: `${issue.id}/${id}`, source })),
      ),
    ),
  ],
  ["barriers", { ...koreanWords.barriers }, bySource(english.deal.barriers)],
  ["inputs", { ...koreanWords.inputs }, bySource(english.project.inputs)],
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

  it.each(BY_ID)("have every one of the %s and none besides", (_, words, texts) => {
    expect(Object.keys(words).filter((id) => !(id in texts))).toEqual([]);
    expect(
      Object.entries(texts)
        .filter(([id, text]) => !hasNoWords(text) && !(id in words))
        .map(([id, text]) => `${id}: ${text}`),
    ).toEqual([]);
  });

  it.each(BY_ID)("are Korean and say every figure of the %s", (_, words, texts) => {
    for (const [id, text] of Object.entries(words)) {
      expect([text, /[가-힣]/.test(text)]).toEqual([text, true]);
      expect([text, figures(texts[id]!).filter((number) => !figures(text).includes(number))]).toEqual([text, []]);
      const addresses = texts[id]!.match(/https?:\/\/[^\s;,]+/g) ?? [];
      expect([text, addresses.filter((address) => !text.includes(address))]).toEqual([text, []]);
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
    const bare = ({ sectors, measures, assumptions, milestones, deal, project, ...rest }: NegotiationCase) => ({
      ...rest,
      sectors: sectors.map(({ elasticities: { missing: _, ...given }, ...sector }) => ({
        ...sector,
        elasticities: Object.fromEntries(Object.entries(given).map(([run, each]) => [run, { ...each, source: "" }])),
      })),
      measures: measures.map((measure) => ({ ...measure, instrument: "", citation: "", note: "", confidence: "" })),
      assumptions: assumptions.map((each) => ({
        ...each,
        value: typeof each.value === "number" ? each.value : "",
        unit: "",
        source: "",
      })),
      milestones: milestones.map((each) => ({ ...each, source: "" })),
      deal: {
        ...deal,
        issues: deal?.issues.map((issue) => ({
          ...issue,
          options: issue.options.map((option) => ({ ...option, source: "" })),
        })),
        barriers: deal?.barriers.map((barrier) => ({ ...barrier, source: "" })),
      },
      project: { ...project, inputs: project?.inputs.map((input) => ({ ...input, source: "" })) },
    });
    expect(bare(korean)).toEqual(bare(english));
    expect(inLanguage(english, "en")).toBe(english);
  });

  it("show no object where a text belongs", () => {
    for (const language of ["en", "ko"] as const) {
      const { project, deal } = inLanguage(english, language);
      const sources = [...project!.inputs, ...deal!.barriers, ...deal!.issues.flatMap(({ options }) => options)].map(
        ({ source }) => cited(source, language),
      );
      expect(sources.filter((source) => source.includes("[object"))).toEqual([]);
    }
  });
});
