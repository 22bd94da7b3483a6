// Compares pictures in a process of its own: within Jest's sandbox the same work takes twenty times as long.
// Standard input is JSON: { names, kept, seen }, with the folders; standard output one sentence in JSON for each that differs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Smoothing of letters differs from browser to browser; a line that moved or a colour that changed is more. */
const SHADE = 0.2;
const PART_THAT_MAY_DIFFER = 0.004;

function difference(name, kept, seen) {
  const file = join(kept, `${name}.png`);
  if (!existsSync(file)) return `${name}: there is no picture to compare with`;
  const [wanted, found] = [file, join(seen, `${name}.png`)].map((path) => PNG.sync.read(readFileSync(path)));
  const { width, height } = wanted;
  if (width !== found.width || height !== found.height)
    return `${name}: ${found.width} × ${found.height} pixels instead of ${width} × ${height}`;
  const marked = new PNG({ width, height });
  const differing = pixelmatch(wanted.data, found.data, marked.data, width, height, { threshold: SHADE });
  if (differing <= PART_THAT_MAY_DIFFER * width * height) return undefined;
  const where = join(seen, `${name}.difference.png`);
  writeFileSync(where, PNG.sync.write(marked));
  return `${name}: ${differing} pixels differ; see ${where}`;
}

const { names, kept, seen } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(names.map((name) => difference(name, kept, seen)).filter(Boolean)));
