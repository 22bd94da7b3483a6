/** Korea and the United States, spring 2025: the 90-day pause ends on 9 July and both governments want terms before it. */
import type { NegotiationCase } from "../case";
import { alaskaLng } from "./alaska-lng";
import { deal } from "./deal";
import { milestones } from "./milestones";
import { koreaUs2025Tariff } from "./tariff";

export const koreaUs2025: NegotiationCase = {
  ...koreaUs2025Tariff,
  milestones,
  deal,
  project: alaskaLng,
};
