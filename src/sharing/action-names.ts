/** Names of the add-in's sharing actions; separate from their code, which is loaded only when needed. */
export const SHARING_ACTIONS = [
  "CHECK_WORKBOOK",
  "REPAIR_WORKBOOK",
  "PUT_BACK_FORMULAS",
  "SNAPSHOT_WORKBOOK",
  "FREEZE_WORKBOOK",
  "UNFREEZE_WORKBOOK",
  "LIST_PORTABLE",
  "MAKE_PORTABLE",
  "READ_INPUTS",
  "COMPARE_INPUTS",
  "TAKE_OVER_INPUTS",
  "SIMULATE_CELLS",
  "SEEK_GOAL",
] as const;

export type SharingAction = (typeof SHARING_ACTIONS)[number];
