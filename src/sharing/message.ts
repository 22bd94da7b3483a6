/** What a person is told when sharing fails, whatever it was that failed. */
import { SharingError } from "./sharing-error";
import type { SharingText } from "./text/en";

/** Errors may come from another window's realm, so they are known by what they carry. */
export function messageOf(error: unknown, text: SharingText): string {
  if (error instanceof SharingError) return error.said(text);
  if (typeof error !== "object" || error === null) return String(error);
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === "AccessDenied") return text.refusals.isProtected;
  if (code === "InvalidOperationInCellEditMode") return text.refusals.editing;
  return typeof message === "string" ? message : String(error);
}
