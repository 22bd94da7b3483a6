/** A part behind its title, which is there from the first time that it is opened. */
import { makeStyles, tokens } from "../fluent";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  title: {
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    "> h3": { display: "inline", font: "inherit", margin: 0 },
  },
  inside: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary className={styles.title}>
        <h3>{title}</h3>
      </summary>
      {wasOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
