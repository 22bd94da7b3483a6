/** Checks what was written into the fields of a new case: the case that it means, or what is wrong with which field. */
import { countryCode } from "./countries";
import { percentToFraction, isRate } from "../../model/tariff/rate";
import type { Draft, DraftProblem, DraftProblems, DraftRow, DraftTerms } from "./draft";
import { BUNDLED_IMPORTER } from "./law";
import type { OwnCase, OwnSector, OwnScenario, OwnMeasure, OwnTerms } from "./own-case";
import { codesProblem, isYear, LONGEST_NAME, MOST_ROWS, plainName, writtenDayOf } from "./read";

export function checkDraft(draft: Draft): { own: OwnCase; problems: null } | { own: null; problems: DraftProblems } {
  const check = new Check();
  const importer = check.country("importer", draft.importer);
  const exporters = check.countries("exporters", draft.exporters);
  if (exporters.length === 0) check.add("exporters", { kind: "missing" });
  else if (exporters.includes(importer)) check.add("exporters", { kind: "own country" });
  else if (new Set(exporters).size < exporters.length) check.add("exporters", { kind: "twice" });
  else if (exporters.length > MOST_ROWS.exporters) check.add("exporters", { kind: "many", most: MOST_ROWS.exporters });
  const tradeYear = Number(draft.tradeYear);
  if (!/^\d{4}$/.test(draft.tradeYear.trim()) || !isYear(tradeYear)) check.add("tradeYear", { kind: "year" });
  const sectors = withIds(draft.sectors, "sector").map(({ id, name, codes }, row): OwnSector => ({
    id,
    name: check.name(`sectors.${row}.name`, name),
    codes: check.codes(`sectors.${row}.codes`, codes, importer),
  }));
  const scenarios = withIds(draft.scenarios, "scenario").map(({ id, name, probability, terms }, row): OwnScenario => {
    const at = `scenarios.${row}`;
    return {
      id,
      name: check.name(`${at}.name`, name),
      probability: check.share(`${at}.probability`, probability),
      terms: termsOf(check, at, terms, sectors, draft.deadline),
    };
  });
  const measures = withIds(
    draft.measures.map((each) => ({ ...each, name: each.authority })),
    "measure",
  ).map((each, row): OwnMeasure => {
    const at = `measures.${row}`;
    const origins = each.origins.trim() === "" ? ("all" as const) : check.countries(`${at}.origins`, each.origins);
    const scenario = each.scenario === "" ? undefined : scenarios[Number(each.scenario)]?.id;
    return {
      id: each.id,
      origins,
      codes: check.codes(`${at}.codes`, each.codes, importer),
      rate: check.rate(`${at}.rate`, each.rate),
      ...check.span(at, each.from, each.until),
      authority: check.name(`${at}.authority`, each.authority),
      scenarios: scenario === undefined ? "all" : [scenario],
    };
  });
  for (const [list, rows] of [
    ["sectors", sectors],
    ["scenarios", scenarios],
    ["measures", measures],
  ] as const) {
    if (rows.length > MOST_ROWS[list]) check.add(list, { kind: "many", most: MOST_ROWS[list] });
    else if (rows.length === 0 && list !== "measures") check.add(list, { kind: "missing" });
  }
  const own: OwnCase = {
    name: check.name("name", draft.name),
    importer,
    exporters,
    deadline: check.day("deadline", draft.deadline),
    asOf: check.day("asOf", draft.asOf),
    tradeYear,
    ...(draft.acts && importer === BUNDLED_IMPORTER ? { acts: true } : {}),
    sectors,
    measures,
    scenarios,
  };
  return Object.keys(check.problems).length > 0 ? { own: null, problems: check.problems } : { own, problems: null };
}

/** Terms for all sectors count for those that have none of their own. */
function termsOf(
  check: Check,
  at: string,
  terms: readonly DraftTerms[],
  sectors: readonly OwnSector[],
  deadline: string,
): OwnTerms[] {
  const read = terms.map((each, row) => {
    const place = `${at}.terms.${row}`;
    if (terms.some((other, before) => before < row && other.sector === each.sector))
      check.add(`${place}.sector`, { kind: "twice" });
    const span = check.span(place, each.from.trim() === "" ? deadline : each.from, each.until);
    return {
      sector: each.sector,
      terms: {
        rate: check.rate(`${place}.rate`, each.rate),
        coverage: check.share(`${place}.coverage`, each.coverage),
        ...span,
      },
    };
  });
  return sectors.flatMap(({ id }, place) => {
    const found = read.find(({ sector }) => sector === String(place)) ?? read.find(({ sector }) => sector === "");
    return found ? [{ sector: id, ...found.terms }] : [];
  });
}

/** Letters of a name as an id that formulas and lists can hold; a number where it has none or has been taken. */
function withIds<Row extends DraftRow & { name: string }>(
  rows: readonly Row[],
  kind: string,
): (Row & { id: string })[] {
  const taken = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return rows.map((row) => {
    if (row.id !== undefined) return { ...row, id: row.id };
    const plain = row.name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 24)
      .replace(/-+$/, "");
    // A number alone would be taken for an HS code.
    const wanted = /[a-z]/.test(plain) ? plain : kind;
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    return { ...row, id };
  });
}

class Check {
  readonly problems: DraftProblems = {};

  add(field: string, problem: DraftProblem): void {
    this.problems[field] ??= problem;
  }

  name(field: string, text: string): string {
    const name = plainName(text);
    if (name === "") this.add(field, { kind: "missing" });
    else if (name.length > LONGEST_NAME) this.add(field, { kind: "long" });
    return name;
  }

  country(field: string, text: string): string {
    const code = countryCode(text);
    if (code === undefined)
      this.add(field, text.trim() === "" ? { kind: "missing" } : { kind: "country", given: text.trim() });
    return code ?? "";
  }

  /** A name may hold a comma ("Korea, South"). */
  countries(field: string, text: string): string[] {
    const whole = countryCode(text);
    if (whole !== undefined) return [whole];
    const names = text
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    return names.map((each) => this.country(field, each));
  }

  codes(field: string, text: string, importer: string): string {
    const codes = text.trim();
    const problem = codes === "" ? null : codesProblem(codes, importer);
    if (codes === "") this.add(field, { kind: "missing" });
    else if (problem)
      this.add(field, problem.kind === "unreadable" ? { kind: "codes", problem: problem.problem } : problem);
    return codes;
  }

  day(field: string, text: string): string {
    const day = writtenDayOf(text);
    if (day === undefined) this.add(field, { kind: text.trim() === "" ? "missing" : "day" });
    return day ?? text.trim();
  }

  span(at: string, from: string, until: string): { from: string; until: string | null } {
    const first = this.day(`${at}.from`, from);
    if (until.trim() === "") return { from: first, until: null };
    const end = this.day(`${at}.until`, until);
    if (end <= first) this.add(`${at}.until`, { kind: "order" });
    return { from: first, until: end };
  }

  rate(field: string, text: string): number {
    const rate = percentToFraction(text);
    if (text.trim() === "") this.add(field, { kind: "missing" });
    else if (!isRate(rate)) this.add(field, { kind: "rate" });
    return rate;
  }

  share(field: string, text: string): number {
    const share = percentToFraction(text);
    if (text.trim() === "") this.add(field, { kind: "missing" });
    else if (!(share <= 1)) this.add(field, { kind: "share" });
    return share;
  }
}
