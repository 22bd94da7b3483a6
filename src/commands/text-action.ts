/** What the command line asks for goes in as text and comes out as text: JSON both ways, a failure as its reason and message. */
import { failureOf } from "./build-session";

export async function answered(work: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    return JSON.stringify({ ok: false, ...failureOf(error) });
  }
}
