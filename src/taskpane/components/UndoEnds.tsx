/** What a user should know before a button adds, renames or deletes sheets, with which Excel empties its list of Undo. */
import { makeStyles, tokens } from "../fluent";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export function UndoEnds() {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return <p className={styles.hint}>{text.undoEnds}</p>;
}
