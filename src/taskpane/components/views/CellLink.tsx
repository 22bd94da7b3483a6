/** Something that a user reads in the pane and that is in a cell: pressed, it selects the cell. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { createContext, useContext, type ReactNode } from "react";
import { usePaneLanguage } from "../../text/pane-language";
import type { Place } from "../../workbook/reading";

/** How the screen around goes to cells, and reports what prevented it. */
export const JumpContext = createContext<(sheet: string, address?: string) => Promise<void>>(() => Promise.resolve());

const useStyles = makeStyles({
  link: {
    display: "block",
    // Its words line up with the text around; what shows under the pointer reaches further.
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface CellLinkProps {
  place: Place;
  /** What is read aloud before where it leads. */
  spoken: string;
  className?: string;
  children: ReactNode;
}

export function CellLink({ place, spoken, className, children }: CellLinkProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const go = useContext(JumpContext);
  const where = text.goToCell(`${place.sheet}!${place.address}`);
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      aria-label={`${spoken}. ${where}`}
      title={where}
      onClick={() => void go(place.sheet, place.address)}
    >
      {children}
    </button>
  );
}
