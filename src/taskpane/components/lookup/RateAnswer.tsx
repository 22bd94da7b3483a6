/** The rate, the measures it is made of, what of the good would change it, and the next change of the law. */
import { Checkbox, makeStyles, tokens } from "../../fluent";
import type { FoundGoods } from "../../../law/find-goods";
import { withFact, type FactOption, type LineAnswer } from "../../../law/line-answer";
import { LAW_TO } from "../../../law/schedule";
import { isoOf } from "../../../model/calendar/day";
import type { LookUpText } from "../../../words/pane/look-up/words";
import { lawTexts } from "../../../cases/translations";
import type { Language } from "../../../cases/case";
import { knownDay, nameOfOrigin } from "../../state/look-up";
import { usePaneLanguage } from "../../text/pane-language";
import { StackRows } from "./StackRows";

const useStyles = makeStyles({
  rate: {
    display: "block",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  note: {
    display: "block",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  options: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  plain: { margin: 0 },
});

interface RateAnswerProps {
  answer: LineAnswer;
  goods: FoundGoods;
  origin: string;
  day: number;
  facts: readonly string[];
  text: LookUpText;
  onFacts(facts: readonly string[]): void;
}

export function RateAnswer({ answer, goods, origin, day, facts, text, onFacts }: RateAnswerProps) {
  const { language, formats } = usePaneLanguage();
  const styles = useStyles();
  const until = formats.shortDay(LAW_TO);
  const differ =
    goods.lines > 1 && answer.rows.some(({ reasons }) => reasons.some(({ code }) => LINES_DIFFER.has(code)));
  return (
    <>
      <div role="status">
        <strong className={styles.rate}>{formats.share(answer.rate)}</strong>
        <span className={styles.note}>
          {text.inForce(nameOfOrigin(origin, language), formats.shortDay(isoOf(day)))}
        </span>
        {day > knownDay(day) && <span className={styles.note}>{text.rateOfLastDay(until)}</span>}
        {differ && <span className={styles.note}>{text.averaged}</span>}
      </div>
      <section className={styles.section} aria-label={text.madeOf}>
        <h3 className={styles.title}>{text.madeOf}</h3>
        <StackRows rows={answer.rows} text={text} />
      </section>
      <section className={styles.section} aria-label={text.nextChange}>
        <h3 className={styles.title}>{text.nextChange}</h3>
        <p className={styles.plain}>
          {answer.next
            ? text.changes(formats.shortDay(isoOf(answer.next.day)), formats.share(answer.next.rate))
            : text.noChange(until)}
        </p>
      </section>
      {answer.options.length > 0 && (
        <fieldset className={styles.options}>
          <legend className={styles.title}>{text.wouldChange}</legend>
          {answer.options.map((option) => (
            <Checkbox
              key={option.fact}
              checked={facts.includes(option.fact)}
              label={`${aboutText(option, text, language)} – ${text.wouldBe(formats.share(option.rate))}`}
              onChange={(_, { checked }) =>
                onFacts(checked === true ? withFact(facts, option.fact) : facts.filter((fact) => fact !== option.fact))
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Reasons that only goods of several lines have. */
const LINES_DIFFER: ReadonlySet<string> = new Set(["rateByLine", "covers", "onTrade"]);

function aboutText({ about }: FactOption, text: LookUpText, language: Language): string {
  const law = lawTexts(language);
  if ("conditions" in about) return about.conditions.map((each) => law.condition(each)).join(text.and);
  const programme = law.text(about.programme);
  return about.claimed ? text.claimed(programme) : text.notClaimed(programme);
}
