/** Every link in the documents leads somewhere: to a file that exists, to a heading that exists, or out over https. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..", "..");
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

function anchors(file: string): Set<string> {
  const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
  const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1]!);
  return new Set([...written, ...[...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => anchor(match[1]!))]);
}

function problem(file: string, link: string): string | undefined {
  if (/^(https:|mailto:)/.test(link)) return undefined;
  if (/^[a-z]+:/.test(link)) return `${file}: ${link} is not https`;
  const [path, fragment] = link.split("#");
  const target = path ? join(root, dirname(file), decodeURI(path)) : join(root, file);
  if (relative(root, target).startsWith("..")) return `${file}: ${link} leaves the repository`;
  if (!existsSync(target)) return `${file}: ${link} leads to no file`;
  if (fragment && target.endsWith(".md") && !anchors(target).has(decodeURIComponent(fragment)))
    return `${file}: ${link} leads to no heading`;
  return undefined;
}

function broken(file: string, text: string): string[] {
  const inline = [...withoutCode(text).matchAll(/\]\(\s*<?([^)>\s]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const attributes = [...withoutCode(text).matchAll(/(?:href|src)="([^"]+)"/g)];
  return [...inline, ...attributes].map((match) => problem(file, match[1]!)).filter((found) => found !== undefined);
}

it.each(documents)("%s has no dead link", (file) => {
  expect(broken(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
});

it("notices a dead link, so that the check above can fail", () => {
  expect(broken("README.md", "[a](docs/none.md) [b](http://example.org) [c](#nowhere-at-all)")).toHaveLength(3);
});
