/** The tab Share: check, copies for colleagues without Parley, comparing with a colleague's copy. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { CheckPart } from "./CheckPart";
import { ComparePart } from "./ComparePart";
import { CopiesPart } from "./CopiesPart";
import { useShareStyles } from "./Section";
import { BusyContext } from "./task";
import { shareWords } from "./words";

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    "> *": { flexShrink: 0 },
    "@media (max-height: 480px)": { overflowY: "visible", flexShrink: 0, minHeight: "auto" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

export default function ShareTab({ inExcel }: TabProps) {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const share = useShareStyles();
  const [busy, setBusy] = useState(false);
  const context = useMemo(() => ({ busy, setBusy }), [busy]);
  return (
    <main className={styles.screen}>
      <h2 className={styles.title}>{shareWords[language].title}</h2>
      {inExcel ? (
        <BusyContext value={context}>
          <CheckPart />
          <CopiesPart />
          <ComparePart />
        </BusyContext>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={share.body}>
            <MessageBarTitle className={share.title}>{text.notInExcel}</MessageBarTitle>
            {text.notInExcelRemedy}
          </MessageBarBody>
        </MessageBar>
      )}
    </main>
  );
}
