/** Goods found by everyday names in both languages, by the schedule's words, and by codes of the United States and of others. */
import { everydayNames, namedLines } from "../../src/law/goods";
import { GoodsSearch } from "../../src/law/find-goods";
import { lawLines } from "../../src/law/unpack";

const search = new GoodsSearch();
const codes = (text: string, most = 8): string[] => search.find(text, most).found.map(({ code }) => code);

beforeAll(() => search.prepare());

describe("the words", () => {
  it("are there for each of the 11,569 lines of the schedule, and for no other", () => {
    const eights = new Set(
      lawLines()
        .lines.codes.filter((_, line) => !lawLines().unrated[line])
        .map((code) => code.slice(0, 8)),
    );
    const named = namedLines();
    expect(named.map(({ code }) => code)).toEqual([...eights].sort());
    expect(named.every(({ levels }) => levels.every((level) => level !== ""))).toBe(true);
  });
  it("are the schedule's own", () => {
    const levels = (code: string) => namedLines().find((line) => line.code === code)!.levels;
    expect(levels("87038000")).toEqual([
      "Motor cars and other motor vehicles principally designed for the transport of persons (other than those of heading 8702), including station wagons and racing cars",
      "Other vehicles, with only electric motors for propulsion",
    ]);
    // Where the source cuts the words above a line, its own stand whole.
    expect(levels("85171300").at(-1)).toBe("Smartphones");
  });
  it("of people name codes that exist, each in both languages", () => {
    const names = everydayNames();
    expect(names.length).toBeGreaterThan(340);
    for (const { code, english, korean } of names) {
      expect([code, search.named(code)?.lines ?? 0]).not.toEqual([code, 0]);
      expect(english.every((name) => /^[\x20-\x7e]+$/.test(name))).toBe(true);
      expect(korean.every((name) => /[\p{Script=Hangul}A-Z]/u.test(name))).toBe(true);
    }
    expect(new Set(names.map(({ code }) => code)).size).toBe(names.length);
  });
});

describe("everyday names", () => {
  it.each([
    ["car", "8703"],
    ["Cars", "8703"],
    ["자동차", "8703"],
    ["electric vehicle", "87038000"],
    ["전기차", "87038000"],
    ["이차전지", "85076000"],
    ["semiconductors", "8542"],
    ["국산 반도체", "8542"],
    ["skin cream", "3304"],
    ["화장품", "3304"],
    ["hot-rolled steel", "7208"],
    ["라면", "19023000"],
    ["smartphone", "85171300"],
    ["TV", "85287264"],
    ["LNG", "27111100"],
    ["LNG 운반선", "8901"],
  ])("%s finds %s first or among the first", (text, code) =>
    expect(codes(text).slice(0, 3)).toEqual(expect.arrayContaining([expect.stringMatching(`^${code.slice(0, 6)}`)])),
  );
  it("go on to the lines with the most trade under what was named", () => {
    const [first, ...rest] = codes("car");
    expect(first).toBe("8703");
    expect(rest).toContain("87032301");
  });
  it("of a heading are not said of each line in it", () => {
    const potatoes = search.named("20052000")!;
    expect(potatoes.everyday).toBeNull();
    expect(potatoes.within?.english[0]).toBe("prepared vegetables");
  });
});

describe("words of the schedule", () => {
  it.each([
    ["lithium-ion batteries", "85076000"],
    ["photosensitive", "85414910"],
    ["frozen shrimp", "03061700"],
  ])("%s finds %s", (text, code) =>
    expect(codes(text, 20).some((each) => code.startsWith(each) || each.startsWith(code.slice(0, 6)))).toBe(true),
  );
  it("are found though a letter is wrong, where nothing is spelt so", () =>
    expect(codes("refridgerator")).toContain("84181000"));
  it("that nothing has find nothing", () => expect(codes("zzyzx qwrty")).toEqual([]));
});

describe("codes", () => {
  it("find themselves and what lies under them, with or without dots", () => {
    expect(codes("8703.80")).toEqual(["87038000"]);
    expect(codes("870380")).toEqual(["87038000"]);
    expect(codes("8703")[0]).toBe("8703");
    expect(codes("87")).toHaveLength(8);
    expect(codes("8507.60.0010")).toEqual(["85076000"]);
  });
  it("of Korea lead to the US lines under the six digits that all share, and say so", () => {
    const { found, six } = search.find("8703.23.5000", 8);
    expect(six).toBe("870323");
    expect(found.map(({ code }) => code)).toEqual(["87032301"]);
    expect(search.find("8703.23.01", 8).six).toBeNull();
  });
  it("that exist nowhere find nothing", () => expect(search.find("9999999999", 8)).toEqual({ found: [], six: null }));
});
