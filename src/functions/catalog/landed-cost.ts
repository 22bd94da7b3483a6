/** LANDED_COST: goods once entered, with duty and fees. */
import { landedCost, transportModes } from "../../model/tariff/landed-cost";
import { amount, flag, oneOf, optional, rate, required, washingtonDay } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { facts, factsOfGood } from "../facts-argument";
import { mapRanges } from "../map-ranges";

/** Agreements whose originating goods pay no processing fee: 19 U.S.C. 58c(b)(10); Pub. L. 112-41, section 203. */
const FREE_OF_FEE = ["USMCA", "KORUS"];
const PARAMETERS = [
  required("value", amount),
  required("rate", rate),
  optional("freight", amount, 0),
  optional("insurance", amount, 0),
  optional("mode", oneOf(transportModes), "ocean"),
  optional("date", washingtonDay, null),
  optional("originating", flag, false),
  facts,
] as const;

export const LANDED_COST = defineFunction({
  id: "LANDED_COST",
  parameters: PARAMETERS,
  calculateFrom(value, rate, freight, insurance, mode, date, originating, factCells) {
    const entry = [value, rate, freight, insurance, mode, date, originating];
    return mapRanges(
      PARAMETERS,
      [...entry, factsOfGood(factCells, entry)],
      (worth, due, transport, cover, by, day, originates, known) => {
        const claim = FREE_OF_FEE.map((name) => known.shares.get(name)).find((share) => share !== undefined);
        // An entry that claims for a part only is not free: the fee is the entry's.
        return landedCost(worth, due, transport, cover, by, day, claim === undefined ? originates : claim === 1).total;
      },
    );
  },
});

export const help: FunctionHelp<typeof LANDED_COST> = {
  en: {
    description:
      "Cost of goods once entered into the United States: value, freight, insurance, duty, merchandise processing fee and harbor maintenance fee.",
    parameters: {
      value:
        "Customs value of one entry in US dollars, which leaves out international freight and insurance. A cell or a range.",
      rate: "Total ad valorem rate, such as 25% or 0.25. A cell or a range.",
      freight: "International freight in US dollars. Blank: 0.",
      insurance: "Insurance of the voyage in US dollars. Blank: 0.",
      mode: '"ocean" (blank), "air" or "land": the harbor maintenance fee is for cargo that comes by sea.',
      date: "Day of the entry, which sets the bounds of the processing fee. Blank: the latest bounds known.",
      originating:
        "TRUE where the goods are entered as originating under KORUS, which frees them of the processing fee. Blank: FALSE.",
      facts:
        'Facts of the good as TARIFF_RATE takes them: "USMCA" or "KORUS" enters it as originating, "no KORUS" does not, whatever the argument before says. All other facts are in the rate. One cell, a range with a fact a cell, or a cell for each entry. Blank: none.',
    },
    returns: "US dollars, not rounded.",
    remarks: [
      "The processing fee is 0.3464 % of the value of a formal entry (19 CFR 24.23), at least 31.67 and at most 614.35 in fiscal year 2024, 32.71 and 634.62 in 2025 (Federal Register document 2024-15990, CSMS 61572319), 33.58 and 651.50 in 2026 (90 FR 34665). A fiscal year starts on 1 October. Days from 2026-10-01 on give #N/A: the notice for fiscal year 2027 is not in the data.",
      "The harbor maintenance fee is 0.125 % of the value (19 CFR 24.24). Duty and fees fall on the customs value alone (19 U.S.C. 1401a). The bounds hold for one entry, so give a shipment's value and not a year's.",
      "Goods that originate in Korea pay no processing fee (Pub. L. 112-41, section 203), also where a measure beyond KORUS puts a duty on them; nor do goods that originate under USMCA (19 U.S.C. 58c(b)(10)).",
    ],
  },
  ko: {
    description: "미국에 반입된 상품의 비용: 과세가격, 운임, 보험료, 관세, 물품취급수수료(MPF), 항만유지수수료(HMF).",
    parameters: {
      value: "한 건의 수입신고에 대한 과세가격(미국 달러). 국제 운임과 보험료는 들어가지 않습니다. 셀 또는 범위.",
      rate: "종가세율의 합계. 예: 25% 또는 0.25. 셀 또는 범위.",
      freight: "국제 운임(미국 달러). 비우면 0.",
      insurance: "운송 보험료(미국 달러). 비우면 0.",
      mode: '"ocean"(비우면), "air" 또는 "land". 항만유지수수료는 해상 화물에만 붙습니다.',
      date: "수입신고일. 물품처리수수료의 하한과 상한을 정합니다. 비우면 알려진 가장 최근 값.",
      originating: "한미 FTA 원산지 상품으로 신고하면 TRUE이며 물품처리수수료가 면제됩니다. 비우면 FALSE.",
      facts:
        'TARIFF_RATE에 쓰는 물품의 사실: "USMCA"나 "한미 FTA"는 원산지 상품으로 신고한 것으로, "no KORUS"는 아닌 것으로 보며 앞 인수보다 우선합니다. 다른 사실은 세율에 들어 있습니다. 셀 하나, 사실을 하나씩 적은 범위, 또는 신고마다 한 셀. 비우면 없음.',
    },
    returns: "미국 달러. 반올림하지 않습니다.",
    remarks: [
      "물품취급수수료(MPF)는 정식 신고 물품 가격의 0.3464%이고(19 CFR 24.23), 하한과 상한은 2024 회계연도 31.67과 614.35, 2025 회계연도 32.71과 634.62(Federal Register 문서 2024-15990, CSMS 61572319), 2026 회계연도 33.58과 651.50입니다(90 FR 34665). 회계연도는 10월 1일에 시작합니다. 2027 회계연도 고시가 자료에 없어 2026-10-01부터는 #N/A입니다.",
      "항만유지수수료(HMF)는 가격의 0.125%입니다(19 CFR 24.24). 관세와 수수료는 과세가격에만 붙습니다(19 U.S.C. 1401a). 하한과 상한은 신고 한 건에 적용되므로 한 해 금액이 아니라 선적 한 건의 금액을 넣으십시오.",
      "한국을 원산지로 하는 물품은 한미 FTA 밖의 조치로 관세를 내더라도 물품취급수수료를 내지 않습니다(Pub. L. 112-41, 제203조). USMCA 원산지 물품도 같습니다(19 U.S.C. 58c(b)(10)).",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.LANDED_COST(50000,4.8%,,,"ocean",DATE(2024,6,1))',
      gives: "52635.7",
      en: "duty 2,400.00, processing fee 173.20, harbor fee 62.50",
      ko: "관세 2,400.00, 물품취급수수료 173.20, 항만유지수수료 62.50",
    },
    {
      formula: '=PARLEY.LANDED_COST(1000000,25%,40000,3000,"ocean",DATE(2026,3,2),TRUE)',
      gives: "1294250",
      en: "a KORUS entry pays no processing fee",
      ko: "한미 FTA 신고는 물품취급수수료가 없음",
    },
    {
      formula: '=PARLEY.LANDED_COST({5000;50000;500000},0,,,"air",DATE(2025,12,1))',
      gives: "{5033.58;50173.2;500651.5}",
      en: "the least fee, 0.3464 %, the most",
      ko: "하한, 0.3464%, 상한",
    },
    {
      formula: '=PARLEY.LANDED_COST(1000000,25%,,,"land",DATE(2026,3,2),,"USMCA 100%")',
      gives: "1250000",
      en: "a truckload from Mexico entered under USMCA pays no processing fee",
      ko: "USMCA로 신고한 멕시코산 화물은 물품취급수수료가 없음",
    },
  ],
};
