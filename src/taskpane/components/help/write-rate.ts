/** Writes a rate into its cell, and says what prevented it. */
import { useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import { usePaneLanguage } from "../../text/pane-language";
import type { CellView } from "../../workbook/reading";
import { writeCell } from "../../workbook/write";

export interface RateWriter {
  write(cell: CellView, rate: number, then: () => void): Promise<void>;
  failure: string | null;
}

export function useRateWriter(): RateWriter {
  const { text } = usePaneLanguage();
  const [failure, fail] = useState<string | null>(null);
  async function write({ place }: CellView, rate: number, then: () => void) {
    try {
      await writeCell(place, rate);
      fail(null);
      then();
    } catch (error) {
      fail(text.sheetRefused(`${place.sheet}!${place.address}`, errorMessage(error)));
    }
  }
  return { write, failure };
}
