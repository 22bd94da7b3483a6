/** What is ticked in the pane, and what may be built from it. */
import type { NegotiationCase } from "../../cases/case";
import { cases, findCase } from "../../cases/registry";

export interface Selection {
  caseId: string;
  /** As written; the as-of field says what is wrong with it. */
  asOf: string;
  sectors: readonly string[];
  scenarios: readonly string[];
  /** A person has chosen something; what the workbook holds no longer replaces it. */
  byHand: boolean;
}

/** What the workbook was built from. */
export type BuiltFrom = Pick<Selection, "caseId" | "asOf" | "sectors" | "scenarios">;

export type Ticked = "sectors" | "scenarios";

export type SelectionChange =
  | { type: "workbook"; builtFrom: BuiltFrom }
  | { type: "case"; caseId: string }
  | { type: "asOf"; asOf: string }
  | { type: "tick"; list: Ticked; id: string; on: boolean }
  | { type: "tickAll"; list: Ticked; on: boolean };

export function selectionOf(caseId: string): Selection {
  const chosen = findCase(caseId);
  return { caseId, asOf: chosen.defaultAsOf, sectors: idsOf(chosen, "sectors"), scenarios: idsOf(chosen, "scenarios"), byHand: false };
}

export function changeSelection(selection: Selection, change: SelectionChange): Selection {
  switch (change.type) {
    case "workbook":
      return selection.byHand ? selection : adopted(selection, change.builtFrom);
    case "case":
      return { ...selectionOf(change.caseId), byHand: true };
    case "asOf":
      return { ...selection, asOf: change.asOf, byHand: true };
    case "tick": {
      const others = selection[change.list].filter((id) => id !== change.id);
      const ids = change.on ? [...others, change.id] : others;
      return { ...selection, [change.list]: inOrder(selection.caseId, change.list, ids), byHand: true };
    }
    case "tickAll":
      return { ...selection, [change.list]: change.on ? idsOf(findCase(selection.caseId), change.list) : [], byHand: true };
  }
}

/** A record of a case that this Parley does not have, or of ids it no longer has, leaves what it cannot say as it was. */
function adopted(selection: Selection, { caseId, asOf, sectors, scenarios }: BuiltFrom): Selection {
  if (!cases.some(({ id }) => id === caseId)) return selection;
  return { caseId, asOf, sectors: inOrder(caseId, "sectors", sectors), scenarios: inOrder(caseId, "scenarios", scenarios), byHand: false };
}

function idsOf(chosen: NegotiationCase, list: Ticked): readonly string[] {
  return chosen[list].map(({ id }) => id);
}

/** The case's order: it decides which sector a line counts for, whatever order the boxes were ticked in. */
function inOrder(caseId: string, list: Ticked, ids: readonly string[]): readonly string[] {
  return idsOf(findCase(caseId), list).filter((id) => ids.includes(id));
}
