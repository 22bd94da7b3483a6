/** The first screen: the case, the day, what goes into the workbook, and the button that builds it. */
import { useEffect, useRef, type Dispatch } from "react";
import type { OwnCase } from "../../cases/own/own-case";
import { runBuild } from "../../commands/build-session";
import { isoOfWritten } from "../../model/calendar/moment";
import { asOfError } from "../state/as-of";
import { useBuild } from "../state/build";
import { useParleySheets } from "../state/parley-sheets";
import { chosenCaseOf, type Selection, type SelectionChange, type Ticked } from "../state/selection";
import { useTutorial } from "../state/tutorial";
import { usePaneLanguage } from "../text/pane-language";
import { AsOfField } from "./AsOfField";
import { BuildBar } from "./BuildBar";
import { CaseField } from "./CaseField";
import { OutsideExcel } from "./OutsideExcel";
import { ScenarioTicks } from "./ScenarioTicks";
import { Welcome } from "./Welcome";
import { useScreenStyles } from "./screen-styles";
import { SectorTicks } from "./SectorTicks";

interface SetupScreenProps {
  selection: Selection;
  change: Dispatch<SelectionChange>;
  inExcel: boolean;
  returnTo: string | null;
  onLines(sector: string): void;
  onMake(changes: OwnCase | null): void;
}

export function SetupScreen({ selection, change, inExcel, returnTo, onLines, onMake }: SetupScreenProps) {
  const { language, text } = usePaneLanguage();
  const styles = useScreenStyles();
  const build = useBuild();
  const tutorial = useTutorial();
  const sheets = useParleySheets(build.phase);
  const { record } = sheets;
  useEffect(() => {
    if (record) change({ type: "workbook", builtFrom: record });
  }, [record, change]);
  // What was deleted on the sheet is not asked for again by the next build.
  const deleted = build.phase === "done" ? build.result.deletedScenarios : undefined;
  useEffect(() => {
    for (const { id } of deleted ?? []) change({ type: "tick", list: "scenarios", id, on: false });
  }, [deleted, change]);
  const asOf = useRef<HTMLInputElement>(null);
  const allSectors = useRef<HTMLInputElement>(null);
  const allScenarios = useRef<HTMLInputElement>(null);
  const chosenCase = chosenCaseOf(selection, language);

  /** What is wrong says so where it is; the first such place takes the focus. */
  function firstWrong(): HTMLElement | null {
    if (asOfError(selection.asOf, chosenCase, text)) return asOf.current;
    if (selection.sectors.length === 0) return allSectors.current;
    // A workbook may have none but those that a user wrote into it.
    const hasOwn = record?.scenarios.some((id) => !chosenCase.scenarios.some((each) => each.id === id)) ?? false;
    return selection.scenarios.length === 0 && !hasOwn ? allScenarios.current : null;
  }

  function start() {
    const wrong = firstWrong();
    if (wrong) {
      wrong.focus();
      return;
    }
    const { caseId, own, sectors, scenarios } = selection;
    void runBuild({
      caseId,
      ...(chosenCase.ownLaw && own ? { own } : {}),
      asOf: isoOfWritten(selection.asOf)!,
      sectors,
      scenarios,
      language,
      existing: "refresh",
    });
  }

  const ticks = (list: Ticked) => ({
    chosenCase,
    ticked: selection[list],
    onTick: (id: string, on: boolean) => change({ type: "tick", list, id, on }),
    onAll: (on: boolean) => change({ type: "tickAll", list, on }),
  });

  return (
    <>
      <main className={styles.form}>
        {!inExcel && <OutsideExcel />}
        {inExcel && sheets.known && sheets.ours.length === 0 && build.phase === "idle" && tutorial.step === null && (
          <Welcome />
        )}
        <CaseField
          caseId={selection.caseId}
          own={selection.own}
          onChange={(caseId) => change({ type: "case", caseId })}
          onMake={onMake}
        />
        <AsOfField
          value={selection.asOf}
          chosenCase={chosenCase}
          inputRef={asOf}
          onChange={(day) => change({ type: "asOf", asOf: day })}
        />
        <SectorTicks
          key={selection.caseId}
          {...ticks("sectors")}
          allRef={allSectors}
          returnTo={returnTo}
          onLines={onLines}
        />
        <ScenarioTicks {...ticks("scenarios")} allRef={allScenarios} />
      </main>
      <BuildBar build={build} sheets={sheets} inExcel={inExcel} onBuild={start} />
    </>
  );
}
