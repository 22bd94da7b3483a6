/** What functions say of a bad argument; a function's own help stands in its file in src/functions/catalog. */
import { en } from "./en";

export type FunctionMessages = typeof en;

/** In the first script; the others are loaded where Excel's window speaks them, as few people need more than one. */
export { en as english };
