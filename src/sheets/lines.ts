/** The largest lines of each sector, named: which HS6 codes stand in the table SectorLines when a sheet is built. */
import { loadDescriptions } from "../cases/descriptions";
import { sectorFigures, type TradeOrigin } from "../cases/sectors";
import type { LineTrade } from "../cases/trade-table";
import { InputError } from "../model/input-error";
import type { LineRow } from "./contents";
import { countedCodes } from "./sectors";
import { LINES_A_SECTOR } from "./sector-lines";

export interface SectorCodes {
  id: string;
  codes: string;
}

export async function largestLines(
  caseId: string,
  origin: string,
  sectors: readonly SectorCodes[],
  trade?: LineTrade,
): Promise<LineRow[]> {
  const descriptions = await loadDescriptions();
  const codes = sectors.map((sector) => sector.codes);
  return sectors.flatMap((sector, index) =>
    lineCodes(caseId, origin, countedCodes(codes, index), trade)
      .slice(0, LINES_A_SECTOR)
      .map((hs6) => ({ sector: sector.id, hs6, description: descriptions[hs6] ?? "" })),
  );
}

function lineCodes(caseId: string, origin: string, expression: string, trade: LineTrade | undefined): string[] {
  try {
    return sectorFigures(caseId, expression, origin as TradeOrigin, trade)
      .lines.filter((line) => line.tradeUsd > 0)
      .map((line) => line.hs6);
  } catch (error) {
    // Codes that a user mistyped: the sheet's own cells say what is wrong with them, so the build goes on.
    if (error instanceof InputError) return [];
    throw error;
  }
}
