/** One line that says what went wrong; a screen reader says it at once. Nothing where there is no problem. */
import { makeStyles, mergeClasses, tokens } from "../fluent";

const useStyles = makeStyles({
  problem: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

export function ProblemText({ children, className }: { children: string | null | undefined; className?: string }) {
  const styles = useStyles();
  return children ? (
    <p role="alert" className={mergeClasses(styles.problem, className)}>
      {children}
    </p>
  ) : null;
}
