/** What is ticked in the pane, and what may be built from it. */
import type { Language, NegotiationCase } from "../../cases/case";
import { OWN_CASE, type OwnCase } from "../../cases/own/own-case";
import { caseOf, findCase } from "../../cases/registry";

export interface Selection {
  caseId: string;
  /** Where the case is the user's, in the workbook or about to be: what it is made of. */
  own?: OwnCase;
  /** As written; the as-of field says what is wrong with it. */
  asOf: string;
  sectors: readonly string[];
  scenarios: readonly string[];
  /** A user has chosen something; what the workbook holds no longer replaces it. */
  byHand: boolean;
}

/** What the workbook was built from. */
export type BuiltFrom = Pick<Selection, "caseId" | "own" | "asOf" | "sectors" | "scenarios">;

export type Ticked = "sectors" | "scenarios";

export type SelectionChange =
  | { type: "workbook"; builtFrom: BuiltFrom }
  | { type: "case"; caseId: string }
  | { type: "own"; own: OwnCase }
  | { type: "asOf"; asOf: string }
  | { type: "tick"; list: Ticked; id: string; on: boolean }
  | { type: "tickAll"; list: Ticked; on: boolean };

/** The case as chosen, in the words of that language. */
export function chosenCaseOf({ caseId, own }: Pick<Selection, "caseId" | "own">, language?: Language): NegotiationCase {
  return caseOf({ caseId, ...(own ? { own } : {}), ...(language ? { language } : {}) }) ?? findCase(caseId);
}

export function selectionOf(caseId: string, own?: OwnCase): Selection {
  const chosen = chosenCaseOf({ caseId, ...(own ? { own } : {}) });
  return {
    caseId,
    ...(own ? { own } : {}),
    asOf: chosen.defaultAsOf,
    sectors: idsOf(chosen, "sectors"),
    scenarios: idsOf(chosen, "scenarios"),
    byHand: false,
  };
}

export function changeSelection(selection: Selection, change: SelectionChange): Selection {
  switch (change.type) {
    case "workbook":
      return selection.byHand ? selection : adopted(selection, change.builtFrom);
    case "case":
      return { ...selectionOf(change.caseId, selection.own), byHand: true };
    case "own":
      return selectionOf(OWN_CASE, change.own);
    case "asOf":
      return { ...selection, asOf: change.asOf, byHand: true };
    case "tick": {
      const others = selection[change.list].filter((id) => id !== change.id);
      const ids = change.on ? [...others, change.id] : others;
      return { ...selection, [change.list]: inOrder(selection, change.list, ids), byHand: true };
    }
    case "tickAll":
      return {
        ...selection,
        [change.list]: change.on ? idsOf(chosenCaseOf(selection), change.list) : [],
        byHand: true,
      };
  }
}

/** A record of a case that this Parley does not have, or of ids it no longer has, leaves what it cannot say as it was. */
function adopted(selection: Selection, builtFrom: BuiltFrom): Selection {
  if (!caseOf(builtFrom)) return selection;
  const { caseId, own, asOf, sectors, scenarios } = builtFrom;
  return {
    caseId,
    ...(own ? { own } : {}),
    asOf,
    sectors: inOrder(builtFrom, "sectors", sectors),
    scenarios: inOrder(builtFrom, "scenarios", scenarios),
    byHand: false,
  };
}

function idsOf(chosen: NegotiationCase, list: Ticked): readonly string[] {
  return chosen[list].map(({ id }) => id);
}

/** The case's order: it decides which sector a line counts for, whatever order the boxes were ticked in. */
function inOrder(chosen: Pick<Selection, "caseId" | "own">, list: Ticked, ids: readonly string[]): readonly string[] {
  return idsOf(chosenCaseOf(chosen), list).filter((id) => ids.includes(id));
}
