/** TRADE_EFFECT, TRADE_DIVERSION, INCIDENCE and QUOTA_OUTCOME: what one import market does when its tariff changes. */
import { importerShare, importsAfter, tradeDiverted, type DemandForm } from "../model/response/market";
import { quotaOutcome } from "../model/response/tariff-quota";
import { amount, figure, optional, rate, required, share, word } from "./arguments";
import { attempt, need, one, spread } from "./spread";

const FORMS: readonly DemandForm[] = ["constant", "linear"];
const form = word(FORMS, (text) => FORMS.find((each) => each === text.trim().toLowerCase()));
const demand = required("demand_elasticity", figure("an elasticity of 0 or less, such as -1.5"));
const supply = figure("an elasticity above 0, such as 1.5");
const change = [required("rate_before", rate), required("rate_after", rate)] as const;

const EFFECT = [
  required("value", amount),
  ...change,
  demand,
  optional("supply_elasticity", supply, Infinity),
  optional("form", form, "constant" as const),
] as const;

/**
 * Import value of one market after its rate has changed, without duty.
 * @customfunction TRADE_EFFECT TRADE_EFFECT
 * @helpurl help/functions.html#trade_effect
 * @param value Import value at the rate before, without duty, in any currency. A cell or a range.
 * @param rateBefore Ad valorem rate before, such as 2.5% or 0.025. A cell or a range.
 * @param rateAfter Rate after. A cell or a range.
 * @param demandElasticity Elasticity of import demand, 0 or less. A short-run elasticity gives a first year, a long-run one what is left after years. A cell or a range.
 * @param supplyElasticity Elasticity of export supply, above 0. Blank: infinite, the exporters' price does not move.
 * @param form "constant" (blank) for constant elasticities, or "linear" as in the SMART model.
 * @returns The import value, in the unit of the value.
 * @remarks "constant": value × ((1 + after) / (1 + before)) ^ demand; with finite supply the exponent is demand × (1 + supply) / (supply − demand), the equilibrium of demand and supply of constant elasticity, which includes the fall of the exporters' price.
 * @remarks "linear": value × (1 + demand × (after − before) / ((1 + before) × (1 − demand / supply))), at the exporters' price before and never less than 0. Laird and Yeats (1986), "The UNCTAD Trade Policy Simulation Model", annex I, trade creation.
 * @example =PARLEY.TRADE_EFFECT(100,0,25%,-1) gives 80 | a quarter dearer, a fifth less
 * @example =PARLEY.TRADE_EFFECT(100,0,25%,-1,,"linear") gives 75 | the straight line overshoots
 * @example =PARLEY.TRADE_EFFECT(100,0,25%,{-0.8;-9.3}) gives {83.6511642;12.5526922} | short and long run must not be taken for each other
 */
export function tradeEffectCells(
  value: unknown[][],
  rateBefore: unknown[][],
  rateAfter: unknown[][],
  demandElasticity: unknown[][],
  supplyElasticity?: unknown[][],
  form?: unknown[][],
): unknown[][] {
  return spread(EFFECT, [value, rateBefore, rateAfter, demandElasticity, supplyElasticity, form], importsAfter);
}

const DIVERSION = [
  required("value", amount),
  required("rival_value", amount),
  ...change,
  required("substitution_elasticity", figure("an elasticity of 0 or more, such as 5")),
] as const;

/**
 * Trade that moves to the rivals when our rate changes and theirs does not; negative when it moves to us.
 * @customfunction TRADE_DIVERSION TRADE_DIVERSION
 * @helpurl help/functions.html#trade_diversion
 * @param value Imports from us, without duty, in any currency. A cell or a range.
 * @param rivalValue Imports from the rivals, in the same unit. A cell or a range.
 * @param rateBefore Our rate before, such as 0 or 2.5%. A cell or a range.
 * @param rateAfter Our rate after. A cell or a range.
 * @param substitutionElasticity Elasticity of substitution between us and the rivals, 0 or more. A cell or a range.
 * @returns The value that moves, in the unit of the values; never more than the losing side had.
 * @remarks Laird and Yeats (1986), "The UNCTAD Trade Policy Simulation Model", annex I, trade diversion: gaining × losing × E / (gaining + losing + gaining × E), where E is the elasticity times the relative fall of the gaining side's price. It comes on top of TRADE_EFFECT, which leaves the rivals' trade alone.
 * @example =PARLEY.TRADE_DIVERSION(100,300,0,25%,5) gives 42.8571429 | a quarter dearer than the rivals
 * @example =PARLEY.TRADE_DIVERSION(100,300,25%,0,1.5) gives -20.9302326 | a preference wins trade from them
 */
