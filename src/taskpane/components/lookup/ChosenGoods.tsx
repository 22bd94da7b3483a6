/** The goods whose rate is shown: code, name, and the schedule's words from the heading down. */
import { Button, makeStyles, tokens } from "../../fluent";
import type { FoundGoods } from "../../../law/find-goods";
import { dottedDigits } from "../../../model/tariff/codes";
import type { LookUpText } from "../../../words/pane/look-up/words";
import { usePaneLanguage } from "../../text/pane-language";
import { everydayName } from "./names";

const useStyles = makeStyles({
  goods: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  levels: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ChosenGoodsProps {
  goods: FoundGoods;
  text: LookUpText;
  onChange(): void;
}

export function ChosenGoods({ goods, text, onChange }: ChosenGoodsProps) {
  const { language } = usePaneLanguage();
  const styles = useStyles();
  const name = everydayName(goods, language);
  return (
    <div className={styles.goods}>
      <h3 className={styles.name}>
        {[dottedDigits(goods.code), name, goods.lines > 1 ? text.lines(goods.lines) : null]
          .filter((part) => part !== null)
          .join(" · ")}
      </h3>
      <ol className={styles.levels} lang="en">
        {goods.levels.map((level, at) => (
          <li key={at}>{level}</li>
        ))}
      </ol>
      <Button size="small" onClick={onChange}>
        {text.change}
      </Button>
    </div>
  );
}
