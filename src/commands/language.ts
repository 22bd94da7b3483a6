/** Which language Parley speaks here: what the person chose, else Office's own. */
import type { Language } from "../cases/case";

const CHOICE = "parley.language";

/** Excel on the web gives each site its own partition; elsewhere there is no key. */
function storageKey(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}.${CHOICE}` : CHOICE;
}

export function officeLanguage(): Language {
  const shown = (typeof Office === "undefined" ? undefined : Office.context?.displayLanguage) ?? navigator.language;
  return /^ko\b/i.test(shown) ? "ko" : "en";
}

export function chosenLanguage(): Language {
  try {
    const chosen = localStorage.getItem(storageKey());
    return chosen === "en" || chosen === "ko" ? chosen : officeLanguage();
  } catch {
    // A browser that blocks third-party storage throws on the first touch.
    return officeLanguage();
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey(), language);
  } catch {
    // Without storage the choice holds until the pane closes.
  }
}
