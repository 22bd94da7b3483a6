/** GSIM: the equilibrium of many countries, any number of sectors one under another. */
import { gsim, type GsimOutcome } from "../model/response/gsim";
import { amount, figure, optional, rate, required, word, type Parameter } from "./arguments";
import { messages } from "./messages";
import { Problem } from "./problem";
import { numbersOf, type NumberRange } from "./range";
import { attempt, need, one } from "./spread";

const OUTPUTS = ["prices", "trade", "summary"] as const;
type Output = (typeof OUTPUTS)[number];

/** A region's own market is often left blank. */
const TRADE = required("trade", amount);
const BEFORE = required("rates_before", { ...rate, blank: 0 });
const AFTER = required("rates_after", { ...rate, blank: 0 });
const DEMAND = required("demand", figure("an elasticity of 0 or less, such as -1.25"));
const SUPPLY = required("supply", figure("an elasticity of 0 or more, such as 1.5"));
const SUBSTITUTION = required("substitution", figure("an elasticity above 0, such as 5"));
const OUTPUT = optional(
  "output",
  word(OUTPUTS, (text) => OUTPUTS.find((each) => each === text.trim().toLowerCase())),
  "prices" as const,
);

/**
 * Prices, trade, surplus and revenue of many countries when tariffs change, sector by sector.
 * @customfunction GSIM GSIM
 * @helpurl help/functions.html#gsim
 * @param trade Trade at world prices: a row for each region as origin, a column for each as market, in the same order. Further sectors follow in the rows below.
 * @param ratesBefore Ad valorem rates in the shape of trade; a blank cell is 0.
 * @param ratesAfter Rates after the change, in the shape of trade.
 * @param demand Elasticity of composite demand, 0 or less: one cell, one for each market, or a row of them for each sector.
 * @param supply Elasticity of export supply, 0 or more: one cell, one for each origin, or a row of them for each sector.
 * @param substitution Elasticity of substitution between origins, above 0: one cell, one for each market, or a row of them for each sector.
 * @param output "prices" (blank), "trade" or "summary".
 * @returns For each origin the proportional change of its export price; or the new trade in the shape of trade, at the new world prices; or four columns for each region: producer surplus, consumer surplus, tariff revenue, welfare, in the unit of trade.
 * @remarks Francois and Hall (2003), "Global Simulation Analysis of Industry-Level Trade Policy", eqs. 1–21: goods differ by origin, and each origin's price clears the world's demand for it. Solved exactly, not by iteration; their example of the United States and the EU freeing their trade gives their printed prices 0.0792, −0.0316, 0.0480 and −0.0184.
 * @remarks Changes are taken as linear in proportions. Where trade would fall below 0 the change is too large for that: lower the substitution, or change the rates in two or more steps.
 * @remarks Every region must export and import something in every sector; a region's trade with itself may be 0.
 * @example =PARLEY.GSIM({0,50,200,300;500,0,150,200;300,100,200,200;50,100,110,20},{0,21%,41%,22%;37%,0,31%,23%;32%,36%,0,18%;57%,41%,25%,15%},{0,21%,0,22%;37%,0,31%,23%;0,36%,0,18%;57%,41%,25%,15%},-1.25,1.5,5) gives {0.0791813134;-0.0316209421;0.0480492966;-0.0183717099} | the printed example: United States, Japan, EU, rest of the world
 */
export function gsimCells(
  trade: unknown[][],
  ratesBefore: unknown[][],
  ratesAfter: unknown[][],
  demand: unknown[][],
  supply: unknown[][],
  substitution: unknown[][],
  output?: unknown[][],
): unknown[][] {
  const flows = numbersOf(TRADE, trade);
  const regions = flows.columns;
  const sectors = flows.rows / regions;
  if (regions < 2 || !Number.isInteger(sectors)) throw new Problem(messages.regions(flows.shape)).toError();
  const before = alike(BEFORE, ratesBefore, flows);
  const after = alike(AFTER, ratesAfter, flows);
  const [ofDemand, ofSupply, ofSubstitution] = [
    elasticities(DEMAND, demand, sectors, regions),
    elasticities(SUPPLY, supply, sectors, regions),
    elasticities(SUBSTITUTION, substitution, sectors, regions),
  ];
  const asked = one("GSIM", OUTPUT, output);

  const result: number[][] = [];
  for (let sector = 0; sector < sectors; sector++) {
    const table = (values: Float64Array): Float64Array =>
      values.subarray(sector * regions * regions, (sector + 1) * regions * regions);
    const outcome = attempt(
      () =>
        gsim({
          regions,
          trade: table(flows.values),
          ratesBefore: table(before),
          ratesAfter: table(after),
          demand: ofDemand(sector),
          supply: ofSupply(sector),
          substitution: ofSubstitution(sector),
        }),
      [],
    );
    if (outcome instanceof Problem && sectors > 1)
      throw new Problem(messages.inSector(sector + 1, outcome.message), outcome.kind).toError();
    result.push(...rowsOf(need(outcome), asked, regions));
  }
  return result;
}

function alike(parameter: Parameter<number>, given: unknown, trade: NumberRange): Float64Array {
  const { values, rows, columns, shape } = numbersOf(parameter, given);
  if (rows !== trade.rows || columns !== trade.columns)
    throw new Problem(messages.sameShape(parameter.name, shape, "trade", trade.shape)).toError();
  return values;
}

/** Of one cell, of a row or a column with one for each region, or of a row of those for each sector. */
function elasticities(
  parameter: Parameter<number>,
  given: unknown,
  sectors: number,
  regions: number,
): (sector: number) => Float64Array {
  const { values, rows, columns, shape } = numbersOf(parameter, given);
  if (values.length === 1) {
    const same = new Float64Array(regions).fill(values[0]!);
    return () => same;
  }
  if (values.length === regions && (rows === 1 || columns === 1)) return () => values;
  if (rows === sectors && columns === regions)
    return (sector) => values.subarray(sector * regions, (sector + 1) * regions);
  throw new Problem(messages.elasticities(parameter.name, shape, regions, sectors)).toError();
}

function rowsOf(outcome: GsimOutcome, output: Output, regions: number): number[][] {
  return Array.from({ length: regions }, (_, region) => {
    switch (output) {
      case "prices":
        return [outcome.prices[region]!];
      case "trade":
        return Array.from(outcome.trade.subarray(region * regions, (region + 1) * regions));
      case "summary":
        return [
          outcome.producerSurplus[region]!,
          outcome.consumerSurplus[region]!,
          outcome.revenue[region]!,
          outcome.welfare[region]!,
        ];
    }
  });
}
