/** Going to a sheet or its cells, and what prevented it. */
import { useState } from "react";
import { errorMessage } from "../../commands/error-message";
import { goToSheet } from "../go-to-sheet";
import { usePaneLanguage } from "../text/pane-language";

export interface SheetJump {
  go(sheet: string, address?: string): Promise<void>;
  problem: string | null;
}

export function useSheetJump(): SheetJump {
  const { text } = usePaneLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  async function go(sheet: string, address?: string) {
    try {
      setProblem((await goToSheet(sheet, address)) ? null : text.sheetGone(sheet));
    } catch (error) {
      setProblem(text.sheetRefused(sheet, errorMessage(error)));
    }
  }
  return { go, problem };
}