export function tradeDiversionCells(
  value: unknown[][],
  rivalValue: unknown[][],
  rateBefore: unknown[][],
  rateAfter: unknown[][],
  substitutionElasticity: unknown[][],
): unknown[][] {
  return spread(DIVERSION, [value, rivalValue, rateBefore, rateAfter, substitutionElasticity], tradeDiverted);
}

const SHARE = [...change, demand, required("supply_elasticity", supply)] as const;

/**
 * Share of a change of duty that the importing side bears; the exporters bear the rest.
 * @customfunction INCIDENCE INCIDENCE
 * @helpurl help/functions.html#incidence
 * @param rateBefore Ad valorem rate before, such as 0 or 2.5%. A cell or a range.
 * @param rateAfter Rate after. A cell or a range.
 * @param demandElasticity Elasticity of import demand, 0 or less. A cell or a range.
 * @param supplyElasticity Elasticity of export supply, above 0. A cell or a range.
 * @returns A share from 0 to 1.
 * @remarks The rise of the price at home over that rise and the fall of the exporters' price together, with demand and supply of constant elasticity. For a small duty on free trade it is supply / (supply − demand): Feenstra (2015), "Advanced International Trade", ch. 8.
 * @example =PARLEY.INCIDENCE(0,0,-1,3) gives 0.75 | a small duty on free trade
 * @example =PARLEY.INCIDENCE(0,25%,-1,3) gives 0.770514946 | a large one
 */
export function incidenceCells(
  rateBefore: unknown[][],
  rateAfter: unknown[][],
  demandElasticity: unknown[][],
  supplyElasticity: unknown[][],
): unknown[][] {
  return spread(SHARE, [rateBefore, rateAfter, demandElasticity, supplyElasticity], importerShare);
}

/**
 * What a tariff-rate quota does: which of its three regimes binds, imports, price at home, revenue, rent and the exporters' part of the rent.
 * @customfunction QUOTA_OUTCOME QUOTA_OUTCOME
 * @helpurl help/functions.html#quota_outcome
 * @param freeTradeImports Imports at a rate of 0, in value or quantity.
 * @param demandElasticity Elasticity of import demand, 0 or less.
 * @param quota Imports that may enter at the in-quota rate, in the same unit; 0 leaves the over-quota rate on everything.
 * @param inQuotaRate Rate within the quota, such as 0 or 2.5%.
 * @param overQuotaRate Rate beyond the quota, at least the in-quota rate.
 * @param rentShare Exporters' share of the rent, from 0 to 1, by who holds the licences. Blank: 0, the importers hold them.
 * @returns One row: regime, imports, price (1 is the world price), revenue, rent, exporters' rent; money in the unit of the imports.
 * @remarks The in-quota rate binds where demand at it stays within the quota; the over-quota rate binds where demand at it goes beyond; between them the quota binds, and its price clears demand. Rent is what the price leaves over world price and in-quota duty. Skully (2001), "Economics of Tariff-Rate Quota Administration", USDA Technical Bulletin 1893.
 * @remarks Demand has constant elasticity, and the importer cannot move the world price.
 * @example =PARLEY.QUOTA_OUTCOME(100,-1,40,0,25%,1) gives {"over-quota rate binds",80,1.25,10,10,10} | exporters hold the licences
 * @example =PARLEY.QUOTA_OUTCOME(100,-1,80,0,50%) gives {"quota binds",80,1.25,0,20,0} | importers hold the licences
 */
export function quotaOutcomeCells(
  freeTradeImports: unknown[][],
  demandElasticity: unknown[][],
  quota: unknown[][],
  inQuotaRate: unknown[][],
  overQuotaRate: unknown[][],
  rentShare?: unknown[][],
): unknown[][] {
  const id = "QUOTA_OUTCOME";
  const imports = one(id, required("free_trade_imports", amount), freeTradeImports);
  const elasticity = one(id, demand, demandElasticity);
  const limit = one(id, required("quota", amount), quota);
  const inside = one(id, required("in_quota_rate", rate), inQuotaRate);
  const beyond = one(id, required("over_quota_rate", rate), overQuotaRate);
  const exporters = one(id, optional("rent_share", share, 0), rentShare);
  const found = need(attempt(() => quotaOutcome(imports, elasticity, limit, inside, beyond, exporters), []));
  return [[found.regime, found.imports, found.price, found.revenue, found.rent, found.exporterRent]];
}
