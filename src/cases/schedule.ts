/** The bundled schedule: the law of the United States for every origin, with the scenarios of the bundled cases. */
import { lawMeasures } from "../law/acts";
import { lawData } from "../law/schedule";
import { TariffSchedule } from "../model/tariff/schedule";
import { inScenarioTimings } from "./law";
import { tariffCases } from "./tariff-registry";

function build(): TariffSchedule {
  const outlooks = tariffCases.flatMap(({ outlook }) => (outlook ? [outlook] : []));
  const law = lawMeasures().map((measure) => inScenarioTimings(measure, outlooks));
  const didNotHappen = tariffCases.flatMap(({ counterfactuals, elsewhere }) => [
    ...(counterfactuals?.() ?? []),
    ...(elsewhere?.() ?? []),
  ]);
  // What readings and deals are called can be combined with a scenario in a question.
  const words = tariffCases.flatMap(({ scenarios, readings, rivalDeals }) =>
    [...scenarios, ...readings, ...rivalDeals].map(({ id }) => id),
  );
  return new TariffSchedule(lawData([...new Set(words)]), [...law, ...didNotHappen]);
}

let schedule: TariffSchedule | undefined;

/** Built once, on first use. */
export function bundledSchedule(): TariffSchedule {
  schedule ??= build();
  return schedule;
}
