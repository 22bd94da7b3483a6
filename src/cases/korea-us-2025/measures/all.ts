/** Every dated measure of the case, in the order of the Measures table. */
import type { Measure } from "../../../model/tariff/measure";
import { chinaMeasures } from "./china";
import { ieepaMeasures } from "./ieepa";
import { laterMeasures } from "./later";
import { metalsMeasures } from "./metals";
import { section301Measures } from "./section-301";
import { vehicleMeasures } from "./vehicles";

export const measures: readonly Measure[] = [
  ...vehicleMeasures,
  ...metalsMeasures,
  ...ieepaMeasures,
  ...chinaMeasures,
  ...section301Measures,
  ...laterMeasures,
];
