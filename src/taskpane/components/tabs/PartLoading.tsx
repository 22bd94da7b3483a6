/** Stands in place of a part that is on its way; soon there, it would only flicker, so it shows itself after a moment. */
import { ProgressBar, makeStyles, tokens } from "../../fluent";
import { usePaneLanguage } from "../../text/pane-language";

const useStyles = makeStyles({
  loading: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
    animationName: { from: { visibility: "hidden" }, to: { visibility: "hidden" } },
    animationDuration: "300ms",
  },
});

export function PartLoading({ name }: { name?: string | undefined }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <div className={styles.loading}>
      <span role="status">{name === undefined ? text.loading : text.loadingPart(name)}</span>
      <ProgressBar aria-label={text.loading} />
    </div>
  );
}
