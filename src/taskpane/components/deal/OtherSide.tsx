/** The other side as far as we do not know it: how unsure we are, what to propose under that, which question to ask next. */
import { Button } from "@fluentui/react-components";
import type { Question } from "../../../model/deal/other-side";
import type { DealReading } from "../../state/deal/reading";
import type { OtherSideView, Unsure } from "../../state/deal/unsure";
import type { DealView } from "../../state/deal/view";
import type { DealWords } from "../../text/deal/deal-words";
import { useSectionStyles } from "./section-style";

const QUESTIONS = 4;

interface OtherSideProps {
  reading: DealReading;
  view: DealView;
  unsure: Unsure;
  /** The widest that the reservation value may be unsure, USD. */
  widest: number;
  onUnsure(unsure: Unsure): void;
  other: OtherSideView | null;
  onLook(place: number): void;
  deal: DealWords;
}

export default function OtherSide({ reading, view, unsure, widest, onUnsure, other, onLook, deal: { words, formats } }: OtherSideProps) {
  const styles = useSectionStyles();
  const about = ({ about: asked }: Question): string => {
    if (asked.kind === "reservation") return words.about.reservation;
    const issue = reading.issues[asked.issue]!;
    return asked.kind === "weight" ? words.about.weight(issue.name) : words.about.value(issue.options[asked.option]!.words);
  };
  return (
    <>
      <label className={styles.figures}>
        <span>{words.unsureReservation}</span>
        <span>{words.giveOrTake(formats.money(unsure.reservation))}</span>
      </label>
      <input
        type="range"
        className={styles.range}
        aria-label={words.unsureReservation}
        aria-valuetext={words.giveOrTake(formats.money(unsure.reservation))}
        min={0}
        max={100}
        value={widest > 0 ? Math.round((unsure.reservation / widest) * 100) : 0}
        onChange={({ target }) => onUnsure({ ...unsure, reservation: (Number(target.value) / 100) * widest })}
      />
      <label className={styles.figures}>
        <span>{words.unsureWeights}</span>
        <span>{words.giveOrTake(formats.percent(unsure.weights))}</span>
      </label>
      <input
        type="range"
        className={styles.range}
        aria-label={words.unsureWeights}
        aria-valuetext={words.giveOrTake(formats.percent(unsure.weights))}
        min={0}
        max={100}
        value={Math.round(unsure.weights * 100)}
        onChange={({ target }) => onUnsure({ ...unsure, weights: Number(target.value) / 100 })}
      />
      <div role="status">
        {!other && <p className={styles.note}>{words.thinking}</p>}
        {other?.best && (
          <div className={styles.figures}>
            <span>{words.bestOffer(formats.money(view.front.ours[other.best.place] ?? 0), formats.percent(other.best.chance))}</span>
          </div>
        )}
      </div>
      {other?.best && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onLook(other.best!.place)}>
            {words.show}
          </Button>
        </div>
      )}
      <h3 className={styles.title}>{words.ask}</h3>
      {other && other.questions.length === 0 && <p className={styles.note}>{words.noQuestion}</p>}
      {other && (
        <ol className={styles.list}>
          {other.questions.slice(0, QUESTIONS).map((question) => (
            <li key={JSON.stringify(question.about)}>
              {about(question)} <span className={styles.note}>({words.question(formats.money(question.worth))})</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
