/** The place of one tab's content; what was opened once keeps its state while another tab is in front. */
import { makeStyles } from "../../fluent";
import { Activity, type ReactNode } from "react";
import type { TabId } from "../../tabs";
import { panelId, tabElementId } from "./TabBar";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

export function TabPanel({ id, shown, children }: { id: TabId; shown: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Activity mode={shown ? "visible" : "hidden"}>
      <div role="tabpanel" id={panelId(id)} aria-labelledby={tabElementId(id)} className={styles.panel}>
        {children}
      </div>
    </Activity>
  );
}
