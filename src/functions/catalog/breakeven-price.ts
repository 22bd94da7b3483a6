/** BREAKEVEN_PRICE: the price at which a project is worth nothing to its owners. */
import { breakEvenPrice } from "../../model/finance/project";
import { amount, range } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";
import * as project from "../project-arguments";

const VOLUME = range("volume", amount);
const { CAPEX, BUILD_YEARS, OPEX, YEARS, RATE, DEBT_SHARE, INTEREST, TENOR } = project;

export const BREAKEVEN_PRICE = defineFunction({
  id: "BREAKEVEN_PRICE",
  parameters: [CAPEX, BUILD_YEARS, VOLUME, OPEX, YEARS, RATE, DEBT_SHARE, INTEREST, TENOR],
  calculateTable(capex, buildYears, volume, opex, years, rate, debtShare, interest, tenor) {
    const sold = project.perYear(VOLUME, volume, YEARS, years);
    const plan = project.spending(sold.length, { capex, buildYears, opex, debtShare, interest, tenor });
    return [[breakEvenPrice(plan, sold, rate)]];
  },
  native: (args) => {
    const { outlay, working } = project.nativeFlows(args);
    return {
      formula: `((${operand(at(args, 3))}*${working}-(${outlay}))/(${operand(at(args, 2))}*${working}))`,
    };
  },
});

export const help: FunctionHelp<typeof BREAKEVEN_PRICE> = {
  en: {
    description:
      "Price of a unit at which a project is worth nothing to its owners: below it they lose, above it they gain.",
    parameters: {
      capex: "Capital, spread evenly over the years of building; or a range with one cell for each of them.",
      build_years: "Years of building, a whole number. May be blank where capex is a range.",
      volume: "Units sold in each year of working: one cell, or a range with one for each year.",
      opex: "Operating cost a year: one cell, or a range with one for each year.",
      years: "Years of working, a whole number. May be blank where volume is a range.",
      rate: "Discount rate a year, such as 10%.",
      debt_share: "Part of the capital that is borrowed, from 0 to 1. Blank: 0.",
      interest: "Interest on the debt a year; needed where there is debt.",
      tenor: "Years of working in which the debt is paid off. Blank: all of them.",
    },
    returns:
      "Money a unit, such as dollars per MMBtu where capex and opex are millions of dollars and volume is millions of MMBtu.",
    remarks: [
      "Present cost over present volume, with the flows of PROJECT_NPV. Without debt it is the levelised cost: Short, Packey and Holt (1995), NREL/TP-462-5173. At this price PROJECT_NPV is 0.",
    ],
  },
  ko: {
    description: "사업이 소유자에게 득도 실도 없는 단가: 그보다 낮으면 잃고 높으면 법니다.",
    parameters: {
      capex: "건설 기간에 고르게 나누는 자본 지출, 또는 건설 연도마다 한 셀인 범위.",
      build_years: "건설 연수, 정수. 자본 지출이 범위이면 비워도 됩니다.",
      volume: "운영 연도마다 파는 수량: 셀 하나, 또는 연도마다 한 셀인 범위.",
      opex: "연간 운영비: 셀 하나, 또는 운영 연도마다 한 셀인 범위.",
      years: "운영 연수, 정수. 수량이 범위이면 비워도 됩니다.",
      rate: "연 할인율. 예: 10%.",
      debt_share: "자본 중 빌리는 비율, 0에서 1까지. 비우면 0.",
      interest: "부채의 연 이자율. 부채가 있으면 필요합니다.",
      tenor: "부채를 갚는 운영 연수. 비우면 운영 기간 전체.",
    },
    returns: "단위당 금액. 예를 들어 자본비와 운영비가 백만 달러, 물량이 백만 MMBtu이면 MMBtu당 달러입니다.",
    remarks: [
      "PROJECT_NPV의 현금흐름으로 구한 비용의 현재가치를 물량의 현재가치로 나눈 값입니다. 차입이 없으면 균등화 비용입니다: Short, Packey and Holt (1995), NREL/TP-462-5173. 이 가격에서 PROJECT_NPV는 0입니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.BREAKEVEN_PRICE(1500,1,1927.2,77.088,10,8%)",
      gives: "0.155994309",
      en: "a solar system's published cost of 15.6 cents a kWh: 1,500 dollars and 1,927.2 kWh a year for each kilowatt",
      ko: "공표된 태양광 설비의 비용 kWh당 15.6센트: 1킬로와트에 1,500달러, 1,927.2 kWh",
    },
    {
      formula: "=PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%,70%,6%,15)",
      gives: "1.16497102",
      en: "with seven tenths borrowed",
      ko: "7할을 차입할 때",
    },
  ],
};
