/** SIMULATE_COST: what duty may cost when rates are uncertain, shown while the draws come in. */
import { CostSimulation, type UncertainCost } from "../../model/uncertainty/cost-simulation";
import { amount, figure, optional, range, rate } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { type CellError, Failure, failureOf, finiteRows } from "../failure";
import { isSingle, mapRanges, matrixOf, sameSize, singleCell } from "../map-ranges";
import { callBegins } from "../own-calls";

const COSTS = [range("values", amount), range("low", rate), range("likely", rate), range("high", rate)] as const;
const DRAWS = optional("draws", figure({ en: "a whole number of draws", ko: "추출 횟수를 정수로" }), 100_000);
/** A blank cell may arrive as 0, and must give the numbers of a blank seed. */
const SEED = optional("seed", { ...figure({ en: "a whole number", ko: "정수를" }), zeroIsBlank: true }, 1);
/** Single variates between two looks at what else Excel wants: some milliseconds. */
const BATCH = 400_000;

export const SIMULATE_COST = defineFunction({
  id: "SIMULATE_COST",
  parameters: [...COSTS, DRAWS, SEED],
  stream([values, low, likely, high, draws, seed], invocation) {
    const ends = callBegins();
    const refuse = (thrown: unknown): void => {
      invocation.setResult(
        thrown instanceof CustomFunctions.Error ? (thrown as CellError) : failureOf(thrown).toError(),
      );
      ends();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    invocation.onCanceled = () => {
      clearTimeout(timer);
      ends();
    };
    try {
      const costs = costsOf([values, low, likely, high]);
      const simulation = new CostSimulation(
        costs,
        singleCell("SIMULATE_COST", DRAWS, draws),
        singleCell("SIMULATE_COST", SEED, seed),
      );
      const batch = Math.ceil(BATCH / costs.length);
      let shown = 0;
      const step = (): void => {
        try {
          simulation.run(batch);
          const finished = simulation.done === simulation.draws;
          if (finished || simulation.done >= 2 * shown) {
            const { mean, p5, p50, p95 } = simulation.summary();
            shown = simulation.done;
            invocation.setResult(finiteRows([[mean, p5, p50, p95]]));
          }
          if (finished) ends();
          else timer = setTimeout(step);
        } catch (thrown) {
          refuse(thrown);
        }
      };
      // The first batch at once, so that the cell is never empty.
      step();
    } catch (thrown) {
      refuse(thrown);
    }
  },
});

export const help: FunctionHelp<typeof SIMULATE_COST> = {
  en: {
    description: "Mean and percentiles of the duty on values whose rates are uncertain, drawn over and over.",
    parameters: {
      values: "Import values, such as one for each sector, in any currency. A cell or a range of at most 200.",
      low: "Least rate of each, such as 10%. A cell or a range in the shape of the values.",
      likely: "Most likely rate.",
      high: "Greatest rate.",
      draws: "Number of draws, from 1 to 10,000,000. Blank: 100,000.",
      seed: "Whole number from 0; the same seed gives the same numbers on every machine. Blank or 0: 1.",
    },
    returns: "One row: mean, 5th, 50th and 95th percentile of the total duty, in the unit of the values.",
    remarks: [
      "Each rate is drawn from the PERT distribution of its three estimates (see PERT_INV), independently of the others. Percentiles are Excel's PERCENTILE.INC.",
      "The cell shows the draws so far whenever their number has doubled, and stops when its formula is changed or deleted. The random numbers are those of xoroshiro128+ (Blackman and Vigna, 2018).",
    ],
  },
  ko: {
    description: "세율이 불확실한 수입액의 관세를 거듭 추출한 평균과 백분위수.",
    parameters: {
      values: "수입액, 예를 들어 부문마다 하나. 통화는 무엇이든 됩니다. 셀 또는 200개까지의 범위.",
      low: "각각의 가장 낮은 세율. 예: 10%. 셀 또는 수입액과 같은 모양의 범위.",
      likely: "가장 있을 법한 세율.",
      high: "가장 높은 세율.",
      draws: "추출 횟수, 1에서 10,000,000까지. 비우면 100,000.",
      seed: "0 이상의 정수. 시드가 같으면 어느 컴퓨터에서나 같은 수가 나옵니다. 비우면 1.",
    },
    returns: "한 행: 관세 총액의 평균과 5·50·95 백분위수. 금액과 같은 단위입니다.",
    remarks: [
      "세율마다 세 추정값의 PERT 분포(PERT_INV 참조)에서 서로 독립으로 추출합니다. 백분위수는 Excel의 PERCENTILE.INC입니다.",
      "추출 횟수가 두 배가 될 때마다 그때까지의 결과를 보이고, 수식을 바꾸거나 지우면 멈춥니다. 난수는 xoroshiro128+입니다(Blackman and Vigna, 2018).",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.SIMULATE_COST(1000,10%,15%,25%,1000,1)",
      gives: "{157.757899,115.679201,155.738437,204.239459}",
      en: "one sector, a thousand draws",
      ko: "부문 하나, 천 번 추출",
    },
    {
      formula: "=PARLEY.SIMULATE_COST({1000;500},{0.15;0.25},{0.15;0.25},{0.15;0.25},10)",
      gives: "{275,275,275,275}",
      en: "rates that are certain",
      ko: "확실한 세율",
    },
  ],
};

/** Ranges of one size, or single cells: a table of each value with each rate would count every value several times. */
function costsOf(given: readonly unknown[]): UncertainCost[] {
  const matrices = COSTS.map(({ name }, index) => matrixOf(name, given[index]));
  const first = matrices.findIndex((matrix) => !isSingle(matrix));
  matrices.forEach((matrix, index) => {
    if (!isSingle(matrix)) sameSize(COSTS[index]!.name, matrix, COSTS[first]!.name, matrices[first]!);
  });
  const cells = COSTS.map((parameter) => ({ ...parameter, takes: "cell" as const }));
  const rows = mapRanges(cells, given, (...values): UncertainCost => {
    const [value, low, likely, high] = values as [number, number, number, number];
    return { value, low, likely, high };
  });
  const costs: UncertainCost[] = [];
  rows.forEach((row, index) => {
    for (const cost of row) {
      if (!("value" in cost))
        throw new Failure("inRow", { row: index + 1, detail: { en: cost.message, ko: cost.message } }).toError();
      costs.push(cost);
    }
  });
  return costs;
}
