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
  ["South Korea (KR)", "KR"],
  ["한국(대한민국)", "KR"],
  ["Korea, Rep.", "KR"],
  ["Korea (Republic of)", "KR"],
  ["Korea, Democratic People's Republic of", "KP"],
  ["Korea, Dem. People's Rep.", "KP"],
  ["UK", "GB"],
  ["Scotland", "GB"],
  ["United Kingdom of Great Britain and Northern Ireland", "GB"],
  ["Czech Republic", "CZ"],
  ["Czechia", "CZ"],
  ["체코공화국", "CZ"],
  ["Slovak Republic", "SK"],
  ["Turkey", "TR"],
  ["Republic of Türkiye", "TR"],
  ["Cote d’Ivoire", "CI"],
  ["Ivory Coast", "CI"],
  ["Burma", "MM"],
  ["Myanmar", "MM"],
  ["Myanmar (Burma)", "MM"],
  ["Swaziland", "SZ"],
  ["호주", "AU"],
  ["Republic of Moldova", "MD"],
  ["Moldova, Republic of", "MD"],
  ["Iran (Islamic Republic of)", "IR"],
  ["Bolivia (Plurinational State of)", "BO"],
  ["Venezuela, Bolivarian Republic of", "VE"],
  ["Tanzania, United Republic of", "TZ"],
  ["Syrian Arab Republic", "SY"],
  ["Egypt, Arab Rep.", "EG"],
  ["Lao People's Democratic Republic", "LA"],
  ["Brunei Darussalam", "BN"],
  ["Hong Kong, China", "HK"],
  ["Macao SAR", "MO"],
  ["Taiwan, Province of China", "TW"],
  ["Republic of China", "TW"],
  ["People's Republic of China", "CN"],
  ["Democratic Republic of the Congo", "CD"],
  ["Congo, Dem. Rep.", "CD"],
  ["Congo, Rep.", "CG"],
  ["Republic of the Congo", "CG"],
  ["Republic of Ireland", "IE"],
  ["Dominican Republic", "DO"],
  ["Federal Republic of Germany", "DE"],
  ["Holy See", "VA"],
  ["Deutschland", "DE"],
])("%s is %s", (text, code) => expect(originCode(text)).toBe(code));

it("knows no other", () => {
  expect(originCode("Atlantis")).toBeUndefined();
  expect(originCode("")).toBeUndefined();
});

it("names the nearest spellings", () => {
  expect(nearestOrigins("Germny")[0]).toBe("Germany (DE)");
  expect(nearestOrigins("Veitnam")[0]).toBe("Vietnam (VN)");
});

it.each([
  ["Czechoslovakia", ["CZ", "SK"]],
  ["AN", ["CW", "SX"]],
  ["YU", ["RS", "HR", "SI", "BA", "MK", "ME", "XK"]],
  ["CS", ["CZ", "SK", "RS", "ME"]],
  ["scg", ["RS", "ME"]],
  ["Zaire", ["CD"]],
  ["소련", expect.arrayContaining(["RU", "UA", "BY", "KZ"])],
])("says what became of %s, which is no origin any more", (text, successors) => {
  expect(originCode(text)).toBeUndefined();
  expect(successorsOf(text)).toEqual(successors);
  for (const code of successorsOf(text)!) expect(originData(code)).toBeDefined();
});

it("reports only former origins as ended", () => {
  for (const code of originCodes()) expect([code, successorsOf(code)]).toEqual([code, undefined]);
  expect(successorsOf("France")).toBeUndefined();
});

it("names both countries that one name may mean", () => {
  expect(originCode("Congo")).toBeUndefined();
  expect(nearestOrigins("Congo")).toEqual(["Congo - Kinshasa (CD)", "Congo - Brazzaville (CG)"]);
});

test("an origin without trade of its own here says whose weighs its lines", () => {
  expect(originData("FR")!.weights).toMatch(/^all 27 EU members' 2024 US imports/);
  expect(originData("DE")!.weights).toBe("2024 US imports by chapter (Census), within them as the EU's are spread");
  expect(originData("MN")!.weights).toMatch(/^the world's 2024 US imports/);
  expect(originData("VN")!.weights).toMatch(/^2024 US imports/);
  expect(originData("EU")!.weights).toMatch(/^2024 US imports/);
});
