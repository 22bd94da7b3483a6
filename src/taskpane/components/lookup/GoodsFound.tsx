/** What was found under words or a code: each a button that chooses it. */
import { makeStyles, tokens } from "../../fluent";
import type { FoundGoods, GoodsAnswer } from "../../../law/find-goods";
import { dottedDigits } from "../../../model/tariff/codes";
import type { LookUpText } from "../../../words/pane/look-up/words";
import { usePaneLanguage } from "../../text/pane-language";
import { shortName } from "./names";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  code: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  above: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface GoodsFoundProps {
  answer: GoodsAnswer;
  /** Words of the schedule are searched too. */
  ready: boolean;
  text: LookUpText;
  onChoose(code: string): void;
}

export function GoodsFound({ answer: { found, six }, ready, text, onChoose }: GoodsFoundProps) {
  const styles = useStyles();
  return (
    <div>
      <div role="status">
        {six !== null && <p className={styles.note}>{text.otherCountry(dottedDigits(six))}</p>}
        {found.length === 0 && <p className={styles.note}>{ready ? text.nothing : text.preparing}</p>}
      </div>
      {found.length > 0 && (
        <ul className={styles.list} aria-label={text.found}>
          {found.map((goods) => (
            <li key={goods.code}>
              <Item goods={goods} text={text} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Item({ goods, text, onChoose }: { goods: FoundGoods; text: LookUpText; onChoose(code: string): void }) {
  const { language } = usePaneLanguage();
  const styles = useStyles();
  return (
    <button type="button" className={styles.item} onClick={() => onChoose(goods.code)}>
      <span className={styles.code}>{dottedDigits(goods.code)}</span>
      <span>
        <span className={styles.name}>{shortName(goods, language, text.other)}</span>
        {goods.lines > 1 && ` · ${text.lines(goods.lines)}`}
        <span className={styles.above} lang="en">
          {goods.levels.join(" › ")}
        </span>
      </span>
    </button>
  );
}
