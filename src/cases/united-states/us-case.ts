/** A bundled case about the tariffs of the United States, made from the law and what the case adds to it. */
import { LAW_FROM, LAW_TO } from "../../law/schedule";
import type { Measure } from "../../model/tariff/measure";
import type { TariffCase } from "../case";
import { caseMeasures, counterfactual, type CounterfactualRow, type ScenarioTiming } from "../law";

type Given = Pick<
  TariffCase,
  "id" | "name" | "origin" | "rivals" | "deadline" | "sectors" | "scenarios" | "readings" | "rivalDeals"
> & {
  outlook: ScenarioTiming;
  counterfactuals: readonly CounterfactualRow[];
};

/** The measures are made of the law when they are first asked for, as the functions count without them. */
export function usTariffCase({ counterfactuals, outlook, ...given }: Given): TariffCase {
  const didNotHappen = () => counterfactuals.map(counterfactual);
  let measures: readonly Measure[] | undefined;
  return {
    ...given,
    importer: "US",
    scheduleFrom: LAW_FROM,
    scheduleTo: LAW_TO,
    defaultAsOf: outlook.asOf,
    outlook,
    counterfactuals: didNotHappen,
    shares: [],
    get measures() {
      return (measures ??= caseMeasures([given.origin, ...given.rivals], outlook, didNotHappen()));
    },
  };
}
