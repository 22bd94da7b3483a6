/** The pane: theme and language around its header, its tabs and the one that is open. */
import { FluentProvider, makeStyles } from "../fluent";
import { useEffect, useEffectEvent, useState } from "react";
import { buildState, watchBuild } from "../../commands/build-session";
import { takeWantedTab, watchWantedTab } from "../../commands/wanted-tab";
import { useOfficeTheme } from "../state/office-theme";
import { useTutorial } from "../state/tutorial";
import { lazyTabs, tabOrder, type TabId } from "../tabs";
import { PaneLanguageProvider, usePaneLanguage } from "../text/pane-language";
import { CaseTab } from "./CaseTab";
import { PaneHeader } from "./PaneHeader";
import { LazyPart } from "./tabs/LazyPart";
import { TabBar } from "./tabs/TabBar";
import { TabPanel } from "./tabs/TabPanel";

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

const loadTutorial = () => import("./help/Tutorial");

export function App({ inExcel }: { inExcel: boolean }) {
  const styles = useStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneLanguageProvider>
        <Tabs inExcel={inExcel} />
      </PaneLanguageProvider>
    </FluentProvider>
  );
}

function Tabs({ inExcel }: { inExcel: boolean }) {
  const { text } = usePaneLanguage();
  const tutorial = useTutorial();
  const [first] = useState(takeWantedTab);
  const [shown, show] = useState<TabId>(first ?? "case");
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set(first ? [first] : []));
  const open = (tab: TabId) => {
    setOpened((before) => new Set(before).add(tab));
    show(tab);
  };
  // A build that the ribbon started shows its progress and its end on the first tab.
  useEffect(
    () =>
      watchBuild(() => {
        if (buildState().phase === "running") show("case");
      }),
    [],
  );
  const openWanted = useEffectEvent(() => {
    const wanted = takeWantedTab();
    if (wanted) open(wanted);
  });
  useEffect(() => watchWantedTab(() => openWanted()), []);
  return (
    <>
      <PaneHeader>
        <TabBar tabs={tabOrder} shown={shown} onOpen={open} />
      </PaneHeader>
      {tutorial.step !== null && <LazyPart load={loadTutorial} name={text.learn} props={{ open }} />}
      <TabPanel id="case" shown={shown === "case"}>
        <CaseTab inExcel={inExcel} open={open} />
      </TabPanel>
      {lazyTabs.map(({ id, load }) => (
        <TabPanel key={id} id={id} shown={shown === id}>
          {opened.has(id) && <LazyPart load={load} props={{ inExcel, open }} name={text.tabs[id]} />}
        </TabPanel>
      ))}
    </>
  );
}
