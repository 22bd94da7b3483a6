/** The head of a list of ticks: its name, one box for all with how many are ticked, and what is missing. */
import { Checkbox, makeStyles, tokens } from "../fluent";
import type { ReactNode, Ref } from "react";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: "right" },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { marginLeft: "-8px" },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    marginLeft: tokens.spacingHorizontalSNudge,
  },
  missing: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

interface TickHeadingProps {
  id: string;
  name: string;
  note?: string;
  ticked: number;
  of: number;
  /** Sentence while nothing is ticked. */
  missing: string;
  allRef: Ref<HTMLInputElement>;
  onAll(on: boolean): void;
  /** Heads of the columns next to the check boxes. */
  children?: ReactNode;
}

export function TickHeading({ id, name, note, ticked, of, missing, allRef, onAll, children }: TickHeadingProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const missingId = `${id}-missing`;
  return (
    <>
      <div className={styles.heading}>
        <h2 id={id} className={styles.name}>
          {name}
        </h2>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      <div className={styles.row}>
        <Checkbox
          ref={allRef}
          className={styles.all}
          aria-label={text.allOf(name)}
          aria-invalid={ticked === 0}
          aria-describedby={ticked === 0 ? missingId : undefined}
          checked={ticked === of ? true : ticked > 0 ? "mixed" : false}
          onChange={() => onAll(ticked < of)}
          label={
            <>
              {text.selectAll}
              <span className={styles.count}>{text.chosen(ticked, of)}</span>
            </>
          }
        />
        {children}
      </div>
      {ticked === 0 && (
        <p id={missingId} role="alert" className={styles.missing}>
          {missing}
        </p>
      )}
    </>
  );
}
