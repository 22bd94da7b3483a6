/** The words of the sheet Simulated cells, apart from the others as only a person who asks for it needs them. */
import type { Language } from "../../../cases/case";
import type { Distribution } from "../../../model/uncertainty/quantile-table";
import { en } from "./en";
import { ko } from "./ko";

type CellsTable = "CellPercentiles" | "CellHistogram" | "CellMoves" | "CellBars" | "CellCorrelations";

export interface SimulatedCellsText {
  title(outcome: string): string;
  explanation: string;
  method: string;
  provenance(version: string, draws: string, seed: string): string;
  parameters: {
    outcome: string;
    then: string;
    now: string;
    mean: string;
    draws: string;
    seed: string;
    drawnOn: string;
    without: string;
  };
  shapes: Record<Distribution, string>;
  captions: Record<CellsTable, string>;
  labels: Record<CellsTable, Record<string, string>>;
  charts: {
    histogram: string;
    draws: string;
    value: string;
    tornado: string;
    change: string;
    atLow: string;
    atHigh: string;
  };
}

export const simulatedCellsTexts: Record<Language, SimulatedCellsText> = { en, ko };
