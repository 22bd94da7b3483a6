/** Elasticities as arguments; the model says which it can take. */
import { figure } from "./arguments";

export const demandElasticity = figure({
  en: "an elasticity of 0 or less, such as -1.5",
  ko: "-1.5처럼 0 이하의 탄력성을",
});
export const supplyElasticity = figure({ en: "an elasticity above 0, such as 1.5", ko: "1.5처럼 0보다 큰 탄력성을" });
