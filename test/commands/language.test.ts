/** Which language Parley takes where Office, the browser or its storage say little. */
import { chosenLanguage, officeLanguage, rememberLanguage } from "../../src/commands/language";
import { removeOffice, stubOffice } from "../taskpane/office";

beforeEach(() => localStorage.clear());
afterEach(() => {
  jest.restoreAllMocks();
  removeOffice();
});

test.each([
  ["ko-KR", "ko"],
  ["ko", "ko"],
  ["en-US", "en"],
  ["kok-IN", "en"],
  ["fr-FR", "en"],
])("Office in %s gives %s", (displayLanguage, language) => {
  stubOffice({ displayLanguage });
  expect(officeLanguage()).toBe(language);
});

test("without Office the browser's language decides", () => {
  jest.spyOn(navigator, "language", "get").mockReturnValue("ko-KR");
  expect(chosenLanguage()).toBe("ko");
});

test("a choice outlives Office's language, and is kept separately by partition", () => {
  stubOffice({ displayLanguage: "en-US", partitionKey: "a" });
  rememberLanguage("ko");
  expect(chosenLanguage()).toBe("ko");
  stubOffice({ displayLanguage: "en-US", partitionKey: "b" });
  expect(chosenLanguage()).toBe("en");
});

test("a stored text that is no language is passed over", () => {
  stubOffice({ displayLanguage: "ko-KR" });
  localStorage.setItem("parley.language", "xx");
  expect(chosenLanguage()).toBe("ko");
});

test("where a browser blocks storage a choice holds until the pane closes", () => {
  stubOffice({ displayLanguage: "ko-KR" });
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(() => rememberLanguage("en")).not.toThrow();
  expect(chosenLanguage()).toBe("en");
});
