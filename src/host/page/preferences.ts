/** Language, colours, width of the pane and the Excel that is rehearsed with: from the address, else as the user last chose, else as the browser is set. */
import { isModeName, type ModeName } from "../excel-modes";
import type { PageLocale } from "../grid/browser";

export interface Preferences {
  locale: PageLocale;
  dark: boolean;
  paneWidth: number;
  /** How slow and how strict Excel is: from the page's menu, or "?host=strict" in its address. */
  host: ModeName;
}

const KEY = "parley-rehearsal";
export const DEFAULT_PANE_WIDTH = 350;

export function readPreferences(): Preferences {
  const asked = new URLSearchParams(location.search);
  const kept = readKept();
  const language = asked.get("locale") ?? kept.locale ?? navigator.language;
  const theme = asked.get("theme");
  const host = asked.get("host") ?? kept.host ?? "";
  return {
    locale: language.startsWith("ko") ? "ko-KR" : "en-US",
    dark: theme ? theme === "dark" : (kept.dark ?? matchMedia("(prefers-color-scheme: dark)").matches),
    paneWidth: kept.paneWidth ?? DEFAULT_PANE_WIDTH,
    host: isModeName(host) ? host : "realistic",
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing for pages starts with the defaults next time.
  }
}

function readKept(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
