/** The Fluent theme that fits Office now; Excel has no event for a change of theme. */
import type { Theme } from "../fluent";
import { useState } from "react";
import { darkTheme, isDark, lightTheme } from "../theme";
import { usePaneShown } from "./pane-shown";

function officeIsDark(): boolean {
  return isDark(typeof Office === "undefined" ? undefined : Office.context?.officeTheme);
}

export function useOfficeTheme(): Theme {
  const [dark, setDark] = useState(officeIsDark);
  usePaneShown(() => setDark(officeIsDark()));
  return dark ? darkTheme : lightTheme;
}
