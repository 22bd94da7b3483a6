/** The page's top bar: the workbook's file, the language, the colours and the plain view of the sheet. */
import { MODES, type ModeName } from "../excel-modes";
import type { PageLocale } from "../grid/browser";
import { element } from "./elements";
import type { Preferences } from "./preferences";
import type { PageText } from "./text";

export interface TopBarActions {
  fresh(): void;
  open(file: File): void;
  save(): void;
  setLocale(locale: PageLocale): void;
  setDark(dark: boolean): void;
  setHost(host: ModeName): void;
  setTableView(shown: boolean): void;
}

export interface TopBarState extends Preferences {
  text: PageText;
  fileName: string;
  tableView: boolean;
}

export function drawTopBar(place: HTMLElement, state: TopBarState, actions: TopBarActions): void {
  const { text } = state;
  const picker = element("input", {
    type: "file",
    accept: ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    hidden: true,
    change: () => {
      const file = picker.files?.[0];
      // So that choosing the same file again is a change again.
      picker.value = "";
      if (file) actions.open(file);
    },
  });
  const button = (label: string, click: () => void, attributes: Record<string, string> = {}): HTMLButtonElement =>
    element("button", { type: "button", click, ...attributes }, label);
  const languages = element(
    "select",
    { id: "language", "aria-label": text.language, change: () => actions.setLocale(languages.value as PageLocale) },
    element("option", { value: "en-US", lang: "en", selected: state.locale === "en-US" }, "English"),
    element("option", { value: "ko-KR", lang: "ko", selected: state.locale === "ko-KR" }, "한국어"),
  );
  const modes = element(
    "select",
    {
      id: "excel-mode",
      "aria-label": text.excelMode,
      title: text.excelModeHint,
      change: () => actions.setHost(modes.value as ModeName),
    },
    ...(Object.keys(MODES) as ModeName[]).map((mode) =>
      element("option", { value: mode, selected: state.host === mode }, text.excelModes[mode]),
    ),
  );
  place.replaceChildren(
    element("h1", { title: text.about }, text.title),
    element("span", { class: "file-name" }, state.fileName),
    element(
      "div",
      { class: "bar-group", role: "group", "aria-label": text.files },
      button(text.fresh, actions.fresh),
      button(text.open, () => picker.click()),
      button(text.save, actions.save),
      picker,
    ),
    element(
      "div",
      { class: "bar-group bar-end", role: "group", "aria-label": text.looks },
      button(text.tableView, () => actions.setTableView(!state.tableView), {
        "aria-pressed": String(state.tableView),
        title: text.tableViewHint,
      }),
      modes,
      languages,
      button(text.dark, () => actions.setDark(!state.dark), { "aria-pressed": String(state.dark) }),
    ),
  );
}
