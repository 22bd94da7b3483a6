/** Parley's name, the language switch and the tabs; the top right corner stays free for Office's own menu. */
import { Button, makeStyles, tokens } from "../fluent";
import { GlobeIcon } from "./icons";
import type { ReactNode } from "react";
import { usePaneLanguage } from "../text/pane-language";
import { Mark } from "./Mark";

/** Office draws a 34 × 32 px menu over the corner. */
const OFFICE_MENU = "38px";

const useStyles = makeStyles({
  header: { flexShrink: 0 },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "44px",
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: OFFICE_MENU,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  switch: { marginLeft: "auto", minWidth: "auto", whiteSpace: "nowrap" },
});

export function PaneHeader({ children }: { children: ReactNode }) {
  const { language, text, choose } = usePaneLanguage();
  const styles = useStyles();
  const other = language === "en" ? "ko" : "en";
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Mark />
        <h1 className={styles.name}>Parley</h1>
        <Button
          className={styles.switch}
          appearance="subtle"
          icon={<GlobeIcon />}
          title={text.switchLanguage}
          onClick={() => choose(other)}
        >
          <span lang={other}>{text.otherLanguage}</span>
        </Button>
      </div>
      {children}
    </header>
  );
}
