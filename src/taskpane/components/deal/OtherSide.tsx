/** The other side as far as we do not know it: how unsure we are, what to propose under that, which question to ask next. */
import { Button } from "../../fluent";
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

export default function OtherSide({
  reading,
  view,
  unsure,
  widest,
  onUnsure,
  other,
  onLook,
  deal: { words, formats },
}: OtherSideProps) {
  const styles = useSectionStyles();
  const about = ({ about: asked }: Question): string => {
    if (asked.kind === "reservation") return words.about.reservation;
    const issue = reading.issues[asked.issue]!;
    return asked.kind === "weight"
      ? words.about.weight(issue.name)
      : words.about.value(issue.options[asked.option]!.words);
  };
  return (
    <>
      <Doubt
        label={words.unsureReservation}
        shown={words.giveOrTake(formats.money(unsure.reservation))}
        share={widest > 0 ? unsure.reservation / widest : 0}
        onShare={(share) => onUnsure({ ...unsure, reservation: share * widest })}
      />
      <Doubt
        label={words.unsureWeights}
        shown={words.giveOrTake(formats.percent(unsure.weights))}
        share={unsure.weights}
        onShare={(weights) => onUnsure({ ...unsure, weights })}
      />
      <div role="status">
        {!other && <p className={styles.note}>{words.thinking}</p>}
        {other?.best && (
          <div className={styles.figures}>
            <span>
              {words.bestOffer(
                formats.money(view.front.ours[other.best.place] ?? 0),
                formats.percent(other.best.chance),
              )}
            </span>
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

interface DoubtProps {
  label: string;
  /** What the share comes to, in words. */
  shown: string;
  /** Of the most that one may be unsure, 0–1. */
  share: number;
  onShare(share: number): void;
}

/** How unsure we are of something, on a slider. */
function Doubt({ label, shown, share, onShare }: DoubtProps) {
  const styles = useSectionStyles();
  return (
    <>
      <label className={styles.figures}>
        <span>{label}</span>
        <span>{shown}</span>
      </label>
      <input
        type="range"
        className={styles.range}
        aria-label={label}
        aria-valuetext={shown}
        min={0}
        max={100}
        value={Math.round(share * 100)}
        onChange={({ target }) => onShare(Number(target.value) / 100)}
      />
    </>
  );
}
