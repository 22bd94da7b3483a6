/** Errors in cells speak the language of Excel's window: English and Korean, complete and alike. */
import { errorOf } from "./office-globals";
import { TARIFF_COST } from "../../src/functions/catalog/tariff-cost";
import { failureOf } from "../../src/functions/failure";
import { languageOf, load } from "../../src/functions/language";
import { sentence, type Message } from "../../src/functions/messages";
import { InputError } from "../../src/model/input-error";
import { en } from "../../src/words/functions/en";
import { ko } from "../../src/words/functions/ko";

describe("the language", () => {
  it.each([
    ["ko-KR", "ko"],
    ["ko", "ko"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["kok-IN", "en"],
    [undefined, "en"],
  ])("of a window in %s is %s", (tag, language) => expect(languageOf(tag)).toBe(language));

  it("is that of Excel's window, and of nothing else, from the first error on", () => {
    jest.isolateModules(() => {
      Object.assign(globalThis, { Office: { context: { displayLanguage: "ko-KR" } } });
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- a window of its own
      const own = require("../../src/functions/language") as typeof import("../../src/functions/language");
      expect(own.displayLanguage()).toBe("ko");
      Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US" } } });
      expect(own.displayLanguage()).toBe("ko");
      Object.assign(globalThis, { Office: undefined });
    });
    expect(errorOf(() => TARIFF_COST.run([[1]], [[25]])).message).toMatch(/^rate is 25/);
  });
});

describe("a sentence in Korean", () => {
  const message: Message<"below"> = {
    code: "below",
    values: {
      name: { en: "value, row 2, column 1,", ko: "value 2행 1열" },
      value: -1,
      least: 0,
      wanted: { en: "an amount of 0 or more", ko: "0 이상의 금액을" },
    },
  };

  it("is English until the Korean sentences are loaded", async () => {
    expect(sentence(message, "ko")).toMatch(/is -1, which is less than 0: give/);
    await load("ko");
    expect(sentence(message, "ko")).toBe("value 2행 1열: -1 — 0보다 작습니다. 0 이상의 금액을 입력하십시오.");
    expect(sentence(message, "en")).toBe(
      "value, row 2, column 1, is -1, which is less than 0: give an amount of 0 or more.",
    );
  });

  it("holds another sentence in its own language", async () => {
    await load("ko");
    expect(sentence({ code: "inRow", values: { row: 3, detail: message } }, "ko")).toBe(
      `3행: ${sentence(message, "ko")}`,
    );
  });

  it.each(Object.keys(en) as (keyof typeof en)[])("is there for %s, and names the same values", (code) => {
    const named = new Set<string>();
    const values = new Proxy(
      {},
      {
        get: (_, name: string) => {
          named.add(name);
          return /^(links|columns|choices|missing|named|instead|nearest)$/.test(name) ? ["a", "b"] : 7;
        },
      },
    );
    const write = (messages: typeof en): { text: string; names: string[] } => {
      named.clear();
      const text = (messages[code] as (given: unknown) => string)(values);
      return { text, names: [...named].sort() };
    };
    const [english, korean] = [write(en), write(ko)];
    expect(korean.names).toEqual(english.names);
    if (code !== "model") expect(korean.text).toMatch(/[가-힣].*\.$|[가-힣].*7$/);
  });
});

it("says in Korean what the model refuses", async () => {
  await load("ko");
  const failure = failureOf(new InputError("tenor", "value", { value: 0, wanted: "whole years" }));
  expect(sentence(failure, "ko")).toMatch(/^tenor.*[가-힣]/);
  expect(sentence(failure, "en")).toMatch(/^tenor is 0/);
});

it("gives the reasons of a rate in the language of Excel's window", async () => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "ko-KR" } } });
  let whys: unknown[] = [];
  await jest.isolateModulesAsync(async () => {
    const own = await import("../../src/functions/language");
    const { TARIFF_STACK } = await import("../../src/functions/catalog/tariff-stack");
    await own.load("ko");
    const rows = TARIFF_STACK.run([["8703.23"]], [["KR"]], [["2025-11-15"]]) as unknown[][];
    whys = rows.map((row) => row[4]);
  });
  Object.assign(globalThis, { Office: undefined });
  expect(whys.join("\n")).toMatch(/한미 FTA 세율.*\n.*2025-12-04 공포, 2025-11-01부터 소급 적용/);
});
