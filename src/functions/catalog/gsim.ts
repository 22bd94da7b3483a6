/** GSIM: the equilibrium of many countries, any number of sectors one under another. */
import { gsim, type GsimOutcome } from "../../model/response/gsim";
import { amount, figure, oneOf, optional, range, rate, type Parameter } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure, orThrow, tryRun } from "../failure";
import { numbersOf, type NumberRange } from "../number-range";

/** A region's own market is often left blank. */
const TRADE = range("trade", amount);
const BEFORE = range("rates_before", { ...rate, blank: 0 });
const AFTER = range("rates_after", { ...rate, blank: 0 });
const DEMAND = range(
  "demand",
  figure({ en: "an elasticity of 0 or less, such as -1.25", ko: "-1.25처럼 0 이하의 탄력성을" }),
);
const SUPPLY = range(
  "supply",
  figure({ en: "an elasticity of 0 or more, such as 1.5", ko: "1.5처럼 0 이상의 탄력성을" }),
);
const SUBSTITUTION = range(
  "substitution",
  figure({ en: "an elasticity above 0, such as 5", ko: "5처럼 0보다 큰 탄력성을" }),
);
type Output = "prices" | "trade" | "summary";

export const GSIM = defineFunction({
  id: "GSIM",
  parameters: [
    TRADE,
    BEFORE,
    AFTER,
    DEMAND,
    SUPPLY,
    SUBSTITUTION,
    optional("output", oneOf<Output>(["prices", "trade", "summary"]), "prices" as Output),
  ],
  calculateTable(trade, ratesBefore, ratesAfter, demand, supply, substitution, output) {
    const flows = numbersOf(TRADE, trade);
    const regions = flows.columns;
    const sectors = flows.rows / regions;
    if (regions < 2 || !Number.isInteger(sectors)) return new Failure("regions", { size: flows.size });
    const before = alike(BEFORE, ratesBefore, flows);
    const after = alike(AFTER, ratesAfter, flows);
    const ofDemand = elasticities(DEMAND, demand, sectors, regions);
    const ofSupply = elasticities(SUPPLY, supply, sectors, regions);
    const ofSubstitution = elasticities(SUBSTITUTION, substitution, sectors, regions);

    const result: number[][] = [];
    for (let sector = 0; sector < sectors; sector++) {
      const table = (values: Float64Array): Float64Array =>
        values.subarray(sector * regions * regions, (sector + 1) * regions * regions);
      const outcome = tryRun(() =>
        gsim({
          regions,
          trade: table(flows.values),
          ratesBefore: table(before),
          ratesAfter: table(after),
          demand: ofDemand(sector),
          supply: ofSupply(sector),
          substitution: ofSubstitution(sector),
        }),
      );
      if (outcome instanceof Failure && sectors > 1)
        return new Failure("inSector", { sector: sector + 1, detail: outcome }, outcome.kind);
      result.push(...rowsOf(orThrow(outcome), output, regions));
    }
    return result;
  },
});

