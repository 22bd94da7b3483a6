/** A small add-in on the headless host: office.js unchanged, a few custom functions and actions, for the conformance tests. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHeadless, type HeadlessOptions, type HeadlessSession } from "../../src/host/headless";

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script></head><body></body></html>`;

const SCRIPT = `
CustomFunctions.associate("ADD", (a, b) => a[0][0] + (b === null ? 100 : b[0][0]));
CustomFunctions.associate("GRID", (rows) => Array.from({ length: rows[0][0] }, (_, r) => [r + 1, r === 1 ? new CustomFunctions.Error("#N/A", "second row") : "row " + r]));
CustomFunctions.associate("FAIL", (kind) => {
  if (kind[0][0] === "plain") throw new Error("secret");
  if (kind[0][0] === "nan") return NaN;
  if (kind[0][0] === "infinite") return Infinity;
  if (kind[0][0] === "returned") return new CustomFunctions.Error("#N/A", "returned, not thrown");
  throw new CustomFunctions.Error(kind[0][0], "why: " + kind[0][0]);
});
CustomFunctions.associate("KINDS", (cells) => cells.map((row) => row.map((cell) => (cell === null ? "null" : cell instanceof Error ? "error " + cell.code : typeof cell + " " + cell))));
CustomFunctions.associate("CLOCK", (invocation) => { let tick = 0; const timer = setInterval(() => invocation.setResult(++tick), 20); invocation.onCanceled = () => { clearInterval(timer); window.canceled = true; }; });
Office.onReady((info) => { window.info = info; });
Office.actions.associate("ECHO", async (argument) => { if (typeof argument === "string") { if (argument === "fail") throw new Error("it failed"); return "echo " + argument; } window.pressed = (window.pressed || 0) + 1; argument.completed(); });
window.log = [];
`;

const any = (name: string, optional = false): object => ({
  name,
  description: name,
  type: "any",
  dimensionality: "matrix",
  optional,
});
const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "ADD",
      name: "ADD",
      description: "Adds",
      parameters: [any("a"), any("b", true)],
      result: { dimensionality: "matrix" },
    },
    { id: "GRID", name: "GRID", description: "Rows", parameters: [any("rows")], result: { dimensionality: "matrix" } },
    { id: "FAIL", name: "FAIL", description: "Fails", parameters: [any("kind")], result: {} },
    {
      id: "KINDS",
      name: "KINDS",
      description: "What arrived",
      parameters: [any("cells")],
      result: { dimensionality: "matrix" },
    },
    { id: "CLOCK", name: "CLOCK", description: "Ticks", parameters: [], options: { stream: true } },
  ],
};

/** The pane's window with what office.js puts there. */
export interface Pane extends HeadlessSession {
  /** Runs the text of an async function of `context` inside Excel.run, in the pane's own realm. */
  run<T>(body: string): Promise<T>;
  /** The error that such a run ends with. */
  fails(body: string): Promise<{ code: string; message: string; location?: string | undefined }>;
}

export async function openPane(options: Partial<HeadlessOptions> = {}): Promise<Pane> {
  const directory = mkdtempSync(join(tmpdir(), "pane-"));
  writeFileSync(join(directory, "taskpane.html"), PAGE);
  writeFileSync(join(directory, "functions.js"), SCRIPT);
  writeFileSync(join(directory, "functions.json"), JSON.stringify(METADATA));
  const session = await openHeadless({ directory, ...options });
  const run = async <T>(body: string): Promise<T> => {
    const text = await (session.window.eval(
      `Excel.run(async (context) => { ${body} }).then((value) => JSON.stringify(value === undefined ? null : value))`,
    ) as Promise<string>);
    return JSON.parse(text) as T;
  };
  return {
    ...session,
    run,
    fails: async (body) => {
      try {
        await run(body);
      } catch (error) {
        const { code, message, debugInfo } = error as {
          code: string;
          message: string;
          debugInfo?: { errorLocation?: string };
        };
        return { code, message, location: debugInfo?.errorLocation };
      }
      throw new Error(`This run should have failed: ${body}`);
    },
    close: () => {
      session.close();
      rmSync(directory, { recursive: true });
    },
  };
}
