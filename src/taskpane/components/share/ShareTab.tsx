/** The tab Share: check, copies for colleagues without Parley, comparing with a colleague's copy. */
import { useMemo, useState } from "react";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { OutsideExcel } from "../OutsideExcel";
import { useScreenStyles } from "../screen-styles";
import { CheckPart } from "./CheckPart";
import { ComparePart } from "./ComparePart";
import { CopiesPart } from "./CopiesPart";
import { BusyContext } from "./task";
import { shareWords } from "../../../words/pane/share/words";

export default function ShareTab({ inExcel }: TabProps) {
  const { language } = usePaneLanguage();
  const styles = useScreenStyles();
  const [busy, setBusy] = useState(false);
  const context = useMemo(() => ({ busy, setBusy }), [busy]);
  return (
    <main className={styles.tab}>
      <h2 className={styles.title}>{shareWords[language].title}</h2>
      {inExcel ? (
        <BusyContext value={context}>
          <CheckPart />
          <CopiesPart />
          <ComparePart />
        </BusyContext>
      ) : (
        <OutsideExcel />
      )}
    </main>
  );
}
