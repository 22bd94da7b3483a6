/** The tables of the sheet Talks. */
export const TALK_TABLES = [
  "TalksMandate",
  "TalksOffers",
  "Talks",
  "TalksWeights",
  "TalksSteps",
  "TalksFit",
  "TalksRates",
] as const;
export type TalkTable = (typeof TALK_TABLES)[number];
