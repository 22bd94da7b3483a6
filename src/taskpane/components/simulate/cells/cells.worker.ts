/** Follows and draws the workbook's formulas in a thread of its own. Excel asks for none of it: Parley's functions are called here. */
import { speak } from "./surroundings";
import { displayLanguage, load } from "../../../../functions/language";
import { CellTasks, type CellsAnswer, type CellsMessage } from "../../../../sharing/simulate/cell-tasks";

/** The first message: the language of Excel's window. */
export type Opening = { kind: "open"; language: string };

const tasks = new CellTasks((answer: CellsAnswer) =>
  (self as unknown as { postMessage(answer: CellsAnswer): void }).postMessage(answer),
);
let spoken: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<CellsMessage | Opening>) => {
  if (data.kind === "open") {
    speak(data.language);
    // Messages of errors move no figure: without them they are English.
    spoken = load(displayLanguage()).catch(() => undefined);
  } else void spoken.then(() => tasks.take(data));
};
