/** How the Budget Lab's run counts goods of metal until the annexes of April 2026, when content stopped to matter. */
import { serialOf } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import { only, type Reading, withMeasures } from "./reading";

export const METAL_ANNEXES = serialOf("2026-04-06");
/** Derivatives of aluminium entered the run with the edition of May, those of steel with the notice of August. */
const ALUMINIUM_DERIVATIVES = serialOf("2025-05-03");
const STEEL_DERIVATIVES = serialOf("2025-08-18");
/** config/policy_params.yaml, metal_content.flat_share. */
const FLAT_SHARE = 0.5;
/** Sections whose lists the run sets before it looks for derivatives. */
const OTHER_SECTIONS = ["Section 232 auto parts", "Section 232 trucks", "Section 232 timber"];

const CALCULATOR = "src/06_calculate_rates.R, apply_232_derivatives";
const STEEL = "Section 232 steel";
const ALUMINIUM = "Section 232 aluminium";
const isContent = ({ form }: Measure): boolean => form === "additional on metal content";
/** Derivatives in the chapters of the metals pay on their whole value there too. */
const METAL_CHAPTERS = "72, 73, 76";

/** Everything outside the chapters of the metals that pays on its content of one. */
function contents(measures: readonly Measure[], authority: string): string {
  const scopes = measures.filter((each) => each.authority === authority && isContent(each));
  return [...new Set(scopes.flatMap(({ scope }) => scope.split(", ")))].join(", ");
}

/** Rows that set the share of metal in the value of a scope. */
function shareRow(
  measures: readonly Measure[],
  id: string,
  authority: string,
  share: number,
  scope: string,
): Measure[] {
  const like = measures.find((each) => each.authority === authority && isContent(each));
  if (!like || scope === "") return [];
  const { condition: _, ...plain } = like;
  const whole = { from: 0, until: null, published: null, origins: "all", scenarios: "all" } as const;
  return [{ ...plain, ...whole, id, form: "share", rate: null, share, scope }];
}

const union = (...scopes: readonly string[]): string => scopes.filter(Boolean).join(", ");
const without = (scope: string, but: string): string => (scope === "" || but === "" ? scope : `(${scope}) ex (${but})`);
const common = (scope: string, other: string): string => without(scope, without(scope, other));

/** Half of the value for each metal, on which lists of both pay once: as steel. */
function halfShares(measures: readonly Measure[]): Measure[] {
  const steel = contents(measures, STEEL);
  const aluminium = contents(measures, ALUMINIUM);
  return [
    ...shareRow(measures, "TRACKER-STEEL", STEEL, FLAT_SHARE, without(steel, METAL_CHAPTERS)),
    ...shareRow(measures, "TRACKER-ALUMINIUM", ALUMINIUM, FLAT_SHARE, without(aluminium, union(METAL_CHAPTERS, steel))),
    ...(aluminium === "" ? [] : shareRow(measures, "TRACKER-BOTH", ALUMINIUM, 0, without(steel, METAL_CHAPTERS))),
  ];
}

/**
 * Goods on a list of derivatives and on another section's pay the derivatives' rate, the higher one, on their whole value.
 * Where an agreement has a floor for the other section's list, the run sets that floor again afterwards.
 */
function wholeWhereListsMeet(measures: readonly Measure[], origin: string, day: number): readonly Measure[] {
  const lists = measures.filter(
    ({ authority, form, condition, from, until }) =>
      OTHER_SECTIONS.includes(authority) &&
      form !== "exempt" &&
      condition !== "for US production or repair" &&
      from <= day &&
      (until === null || day < until),
  );
  // Britain's rate is a surcharge in the run, which is not set again.
  const hasFloor = (authority: string): boolean =>
    origin !== "GB" &&
    lists.some((each) => each.authority === authority && each.form === "floor" && each.origins.includes(origin));
  const scopes = (floors: boolean): string =>
    union(...new Set(lists.filter(({ authority }) => hasFloor(authority) === floors).map(({ scope }) => scope)));
  const inForce = measures.filter(({ from }) => from <= day);
  const [steel, aluminium] = [contents(inForce, STEEL), contents(inForce, ALUMINIUM)];
  const derivatives = union(steel, aluminium);
  const others = scopes(false);
  if (others === "" || derivatives === "") return measures;
  const both = without(common(derivatives, others), union(METAL_CHAPTERS, scopes(true)));
  return [
    ...measures.map((each) =>
      OTHER_SECTIONS.includes(each.authority) ? { ...each, scope: without(each.scope, both) } : each,
    ),
    ...(aluminium === "" ? [] : shareRow(measures, "TRACKER-WHOLE-ALUMINIUM", ALUMINIUM, 1, common(aluminium, both))),
    ...(steel === "" ? [] : shareRow(measures, "TRACKER-WHOLE-STEEL", STEEL, 1, common(steel, both))),
    ...(steel === "" || aluminium === ""
      ? []
      : shareRow(measures, "TRACKER-WHOLE-BOTH", ALUMINIUM, 0, common(steel, both))),
  ];
}

/** In the order in which they are put in. */
export const METALS_BEFORE_ANNEXES: readonly Reading[] = [
  {
    name: "derivatives of aluminium from May 2025, of steel outside chapter 73 from 18 August",
    source: "resources/s232_derivative_products.csv, effective_date; the headings of an edition, which it goes by",
    apply: (state, { day }) =>
      day < STEEL_DERIVATIVES
        ? only(
            state,
            (each) =>
              !isContent(each) ||
              (each.authority === ALUMINIUM ? day >= ALUMINIUM_DERIVATIVES : /ARTICLES/.test(each.id)),
          )
        : state,
  },
  {
    name: "derivatives of British metal at the rate of all others",
    source: CALCULATOR,
    apply: (state, { origin, day }) =>
      origin === "GB" && day < METAL_ANNEXES
        ? withMeasures(state, (measures) =>
            measures.map((each) => (isContent(each) && each.id.endsWith("-GB-25") ? { ...each, rate: 0.5 } : each)),
          )
        : state,
  },
  {
    name: "the list of August 2025 at eight digits",
    source: "docs/assumptions.md, 4",
    apply: (state, { day, lists }) =>
      day < METAL_ANNEXES
        ? withMeasures(state, (measures) =>
            measures.map((each) => {
              if (!/232-(STEEL|ALU)-407/.test(each.id)) return each;
              const codes = each.scope.split(", ").flatMap((name) => lists.get(name) ?? [name]);
              return { ...each, scope: [...new Set(codes.map((code) => code.slice(0, 8)))].join(", ") };
            }),
          )
        : state,
  },
  {
    name: "derivatives at half of their value, goods on both lists once",
    source: `config/policy_params.yaml, metal_content.flat_share, which stands in where a line has no share of its own; ${CALCULATOR}`,
    apply: (state, { day }) =>
      day < METAL_ANNEXES ? withMeasures(state, (measures) => [...measures, ...halfShares(measures)]) : state,
  },
  {
    name: "goods on a list of derivatives and on another section's pay the former's rate on their whole value",
    source: `src/06a_calculate_rates.R, apply_232_derivatives: heading_products keep a share of 1; docs/assumptions.md, 2`,
    apply: (state, { day, origin }) =>
      day < METAL_ANNEXES ? withMeasures(state, (measures) => wholeWhereListsMeet(measures, origin, day)) : state,
  },
];