export const help: FunctionHelp<typeof GSIM> = {
  en: {
    description: "Prices, trade, surplus and revenue of many countries when tariffs change, sector by sector.",
    parameters: {
      trade:
        "Trade at world prices: a row for each region as origin, a column for each as market, in the same order. Further sectors follow in the rows below.",
      rates_before: "Ad valorem rates in the shape of trade; a blank cell is 0.",
      rates_after: "Rates after the change, in the shape of trade.",
      demand:
        "Elasticity of composite demand, 0 or less: one cell, one for each market, or a row of them for each sector.",
      supply:
        "Elasticity of export supply, 0 or more: one cell, one for each origin, or a row of them for each sector.",
      substitution:
        "Elasticity of substitution between origins, above 0: one cell, one for each market, or a row of them for each sector.",
      output: '"prices" (blank), "trade" or "summary".',
    },
    returns:
      "For each origin the proportional change of its export price; or the new trade in the shape of trade, at the new world prices; or four columns for each region: producer surplus, consumer surplus, tariff revenue, welfare, in the unit of trade.",
    remarks: [
      "Francois and Hall (2003), \"Global Simulation Analysis of Industry-Level Trade Policy\", eqs. 1–21: goods differ by origin, and each origin's price clears the world's demand for it. Solved exactly, not by iteration; their example of the United States and the EU freeing their trade gives their printed prices 0.0792, −0.0316, 0.0480 and −0.0184.",
      "Changes are taken as linear in proportions. Where trade would fall below 0 the change is too large for that: lower the substitution, or change the rates in two or more steps.",
      "Every region must export and import something in every sector; a region's trade with itself may be 0.",
    ],
  },
  ko: {
    description: "관세가 바뀔 때 여러 나라의 가격, 무역, 잉여, 세수: 부문마다 따로 계산합니다.",
    parameters: {
      trade: "세계 가격으로 본 무역액. 행은 원산지, 열은 시장, 같은 순서. 다른 부문은 아래 행에 이어 놓습니다.",
      rates_before: "바뀌기 전의 종가세율, 무역액과 같은 모양. 빈 셀은 0.",
      rates_after: "바뀐 뒤의 세율, 무역액과 같은 모양.",
      demand: "총수요의 탄력성, 0 이하. 셀 하나, 시장마다 하나, 또는 부문마다 한 행.",
      supply: "수출 공급의 탄력성, 0 이상. 셀 하나, 원산지마다 하나, 또는 부문마다 한 행.",
      substitution: "원산지 사이의 대체 탄력성, 0 초과. 셀 하나, 시장마다 하나, 또는 부문마다 한 행.",
      output: '"prices"(비우면), "trade" 또는 "summary".',
    },
    returns:
      "원산지별 수출가격 변화율, 또는 새 국제가격으로 나타낸 무역액(입력과 같은 모양), 또는 지역마다 4개 열: 생산자잉여, 소비자잉여, 관세 수입, 후생(교역액과 같은 단위).",
    remarks: [
      'Francois and Hall (2003), "Global Simulation Analysis of Industry-Level Trade Policy", 식 1–21: 재화는 원산지에 따라 다르고, 원산지마다 가격이 세계 수요를 맞춥니다. 반복 계산이 아니라 정확한 해를 구합니다. 미국과 EU가 서로 관세를 없애는 논문의 예에서 실린 가격 0.0792, −0.0316, 0.0480, −0.0184가 그대로 나옵니다.',
      "변화는 비율에 대해 선형으로 봅니다. 무역이 0보다 작아지면 변화가 너무 큰 것이니 대체 탄력성을 낮추거나 세율을 두 번 이상으로 나누어 바꾸십시오.",
      "지역마다 부문마다 수출과 수입이 조금이라도 있어야 합니다. 한 지역의 자기 자신과의 무역은 0이어도 됩니다.",
    ],
  },
  examples: [
    {
      formula:
        "=PARLEY.GSIM({0,50,200,300;500,0,150,200;300,100,200,200;50,100,110,20},{0,21%,41%,22%;37%,0,31%,23%;32%,36%,0,18%;57%,41%,25%,15%},{0,21%,0,22%;37%,0,31%,23%;0,36%,0,18%;57%,41%,25%,15%},-1.25,1.5,5)",
      gives: "{0.0791813134;-0.0316209421;0.0480492966;-0.0183717099}",
      en: "the printed example: United States, Japan, EU, rest of the world",
      ko: "논문에 실린 예: 미국, 일본, EU, 그 밖의 세계",
    },
  ],
};
function alike(parameter: Parameter<number>, given: unknown, trade: NumberRange): Float64Array {
  const { values, rows, columns, size } = numbersOf(parameter, given);
  if (rows !== trade.rows || columns !== trade.columns)
    throw new Failure("sameSize", { name: parameter.name, size, other: "trade", otherSize: trade.size }).toError();
  return values;
}

/** Of one cell, of a row or a column with one for each region, or of a row of those for each sector. */
function elasticities(
  parameter: Parameter<number>,
  given: unknown,
  sectors: number,
  regions: number,
): (sector: number) => Float64Array {
  const { values, rows, columns, size } = numbersOf(parameter, given);
  if (values.length === 1) {
    const same = new Float64Array(regions).fill(values[0]!);
    return () => same;
  }
  if (values.length === regions && (rows === 1 || columns === 1)) return () => values;
  if (rows === sectors && columns === regions)
    return (sector) => values.subarray(sector * regions, (sector + 1) * regions);
  throw new Failure("elasticities", { name: parameter.name, size, regions, sectors }).toError();
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
