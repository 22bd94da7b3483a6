/** The European Union and the United States, July 2025: a letter sets 30 % for 1 August, and both want terms before it. */
import type { NegotiationCase } from "../case";
import { assumptions, exchangeRate } from "../united-states/july-2025";
import { usSources } from "../united-states/sources";
import { milestones } from "./milestones";
import { euUs2025Tariff } from "./tariff";

/** US dollars for a euro, as the release has it. */
const DOLLARS_A_EURO = 1.0763;

export const euUs2025: NegotiationCase = {
  ...euUs2025Tariff,
  get measures() {
    return euUs2025Tariff.measures;
  },
  tourMeasure: "S232-AUTO-25",
  exchangeRate: exchangeRate(Number((1 / DOLLARS_A_EURO).toFixed(4)), {
    en: `, one over ${DOLLARS_A_EURO} dollars a euro`,
    ko: `, 1유로당 ${DOLLARS_A_EURO}달러의 역수`,
  }),
  milestones,
  assumptions,
  sources: [
    ...Object.values(usSources),
    {
      id: "eu-deal",
      title: {
        en: "Implementing Certain Tariff-Related Elements of the US–EU framework (2025-18660)",
        ko: "미·EU 합의의 관세 관련 사항 이행(2025-18660)",
      },
      url: "https://www.federalregister.gov/documents/2025/09/25/2025-18660",
      date: "2025-09-25",
      confidence: "primary",
    },
    {
      id: "eu-joint-statement",
      title: {
        en: "Joint Statement on a United States–European Union Framework, 2025-08-21",
        ko: "미·EU 합의에 관한 공동성명, 2025-08-21",
      },
      url: "https://www.whitehouse.gov/briefings-statements/2025/08/joint-statement-on-a-united-states-european-union-framework-on-an-agreement-on-reciprocal-fair-and-balanced-trade/",
      date: "2025-08-21",
      confidence: "primary",
    },
  ],
};
