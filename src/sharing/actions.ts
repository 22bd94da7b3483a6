/** What sharing answers to those who call it by name: JSON text in, JSON text out, a message in place of an exception. */
import { checkOpenWorkbook, putBackFormulas, repairOpenWorkbook } from "./check-workbook";
import { compareFromText, readInputs } from "./compare-workbook";
import { freezeOpenWorkbook, unfreezeOpenWorkbook } from "./freeze";
import { listPortable, makePortableFromText } from "./portable/make-portable";
import { messageOf } from "./message";
import { SharingError } from "./sharing-error";
import { goalFromText, simulateFromText } from "./simulate/cell-actions";
import { snapshotOpenWorkbook } from "./snapshot";
import { takeOverFromText } from "./apply-differences";
import { displayLanguage } from "../functions/language";
import { sharingTexts } from "../words/sharing/words";
import type { SharingAction } from "./action-names";

export type Answer<Result> =
  { ok: true; result: Result } | { ok: false; reason: SharingError["reason"]; message: string };

/** Who calls by name has no pane in which to choose: the language is that of Excel's window. */
const texts = () => sharingTexts[displayLanguage()];

const actions: Record<SharingAction, (argument: string) => Promise<unknown>> = {
  CHECK_WORKBOOK: () => checkOpenWorkbook(texts()),
  REPAIR_WORKBOOK: repairOpenWorkbook,
  PUT_BACK_FORMULAS: putBackFormulas,
  SNAPSHOT_WORKBOOK: snapshotOpenWorkbook,
  FREEZE_WORKBOOK: freezeOpenWorkbook,
  UNFREEZE_WORKBOOK: unfreezeOpenWorkbook,
  LIST_PORTABLE: () => listPortable(texts()),
  MAKE_PORTABLE: (argument) => makePortableFromText(texts(), argument),
  READ_INPUTS: readInputs,
  COMPARE_INPUTS: compareFromText,
  TAKE_OVER_INPUTS: takeOverFromText,
  SIMULATE_CELLS: simulateFromText,
  SEEK_GOAL: goalFromText,
};

export async function runSharingAction(name: SharingAction, argument: string): Promise<string> {
  let answer: Answer<unknown>;
  try {
    answer = { ok: true, result: await actions[name](argument) };
  } catch (error) {
    answer = {
      ok: false,
      reason: error instanceof SharingError ? error.reason : "failed",
      message: messageOf(error, texts()),
    };
  }
  return JSON.stringify(answer);
}
