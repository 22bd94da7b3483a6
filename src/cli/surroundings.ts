/** What a command reaches of the world outside: files, streams, the built add-in. */
import type { Readable } from "node:stream";

export interface Surroundings {
  /** The built add-in: actions.html, its scripts, functions.json. */
  addIn: string;
  /** Where relative paths start. */
  directory: string;
  input: Readable;
  /** Writes to the standard output. */
  print(text: string): void;
  /** Writes a line to the standard error. */
  tell(line: string): void;
}
