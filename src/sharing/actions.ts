/** What sharing answers to those who call it by name: JSON text in, JSON text out, a message in place of an exception. */
import { checkOpenWorkbook, repairOpenWorkbook } from "./check-workbook";
import { compareFromText, readInputs, takeOverFromText } from "./compare-workbook";
import { freezeOpenWorkbook, unfreezeOpenWorkbook } from "./freeze";
import { listPortable, makePortable } from "./portable/make-portable";
import { SharingError } from "./sharing-error";
import { snapshotOpenWorkbook } from "./snapshot";
import type { SharingAction } from "./action-names";

export type Answer<Result> = { ok: true; result: Result } | { ok: false; reason: SharingError["reason"]; message: string };

const actions: Record<SharingAction, (argument: string) => Promise<unknown>> = {
  CHECK_WORKBOOK: checkOpenWorkbook,
  REPAIR_WORKBOOK: repairOpenWorkbook,
  SNAPSHOT_WORKBOOK: snapshotOpenWorkbook,
  FREEZE_WORKBOOK: freezeOpenWorkbook,
  UNFREEZE_WORKBOOK: unfreezeOpenWorkbook,
  LIST_PORTABLE: listPortable,
  MAKE_PORTABLE: makePortable,
  READ_INPUTS: readInputs,
  COMPARE_INPUTS: compareFromText,
  TAKE_OVER_INPUTS: takeOverFromText,
};

export async function runSharingAction(name: SharingAction, argument: string): Promise<string> {
  let answer: Answer<unknown>;
  try {
    answer = { ok: true, result: await actions[name](argument) };
  } catch (error) {
    answer = { ok: false, reason: error instanceof SharingError ? error.reason : "failed", message: messageOf(error) };
  }
  return JSON.stringify(answer);
}

const BY_CODE: Record<string, string> = {
  AccessDenied: "The workbook or one of its sheets is protected: take the protection off (Review > Unprotect), then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited: press Enter or Esc, then try again.",
};

/** Errors may come from another window's realm, so they are known by what they carry. */
function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (typeof code === "string" ? BY_CODE[code] : undefined) ?? (typeof message === "string" ? message : String(error));
}
