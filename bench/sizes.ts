/** What a person's Excel downloads, gzipped, beside what each part may weigh. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Row } from "./report";

/** In kB of 1,000 bytes, gzip level 9. */
const ALLOWED = { "functions.js": 240, "trade.js": 300, "taskpane.js": 160 };

export function sizes(dist: string): Row[] {
  return Object.entries(ALLOWED).map(([file, allowed]) => {
    const path = join(dist, file);
    if (!existsSync(path)) throw new Error(`${path} is missing: npm run build writes it`);
    const kilobytes = gzipSync(readFileSync(path), { level: 9 }).length / 1000;
    return { what: `${file}, gzip`, figure: `${kilobytes.toFixed(1)} kB`, peer: `${allowed} kB allowed` };
  });
}
