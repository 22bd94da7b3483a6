/** Which language Parley speaks here: what the user chose, else Office's own. */
import type { Language } from "../cases/case";
import { localSetting, saveLocalSetting } from "./local-setting";

const CHOICE = "language";

export function officeLanguage(): Language {
  const shown = (typeof Office === "undefined" ? undefined : Office.context?.displayLanguage) ?? navigator.language;
  return /^ko\b/i.test(shown) ? "ko" : "en";
}

export function chosenLanguage(): Language {
  const chosen = localSetting(CHOICE);
  return chosen === "en" || chosen === "ko" ? chosen : officeLanguage();
}

export function rememberLanguage(language: Language): void {
  saveLocalSetting(CHOICE, language);
}
