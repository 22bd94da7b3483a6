/** Explains cells in a thread of its own. Excel asks for none of it: Parley's functions are called here. */
import { speak } from "../simulate/cells/surroundings";
import { displayLanguage, load } from "../../../functions/language";
import { WhyTasks, type WhyMessage } from "../../../explain/tasks";

/** The first message: the language of Excel's window. */
export type Opening = { kind: "open"; language: string };

const tasks = new WhyTasks((answer) => (self as unknown as { postMessage(answer: unknown): void }).postMessage(answer));
let spoken: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<WhyMessage | Opening>) => {
  if (data.kind === "open") {
    speak(data.language);
    // Measures of the law are named in it; without its words they are English.
    spoken = load(displayLanguage()).catch(() => undefined);
  } else void spoken.then(() => tasks.take(data));
};
