/** Opens the add-in without a screen for the time of one command. */
import { openHeadless, type HeadlessOptions, type HeadlessSession } from "../host/headless";
import type { Surroundings } from "./surroundings";

export async function withSession<Result>(
  surroundings: Surroundings,
  options: Pick<HeadlessOptions, "document" | "locale">,
  use: (session: HeadlessSession) => Promise<Result>,
): Promise<Result> {
  const session = await openHeadless({ directory: surroundings.addIn, ...options });
  try {
    return await use(session);
  } finally {
    session.close();
  }
}
