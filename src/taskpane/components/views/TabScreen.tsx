/** The frame of a tab that mirrors a sheet: its title, its way to the sheet, and what is there when there are no figures. */
import type { Language } from "../../../cases/case";
import { isFormer } from "../../../sheets/sheet-names";
import { sheetOfTab, tabOf } from "../../../sheets/tabs";
import { Button, Link, makeStyles, tokens } from "../../fluent";
import type { ReactNode } from "react";
import { useSheetJump } from "../../state/sheet-jump";
import type { TabId } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import type { Reading } from "../../workbook/use-workbook";
import { Notice } from "../Notice";
import { OutsideExcel } from "../OutsideExcel";
import { useScreenStyles } from "../screen-styles";
import { PartLoading } from "../tabs/PartLoading";
import { JumpContext } from "./CellLink";

const useStyles = makeStyles({
  hint: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
  },
  emptyTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  emptyText: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TabScreenProps<T> {
  title: string;
  /** The sheet that the tab mirrors. */
  sheet: string;
  reading: Reading<T>;
  inExcel: boolean;
  again(): void;
  open(tab: TabId): void;
  children(value: T): ReactNode;
}

/** A sheet of Parley's as the pane's language calls it. */
function tabIn(sheet: string, language: Language): string {
  const own = sheetOfTab(sheet);
  return own === undefined || isFormer(own) ? sheet : tabOf(own, language);
}

export function TabScreen<T>({ title, sheet, reading, inExcel, again, open, children }: TabScreenProps<T>) {
  const { text, language } = usePaneLanguage();
  const spoken = tabIn(sheet, language);
  const styles = useStyles();
  const screen = useScreenStyles();
  const { go, problem } = useSheetJump();
  return (
    <main className={screen.tab}>
      <div>
        <h2 className={screen.title}>{title}</h2>
        {reading.state === "here" && <p className={styles.hint}>{text.figuresHint}</p>}
      </div>
      <ProblemText>{problem}</ProblemText>
      <JumpContext value={go}>
        {!inExcel ? (
          <OutsideExcel />
        ) : reading.state === "here" ? (
          <Here reading={reading}>{children}</Here>
        ) : (
          <Without reading={reading} sheet={spoken} again={again} open={open} />
        )}
      </JumpContext>
      {inExcel && reading.state === "here" && (
        <div>
          <Link as="button" onClick={() => void go(sheet)}>
            {text.openSheet(spoken)}
          </Link>
        </div>
      )}
    </main>
  );
}

function Here<T>({
  reading,
  children,
}: {
  reading: Extract<Reading<T>, { state: "here" }>;
  children(value: T): ReactNode;
}) {
  const { text } = usePaneLanguage();
  return (
    <>
      {reading.problem !== null && <Notice>{text.stale(reading.problem)}</Notice>}
      {children(reading.value)}
    </>
  );
}

interface WithoutProps {
  reading: Exclude<Reading<unknown>, { state: "here" }>;
  sheet: string;
  again(): void;
  open(tab: TabId): void;
}

function Without({ reading, sheet, again, open }: WithoutProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  switch (reading.state) {
    case "loading":
      return <PartLoading name={sheet} />;
    case "empty":
      return (
        <div className={styles.empty}>
          <h3 className={styles.emptyTitle}>{text.emptyTitle}</h3>
          <p className={styles.emptyText}>{text.emptyRemedy(sheet)}</p>
          <Button appearance="primary" onClick={() => open("case")}>
            {text.toCase}
          </Button>
        </div>
      );
    case "failed":
      return (
        <Notice intent="error" title={text.readFailed} action={{ label: text.tryAgain, run: again }}>
          {text.readFailedRemedy(reading.why)}
        </Notice>
      );
  }
}
