/** The pane: theme and language around one screen at a time. */
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useReducer, useState } from "react";
import { cases, findCase } from "../../cases/registry";
import { buildState, watchBuild } from "../../commands/build-session";
import { useOfficeTheme } from "../state/office-theme";
import { changeSelection, selectionOf } from "../state/selection";
import { PaneLanguageProvider } from "../text/pane-language";
import { LinesScreen } from "./LinesScreen";
import { PaneHeader } from "./PaneHeader";
import { SetupScreen } from "./SetupScreen";

const useStyles = makeStyles({
  pane: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    overflowX: "hidden",
    // Korean breaks between words, like English, not inside them.
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
    "@media (max-height: 480px)": { height: "auto", minHeight: "100vh" },
  },
});

export function App({ inExcel }: { inExcel: boolean }) {
  const styles = useStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneLanguageProvider>
        <PaneHeader />
        <Screens inExcel={inExcel} />
      </PaneLanguageProvider>
    </FluentProvider>
  );
}

type Screen = { name: "setup"; returnTo: string | null } | { name: "lines"; sector: string };

function Screens({ inExcel }: { inExcel: boolean }) {
  // What is ticked outlives a look at the lines.
  const [selection, change] = useReducer(changeSelection, cases[0].id, selectionOf);
  const [screen, show] = useState<Screen>({ name: "setup", returnTo: null });
  // A build that the ribbon started shows its progress and its end on the first screen.
  useEffect(
    () =>
      watchBuild(() => {
        if (buildState().phase === "running") show((now) => (now.name === "setup" ? now : { name: "setup", returnTo: null }));
      }),
    [],
  );
  if (screen.name === "lines") {
    return (
      <LinesScreen
        chosenCase={findCase(selection.caseId)}
        sectorId={screen.sector}
        onSector={(sector) => show({ name: "lines", sector })}
        onBack={() => show({ name: "setup", returnTo: screen.sector })}
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
    />
  );
}
