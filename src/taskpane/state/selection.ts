/** What is ticked in the pane, and what may be built from it. */
import type { NegotiationCase } from "../../cases/case";
import { findCase } from "../../cases/registry";

export interface Selection {
  caseId: string;
  /** As written; the as-of field says what is wrong with it. */
  asOf: string;
  sectors: readonly string[];
  scenarios: readonly string[];
}

export type Ticked = "sectors" | "scenarios";

export type SelectionChange =
  | { type: "case"; caseId: string }
  | { type: "asOf"; asOf: string }
  | { type: "tick"; list: Ticked; id: string; on: boolean }
  | { type: "tickAll"; list: Ticked; on: boolean };

export function selectionOf(caseId: string): Selection {
  const chosen = findCase(caseId);
  return { caseId, asOf: chosen.defaultAsOf, sectors: idsOf(chosen, "sectors"), scenarios: idsOf(chosen, "scenarios") };
}

export function changeSelection(selection: Selection, change: SelectionChange): Selection {
  switch (change.type) {
    case "case":
      return selectionOf(change.caseId);
    case "asOf":
      return { ...selection, asOf: change.asOf };
    case "tick": {
      const others = selection[change.list].filter((id) => id !== change.id);
      return { ...selection, [change.list]: inOrder(selection.caseId, change.list, change.on ? [...others, change.id] : others) };
    }
    case "tickAll":
      return { ...selection, [change.list]: change.on ? idsOf(findCase(selection.caseId), change.list) : [] };
  }
}

function idsOf(chosen: NegotiationCase, list: Ticked): readonly string[] {
  return chosen[list].map(({ id }) => id);
}

/** The case's order: it decides which sector a line counts for, whatever order the boxes were ticked in. */
function inOrder(caseId: string, list: Ticked, ids: readonly string[]): readonly string[] {
  return idsOf(findCase(caseId), list).filter((id) => ids.includes(id));
}
