/** What figures mean, below them: lines of text, broken to the width of a first screen, which nothing has to be merged for. */
import { textWidth } from "./text-measure";

export interface Notes {
  /** Of the first line. */
  row: number;
  lines: readonly string[];
}

/** Of small letters, what a first screen shows beside the pane. */
const LINE = 165;

export function notesAt(row: number, text: string): Notes {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && textWidth(`${line} ${word}`) > LINE) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return { row, lines: [...lines, line] };
}
