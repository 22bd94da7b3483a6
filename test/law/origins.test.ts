import { originData } from "../../src/law/base";
import { nearestOrigins, originCode, originCodes, originName, successorsOf } from "../../src/law/origins";

it("holds the 239 origins and the United States, each found by its code and its names", () => {
  expect(originCodes().length).toBeGreaterThanOrEqual(239);
  for (const code of originCodes()) {
    const { english, korean } = originName(code)!;
    expect([code, originCode(code), originCode(english), originCode(korean)]).toEqual([code, code, code, code]);
  }
});

it.each([
  ["KR", "KR"],
  ["kor", "KR"],
  ["5800", "KR"],
  ["Korea", "KR"],
  ["Korea, Republic of", "KR"],
  ["KOREA, SOUTH", "KR"],
  ["ROK", "KR"],
  ["한국", "KR"],
  ["日本", "JP"],
  ["PRC", "CN"],
  ["deu", "DE"],
  ["독일", "DE"],
  ["Côte d'Ivoire", "CI"],
  ["Viet Nam", "VN"],
  ["Türkiye", "TR"],
  ["유럽연합", "EU"],
  ["European Union", "EU"],
  ["The Bahamas", "BS"],
  ["St. Lucia", "LC"],
])("%s is %s", (text, code) => expect(originCode(text)).toBe(code));

it("knows no other", () => {
  expect(originCode("Atlantis")).toBeUndefined();
  expect(originCode("")).toBeUndefined();
});

it("names the nearest spellings", () => {
  expect(nearestOrigins("Germny")[0]).toBe("Germany (DE)");
  expect(nearestOrigins("Veitnam")[0]).toBe("Vietnam (VN)");
});

it("says what became of an origin that ended", () => {
  expect(successorsOf("Czechoslovakia")).toBe("CZ or SK");
  expect(successorsOf("France")).toBeUndefined();
});

test("an origin without trade of its own here says whose weighs its lines", () => {
  expect(originData("DE")!.weights).toMatch(/^all 27 EU members' 2024 US imports/);
  expect(originData("MN")!.weights).toMatch(/^the world's 2024 US imports/);
  expect(originData("VN")!.weights).toMatch(/^2024 US imports/);
  expect(originData("EU")!.weights).toMatch(/^2024 US imports/);
});
