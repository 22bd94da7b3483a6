/** What a newcomer reads first, as long as the workbook has nothing of Parley's. */
import { Link, makeStyles, tokens } from "../fluent";
import { startTutorial } from "../state/tutorial";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}` },
});

export function Welcome() {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <section className={styles.card} aria-labelledby="welcome-heading">
      <h2 id="welcome-heading" className={styles.title}>
        {text.welcomeTitle}
      </h2>
      <p className={styles.text}>{text.welcome}</p>
      <Link as="button" onClick={startTutorial}>
        {text.learn}
      </Link>
    </section>
  );
}
