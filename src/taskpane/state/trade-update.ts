/** The steps of an update of trade data: asked, shown, written; each can be left without a trace in the workbook. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../cases/case";
import type { TradeDifference } from "../../cases/census/difference";
import { CensusError, type FetchProblem } from "../../cases/census/census-error";
import { askCensus, type CensusRequest } from "../../commands/census";
import { errorMessage } from "../../commands/error-message";
import { readWorkbookTrade, whatChanges, writeWorkbookTrade, type WorkbookTrade } from "../../commands/trade-update";
import { tradeDataTexts } from "../../words/sheets/trade-data/words";
import type { TradeVintage } from "../../sheets/trade-data";
import { today } from "./today";

export interface Review {
  /** What would be written, and in whose place. */
  fresh: TradeVintage;
  present: WorkbookTrade;
  difference: TradeDifference;
}

export type UpdateState =
  | { step: "idle" }
  | { step: "asking"; done: number; of: number }
  | { step: "not fetched"; problem: FetchProblem }
  | ({ step: "review" } & Review)
  | { step: "writing" }
  /** `notRefreshed`: why the other sheets do not count with it yet. */
  | { step: "done"; vintage: string; notRefreshed: string | null }
  | { step: "failed"; message: string };

/** What the form asks for; whose sales, the case of the workbook says. */
export type CensusQuestion = Omit<CensusRequest, "partners">;

export interface TradeUpdate {
  state: UpdateState;
  /** null until it is known. */
  present: WorkbookTrade | null;
  ask(request: CensusQuestion): Promise<void>;
  cancel(): void;
  write(fresh: TradeVintage, present: WorkbookTrade): Promise<void>;
  leave(): void;
}

export function useTradeUpdate(language: Language): TradeUpdate {
  const [state, setState] = useState<UpdateState>({ step: "idle" });
  const [present, setPresent] = useState<WorkbookTrade | null>(null);
  const asking = useRef<AbortController | null>(null);
  const look = useCallback(async () => {
    try {
      setPresent(await readWorkbookTrade(language));
    } catch {
      // Excel is busy: what is there is read again before anything is compared with it.
    }
  }, [language]);
  useEffect(() => {
    void look();
    return () => asking.current?.abort();
  }, [look]);

  async function ask(request: CensusQuestion) {
    const controller = new AbortController();
    asking.current = controller;
    setState({ step: "asking", done: 0, of: 1 });
    try {
      const now = await readWorkbookTrade(language);
      const rows = await askCensus(
        { ...request, partners: now.partners },
        { signal: controller.signal, onProgress: (done, of) => setState({ step: "asking", done, of }) },
      );
      const fresh = {
        vintage: String(request.year),
        source: tradeDataTexts[language].fetched(request.address, today()),
        rows,
      };
      setPresent(now);
      setState({ step: "review", fresh, present: now, difference: whatChanges(now, rows) });
    } catch (error) {
      setState(
        error instanceof CensusError
          ? { step: "not fetched", problem: error.problem }
          : { step: "failed", message: errorMessage(error) },
      );
    }
  }

  async function write(fresh: TradeVintage, { now }: WorkbookTrade) {
    setState({ step: "writing" });
    try {
      const outcome = await writeWorkbookTrade(fresh, now, language);
      setState({ step: "done", vintage: fresh.vintage, notRefreshed: outcome && !outcome.ok ? outcome.message : null });
      await look();
    } catch (error) {
      setState({ step: "failed", message: errorMessage(error) });
    }
  }

  return { state, present, ask, cancel: () => asking.current?.abort(), write, leave: () => setState({ step: "idle" }) };
}
