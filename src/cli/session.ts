/** Opens what a command needs of the add-in, for the time of the command. */
import type { HeadlessOptions, HeadlessSession } from "../host/headless";
import { openFunctions, type FunctionsSession } from "../host/functions-session";
import { localeOf, type Environment } from "./environment";

/** The add-in's actions on a workbook, by way of office.js. */
export async function withSession<Result>(
  environment: Environment,
  options: Pick<HeadlessOptions, "document" | "locale">,
  use: (session: HeadlessSession) => Promise<Result>,
): Promise<Result> {
  // A page, and office.js with it, are a second's work that commands which only calculate can do without.
  const { openHeadless } = await import(/* webpackMode: "eager" */ "../host/headless");
  const session = await openHeadless({
    directory: environment.addIn,
    page: "actions.html",
    locale: localeOf(environment.language),
    ...options,
  });
  try {
    return await use(session);
  } finally {
    session.close();
  }
}

/** The add-in's functions in a workbook, for commands that only calculate. */
export async function withFunctions<Result>(
  environment: Environment,
  use: (session: FunctionsSession) => Promise<Result>,
): Promise<Result> {
  const session = openFunctions({ directory: environment.addIn, locale: localeOf(environment.language) });
  try {
    // The words of the language come right after the functions, in a turn of their own.
    await new Promise((resolve) => setImmediate(resolve));
    return await use(session);
  } finally {
    session.close();
  }
}
