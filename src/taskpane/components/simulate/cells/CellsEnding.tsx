/** How far the work on the cells is, and how it ended where it did not end well. */
import { Link } from "../../../fluent";
import { useContext, type Ref } from "react";
import { parseRange } from "../../../../formula/addresses";
import { simulateTexts } from "../../../../words/pane/simulate/words";
import { sharingTexts } from "../../../../words/sharing/words";
import { usePaneLanguage } from "../../../text/pane-language";
import { Notice } from "../../Notice";
import { JumpContext } from "../../views/CellLink";
import { WorkProgress } from "../../WorkProgress";
import { useCellsWords } from "./parts";
import { cancelCells, dismissCells, type CellsProblem, type CellsState, type Work } from "./session";

interface CellsEndingProps {
  state: CellsState;
  /** Of what is asked for here. */
  works: readonly Work[];
  cancelRef: Ref<HTMLButtonElement>;
}

export function CellsEnding({ state, works, cancelRef }: CellsEndingProps) {
  const { text } = useCellsWords();
  const { text: pane } = usePaneLanguage();
  if (state.phase === "idle" || !works.includes(state.work)) return null;
  switch (state.phase) {
    case "reading":
    case "working": {
      const done = state.phase === "working" ? state.done : null;
      const step =
        state.phase === "reading"
          ? text.reading
          : state.work === "seek"
            ? text.seeking
            : done === null
              ? text.following
              : text.drawing;
      return (
        <WorkProgress
          spoken
          step={step}
          label={text.progress}
          done={done ?? undefined}
          cancelRef={cancelRef}
          onCancel={cancelCells}
        />
      );
    }
    case "cancelled":
      return (
        <Notice intent="info" action={{ label: pane.dismiss, run: dismissCells }}>
          {text.cancelled}
        </Notice>
      );
    case "failed":
      return (
        <Notice intent="error" title={text.failedTitle[state.work]} action={{ label: pane.dismiss, run: dismissCells }}>
          <Problem problem={state.problem} />
        </Notice>
      );
  }
}

function Problem({ problem }: { problem: CellsProblem }) {
  const { text, language } = useCellsWords();
  const go = useContext(JumpContext);
  switch (problem.kind) {
    case "setup":
      return text.fault(problem.fault);
    case "cells": {
      const { failure } = problem;
      const cell = "cell" in failure ? placeOf(failure.cell) : undefined;
      return (
        <>
          {sharingTexts[language].cells.failure(failure)}{" "}
          {cell && (
            <Link as="button" inline onClick={() => void go(cell.sheet, cell.address)}>
              {text.toCell(`${cell.sheet}!${cell.address}`)}
            </Link>
          )}
        </>
      );
    }
    case "worker":
      return simulateTexts[language].sentence(problem);
    case "said":
      return problem.message;
  }
}

/** "'My sheet'!B5" */
function placeOf(cell: string): { sheet: string; address: string } | undefined {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+\d+)$/.exec(cell) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet !== undefined && address !== undefined && parseRange(address) ? { sheet, address } : undefined;
}
