/** Sides and states of offers, as the sheet Talks writes them and the functions that learn from it read them. */
import type { Language } from "../../../cases/case";
import type { Side, Status } from "../../../model/talks/rows";

export const talkSides: Record<Language, Record<Side, string>> = {
  en: { us: "us", them: "them" },
  ko: { us: "우리", them: "상대" },
};

export const talkStatuses: Record<Language, Record<Status, string>> = {
  en: {
    offered: "offered",
    countered: "countered",
    parked: "parked",
    accepted: "accepted",
    withdrawn: "withdrawn",
    refused: "refused",
  },
  ko: {
    offered: "제시",
    countered: "역제안",
    parked: "보류",
    accepted: "수락",
    withdrawn: "철회",
    refused: "거부",
  },
};
