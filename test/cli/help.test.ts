/** An option that no help text names: the text is made of what each command takes. */
import { commands, main } from "../../src/cli/main";

async function helpText(): Promise<string> {
  let printed = "";
  const nowhere = () => {
    throw new Error("The help text needs none of this.");
  };
  const surroundings = {
    addIn: "",
    directory: "",
    input: process.stdin,
    tell: nowhere,
    print: (text: string) => void (printed += text),
  };
  const code = await main(["--help"], surroundings);
  expect(code).toBe(0);
  return printed;
}

it.each(commands.map(({ line }) => [line.name, line] as const))(
  "%s: every option is in the help",
  async (name, line) => {
    const text = await helpText();
    const usage = text.split("\n").find((each) => each.trim().startsWith(`parley ${name} `))!;
    const taken = [...Object.keys(line.options), ...(line.flags ?? [])];
    expect(taken.filter((option) => !new RegExp(`--${option}\\b`).test(usage))).toEqual([]);
    expect(text).toContain(line.summary.split("\n")[0]);
  },
);

it("shows what may be left out in brackets", async () => {
  expect(await helpText()).toContain(
    "parley workbook --case ID --as-of DAY --out FILE.xlsx [--sectors ID,ID] [--scenarios ID,ID] [--language en|ko] [--brief]\n",
  );
});
