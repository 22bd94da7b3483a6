/** QUOTA_OUTCOME: what a tariff-rate quota does. */
import { quotaOutcome } from "../../model/response/tariff-quota";
import { amount, optional, rate, required, share } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { demandElasticity } from "../elasticities";

export const QUOTA_OUTCOME = defineFunction({
  id: "QUOTA_OUTCOME",
  parameters: [
    required("free_trade_imports", amount),
    required("demand_elasticity", demandElasticity),
    required("quota", amount),
    required("in_quota_rate", rate),
    required("over_quota_rate", rate),
    optional("rent_share", share, 0),
  ],
  calculateTable(...values) {
    const found = quotaOutcome(...values);
    return [[found.regime, found.imports, found.price, found.revenue, found.rent, found.exporterRent]];
  },
});

export const help: FunctionHelp<typeof QUOTA_OUTCOME> = {
  en: {
    description:
      "What a tariff-rate quota does: which of its three regimes binds, imports, price at home, revenue, rent and the exporters' part of the rent.",
    parameters: {
      free_trade_imports: "Imports at a rate of 0, in value or quantity.",
      demand_elasticity: "Elasticity of import demand, 0 or less.",
      quota:
        "Imports that may enter at the in-quota rate, in the same unit; 0 leaves the over-quota rate on everything.",
      in_quota_rate: "Rate within the quota, such as 0 or 2.5%.",
      over_quota_rate: "Rate beyond the quota, at least the in-quota rate.",
      rent_share:
        "Exporters' share of the rent, from 0 to 1, by who holds the licences. Blank: 0, the importers hold them.",
    },
    returns:
      "One row: regime, imports, price (1 is the world price), revenue, rent, exporters' rent; money in the unit of the imports.",
    remarks: [
      'The in-quota rate binds where demand at it stays within the quota; the over-quota rate binds where demand at it goes beyond; between them the quota binds, and its price clears demand. Rent is what the price leaves over world price and in-quota duty. Skully (2001), "Economics of Tariff-Rate Quota Administration", USDA Technical Bulletin 1893.',
      "Demand has constant elasticity, and the importer cannot move the world price.",
    ],
  },
  ko: {
    description: "관세할당(TRQ)의 결과: 세 가지 상황 중 무엇인지, 수입량, 국내 가격, 세수, 지대, 수출국의 지대.",
    parameters: {
      free_trade_imports: "세율이 0일 때의 수입(금액 또는 물량).",
      demand_elasticity: "수입 수요의 탄력성, 0 이하.",
      quota: "쿼터 내 세율로 들어올 수 있는 수입, 같은 단위. 0이면 전부 쿼터 초과 세율.",
      in_quota_rate: "쿼터 내 세율. 예: 0 또는 2.5%.",
      over_quota_rate: "쿼터 초과 세율. 쿼터 내 세율 이상.",
      rent_share: "지대 가운데 수출국의 몫, 0에서 1까지. 수입권을 누가 갖는지에 따릅니다. 비우면 0(수입업자).",
    },
    returns:
      "한 행: 상태, 수입량, 가격(1이 국제가격), 관세 수입, 지대, 수출국이 갖는 지대. 금액은 수입액과 같은 단위입니다.",
    remarks: [
      '쿼터 내 세율에서의 수요가 쿼터를 넘지 않으면 쿼터 내 세율이, 쿼터 초과 세율에서도 수요가 쿼터를 넘으면 초과 세율이 적용됩니다. 그 사이에서는 쿼터가 구속하고 가격이 수요를 맞춥니다. 지대는 가격에서 국제가격과 쿼터 내 관세를 뺀 것입니다. Skully (2001), "Economics of Tariff-Rate Quota Administration", USDA Technical Bulletin 1893.',
      "수요의 탄력성은 일정하고 수입국은 국제가격을 움직이지 못한다고 봅니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.QUOTA_OUTCOME(100,-1,40,0,25%,1)",
      gives: '{"over-quota rate binds",80,1.25,10,10,10}',
      en: "exporters hold the licences",
      ko: "수출국이 허가를 가짐",
    },
    {
      formula: "=PARLEY.QUOTA_OUTCOME(100,-1,80,0,50%)",
      gives: '{"quota binds",80,1.25,0,20,0}',
      en: "importers hold the licences",
      ko: "수입국이 허가를 가짐",
    },
  ],
};
