import { localSetting, saveLocalSetting } from "../../src/commands/local-setting";

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

it("keeps what is saved in the browser, and takes it away again", () => {
  saveLocalSetting("language", "ko");
  expect(localStorage.getItem("parley.language")).toBe("ko");
  expect(localSetting("language")).toBe("ko");
  saveLocalSetting("language", null);
  expect(localSetting("language")).toBeNull();
});

it("holds it until the pane closes where the browser allows no storage", () => {
  const refuse = () => {
    throw new Error("blocked");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "removeItem").mockImplementation(refuse);
  saveLocalSetting("language", "ko");
  expect(localSetting("language")).toBe("ko");
  saveLocalSetting("language", null);
  expect(localSetting("language")).toBeNull();
});
