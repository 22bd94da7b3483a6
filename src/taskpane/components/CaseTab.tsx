/** The first tab: what goes into the workbook, and the lines of a sector on request. */
import { useEffect, useReducer, useState } from "react";
import type { OwnCase } from "../../cases/own/own-case";
import { firstCase } from "../../cases/registry";
import { buildState, watchBuild } from "../../commands/build-session";
import { changeSelection, chosenCaseOf, selectionOf } from "../state/selection";
import type { TabProps } from "../tabs";
import { usePaneLanguage } from "../text/pane-language";
import { SetupScreen } from "./SetupScreen";
import { LazyPart } from "./tabs/LazyPart";

type Screen =
  | { name: "setup"; returnTo: string | null }
  | { name: "lines"; sector: string }
  | { name: "own"; changes: OwnCase | null };

const loadLines = () => import("./LinesScreen");
const loadNewCase = () => import("./newcase/NewCaseScreen");

export function CaseTab({ inExcel }: TabProps) {
  const { text } = usePaneLanguage();
  // What is ticked outlives a look at the lines.
  const [selection, change] = useReducer(changeSelection, firstCase.id, (id) => selectionOf(id));
  const [screen, show] = useState<Screen>({ name: "setup", returnTo: null });
  useEffect(
    () =>
      watchBuild(() => {
        if (buildState().phase === "running")
          show((now) => (now.name === "setup" ? now : { name: "setup", returnTo: null }));
      }),
    [],
  );
  if (screen.name === "lines") {
    return (
      <LazyPart
        load={loadLines}
        name={text.linesSector}
        props={{
          chosenCase: chosenCaseOf(selection),
          sectorId: screen.sector,
          onSector: (sector: string) => show({ name: "lines", sector }),
          onBack: () => show({ name: "setup", returnTo: screen.sector }),
        }}
      />
    );
  }
  if (screen.name === "own") {
    const back = () => show({ name: "setup", returnTo: null });
    return (
      <LazyPart
        load={loadNewCase}
        name={text.newCase}
        props={{
          changes: screen.changes,
          inExcel,
          onBack: back,
          onBuild: (own: OwnCase) => {
            change({ type: "own", own });
            back();
          },
        }}
      />
    );
  }
  return (
    <SetupScreen
      selection={selection}
      change={change}
      inExcel={inExcel}
      returnTo={screen.returnTo}
      onLines={(sector) => show({ name: "lines", sector })}
      onMake={(changes) => show({ name: "own", changes })}
    />
  );
}
