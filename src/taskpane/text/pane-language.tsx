/** The language of the pane, its words and its way with numbers, for every component below. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Language } from "../../cases/case";
import { chosenLanguage, rememberLanguage } from "../../commands/language";
import { loadErrorWords } from "../../words/errors/words";
import { dictionaries, type Dictionary } from "../../words/pane/words";
import { formatsOf, type Formats } from "../../words/pane/formats";

export interface PaneLanguage {
  language: Language;
  text: Dictionary;
  formats: Formats;
  choose(language: Language): void;
}

const LanguageContext = createContext<PaneLanguage | null>(null);

export function PaneLanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  // Screen readers choose their voice by the document's language.
  useEffect(() => {
    document.documentElement.lang = language;
    void loadErrorWords(language);
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      text: dictionaries[language],
      formats: formatsOf(language),
      choose(next: Language) {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function usePaneLanguage(): PaneLanguage {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("usePaneLanguage is called outside of PaneLanguageProvider.");
  return language;
}
