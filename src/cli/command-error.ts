/** What ends a command early: one line for the user, and the exit code that scripts read. */

/** The command line itself is wrong: exit 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The command was understood, but could not be carried out: exit 1. */
export class CommandError extends Error {
  override name = "CommandError";
}

/** Messages of libraries may have several lines; a user gets one. */
export const oneLine = (message: string): string => message.replace(/\s*\n\s*/g, " ").trim();
