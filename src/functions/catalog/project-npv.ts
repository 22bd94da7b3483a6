/** PROJECT_NPV: an investment offer as a project, worth to its owners. */
import { projectValue } from "../../model/finance/project";
import { figure, range } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";
import * as project from "../project-arguments";

const REVENUE = range("revenue", figure({ en: "what is earned a year", ko: "한 해의 수입을" }));
const { CAPEX, BUILD_YEARS, OPEX, YEARS, RATE, DEBT_SHARE, INTEREST, TENOR } = project;

export const PROJECT_NPV = defineFunction({
  id: "PROJECT_NPV",
  parameters: [CAPEX, BUILD_YEARS, REVENUE, OPEX, YEARS, RATE, DEBT_SHARE, INTEREST, TENOR],
  calculateTable(capex, buildYears, revenue, opex, years, rate, debtShare, interest, tenor) {
    const earned = project.perYear(REVENUE, revenue, YEARS, years);
    const plan = project.spending(earned.length, { capex, buildYears, opex, debtShare, interest, tenor });
    return [[projectValue({ ...plan, revenue: earned }, rate)]];
  },
  native: (args) => {
    const { outlay, working } = project.nativeFlows(args);
    return { formula: `(${outlay}+(${operand(at(args, 2))}-${operand(at(args, 3))})*${working})` };
  },
});

export const help: FunctionHelp<typeof PROJECT_NPV> = {
  en: {
    description:
      "Net present value of a project to its owners: capital while it is built, revenue less cost while it works, debt paid off on the way.",
    parameters: {
      capex: "Capital, spread evenly over the years of building; or a range with one cell for each of them.",
      build_years: "Years of building, a whole number. May be blank where capex is a range.",
      revenue: "Revenue in each year of working: one cell, or a range with one for each year.",
      opex: "Operating cost a year: one cell, or a range with one for each year.",
      years: "Years of working, a whole number. May be blank where revenue is a range.",
      rate: "Discount rate a year, such as 10%.",
      debt_share: "Part of the capital that is borrowed, from 0 to 1. Blank: 0.",
      interest: "Interest on the debt a year; needed where there is debt.",
      tenor: "Years of working in which the debt is paid off. Blank: all of them.",
    },
    returns: "In the unit of the amounts, before tax.",
    remarks: [
      "Every flow comes at the end of its year and the value is one year before the first, as with Excel's NPV: =NPV(rate, flows). Working starts in the year after the last of building.",
      "Interest during construction is added to the debt, which is paid off in level payments, Excel's PMT: Yescombe (2014), \"Principles of Project Finance\", ch. 12. With debt the flows are the owners', so rate is their required return.",
    ],
  },
  ko: {
    description: "사업이 소유자에게 갖는 순현재가치: 건설 중의 자본, 운영 중의 수입과 비용, 갚아 나가는 부채.",
    parameters: {
      capex: "건설 기간에 고르게 나누는 자본 지출, 또는 건설 연도마다 한 셀인 범위.",
      build_years: "건설 연수, 정수. 자본 지출이 범위이면 비워도 됩니다.",
      revenue: "운영 연도마다의 수입: 셀 하나, 또는 연도마다 한 셀인 범위.",
      opex: "연간 운영비: 셀 하나, 또는 운영 연도마다 한 셀인 범위.",
      years: "운영 연수, 정수. 수입이 범위이면 비워도 됩니다.",
      rate: "연 할인율. 예: 10%.",
      debt_share: "자본 중 빌리는 비율, 0에서 1까지. 비우면 0.",
      interest: "부채의 연 이자율. 부채가 있으면 필요합니다.",
      tenor: "부채를 갚는 운영 연수. 비우면 운영 기간 전체.",
    },
    returns: "금액과 같은 단위, 세전.",
    remarks: [
      "모든 현금흐름은 그해 말에 일어나고 가치는 첫해의 1년 전 기준이며, Excel의 NPV와 같습니다: =NPV(rate, flows). 가동은 건설 마지막 해의 다음 해에 시작합니다.",
      '건설 중 이자는 차입금에 더하고, 차입금은 Excel의 PMT처럼 매년 같은 금액으로 갚습니다: Yescombe (2014), "Principles of Project Finance", 12장. 차입이 있으면 현금흐름은 출자자의 것이므로 rate는 출자자의 요구수익률입니다.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.PROJECT_NPV(10000,1,{3000;4200;6800},0,3,10%)",
      gives: "1188.4434123352",
      en: "the project of Excel's help for NPV",
      ko: "Excel NPV 도움말의 사업",
    },
    {
      formula: "=PARLEY.PROJECT_NPV(1000,2,200,20,20,8%,70%,6%,15)",
      gives: "702.883887",
      en: "seven tenths borrowed",
      ko: "7할을 차입",
    },
  ],
};
