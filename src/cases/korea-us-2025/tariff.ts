/** What Korea's goods pay in the United States, and on which goods: the part of the case that the functions need. */
import type { Measure } from "../../model/tariff/measure";
import { LAW_FROM, LAW_TO } from "../../law/schedule";
import type { TariffCase } from "../case";
import { caseMeasures, type ScenarioTiming } from "../law";
import { shares } from "./assumptions";
import { counterfactuals, returnedElsewhere } from "./measures/counterfactual";
import { readings, rivalDeals } from "./readings";
import { scenarios } from "./scenarios";
import { sectors } from "./sectors";

const AS_OF = "2025-05-21";
const outlook: ScenarioTiming = { asOf: AS_OF, futures: ["pause", "return", "exemption", "milder", "delay"] };

/** All but the measures, which are made of the law when they are first asked for. */
export const koreaUs2025WithoutMeasures: Omit<TariffCase, "measures"> = {
  id: "korea-us-2025",
  name: { en: "Korea – United States, 2025", ko: "한국 – 미국, 2025" },
  importer: "US",
  origin: "KR",
  rivals: ["JP", "CN"],
  deadline: "2025-07-09 00:01 America/New_York",
  scheduleFrom: LAW_FROM,
  scheduleTo: LAW_TO,
  defaultAsOf: AS_OF,
  outlook,
  sectors,
  scenarios,
  counterfactuals,
  elsewhere: returnedElsewhere,
  readings,
  rivalDeals,
  shares,
};

let measures: readonly Measure[] | undefined;

export const koreaUs2025Tariff: TariffCase = {
  ...koreaUs2025WithoutMeasures,
  get measures() {
    return (measures ??= caseMeasures(["KR", "JP", "CN"], outlook, counterfactuals()));
  },
};
