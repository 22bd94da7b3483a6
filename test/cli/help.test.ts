/** An option that no help text names: the text is made of what each command takes. */
import { commands, environmentLanguage, main } from "../../src/cli/main";
import { cliTexts } from "../../src/words/cli/words";

async function helpText(language: "en" | "ko" = "en"): Promise<string> {
  let printed = "";
  const nowhere = () => {
    throw new Error("The help text needs none of this.");
  };
  const environment = {
    addIn: "",
    directory: "",
    language,
    input: process.stdin,
    tell: nowhere,
    print: (text: string) => void (printed += text),
  };
  const code = await main(["--help"], environment);
  expect(code).toBe(0);
  return printed;
}

it.each(commands.map(({ line }) => [line.name, line] as const))(
  "%s: every option is in the help",
  async (name, line) => {
    for (const language of ["en", "ko"] as const) {
      const text = await helpText(language);
      const usage = text.split("\n").find((each) => each.trim().startsWith(`parley ${name} `))!;
      const taken = [...Object.keys(line.options), ...(line.flags ?? [])];
      expect(taken.filter((option) => !new RegExp(`--${option}\\b`).test(usage))).toEqual([]);
      expect(text).toContain(cliTexts[language].summaries[line.name].split("\n")[0]);
    }
  },
);

it("shows what may be left out in brackets", async () => {
  expect(await helpText()).toContain(
    "parley workbook --case ID --as-of DAY --out FILE.xlsx [--sectors ID,ID] [--scenarios ID,ID] [--language en|ko] [--brief]\n",
  );
});

it.each([
  [{ LC_ALL: "ko_KR.UTF-8", LANG: "en_US.UTF-8" }, "ko"],
  [{ LC_ALL: "", LC_MESSAGES: "", LANG: "ko_KR" }, "ko"],
  [{ LC_MESSAGES: "de_DE", LANG: "ko_KR" }, "en"],
  [{ LC_ALL: "C" }, "en"],
  [{ LANG: "kok_IN" }, "en"],
  [{}, "ko"],
] as const)("answers in the language of the environment: %j is %s", (environment, language) => {
  expect(environmentLanguage(environment, "ko-KR")).toBe(language);
});

it("refuses a wrong command line in Korean", async () => {
  const told: string[] = [];
  const environment = {
    addIn: "",
    directory: "/",
    language: "ko" as const,
    input: process.stdin,
    tell: (line: string) => void told.push(line),
    print: () => undefined,
  };
  for (const args of [
    [],
    ["wrkbook"],
    ["workbook"],
    ["workbook", "--case"],
    ["workbook", "--colour"],
    ["recalc", "no-such-file.xlsx", "--out", "x.xlsx"],
    ["recalc", "a.xlsx", "b.xlsx"],
    ["recalc", "--out", "x.csv"],
    ["check", ""],
  ])
    expect(await main(args, environment)).toBe(2);
  expect(told.filter((line) => !/^parley: .*[가-힣].*[가-힣]/.test(line))).toEqual([]);
});
