/** The message when sharing fails, whatever failed. */
import { SharingError } from "./sharing-error";
import { BuildError } from "../sheets/options";
import type { SharingText } from "../words/sharing/en";

/** Errors may come from another window's realm, so they are known by what they carry. `unforeseen` says what to do about one that only Excel has words for. */
export function messageOf(error: unknown, text: SharingText, unexpected = (why: string): string => why): string {
  if (error instanceof SharingError) return error.localized(text);
  // Its message says what to do.
  if (error instanceof BuildError) return error.message;
  if (typeof error !== "object" || error === null) return unexpected(String(error));
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === "AccessDenied") return text.refusals.isProtected;
  if (code === "InvalidOperationInCellEditMode") return text.refusals.editing;
  return unexpected(typeof message === "string" ? message : String(error));
}
