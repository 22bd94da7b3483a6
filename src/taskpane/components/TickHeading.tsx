/** The heading of a list of ticks: its name, how many are ticked, one box for all, and what is missing. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "auto" },
  missing: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface TickHeadingProps {
  id: string;
  name: string;
  ticked: number;
  of: number;
  /** Said while nothing is ticked. */
  missing: string;
  allRef: Ref<HTMLInputElement>;
  onAll(on: boolean): void;
}

export function TickHeading({ id, name, ticked, of, missing, allRef, onAll }: TickHeadingProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <>
      <div className={styles.heading}>
        <h2 id={id} className={styles.name}>
          {name}
        </h2>
        <span className={styles.count}>{text.chosen(ticked, of)}</span>
        <Checkbox
          ref={allRef}
          label={text.selectAll}
          aria-label={text.allOf(name)}
          aria-invalid={ticked === 0}
          checked={ticked === of ? true : ticked > 0 ? "mixed" : false}
          onChange={() => onAll(ticked < of)}
        />
      </div>
      {ticked === 0 && (
        <p role="alert" className={styles.missing}>
          {missing}
        </p>
      )}
    </>
  );
}
