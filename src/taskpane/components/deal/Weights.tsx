/** How much each issue matters to either side, and what each side falls back on: sliders that the chart follows. */
import { Button, makeStyles, tokens } from "../../fluent";
import { useState } from "react";
import { chosenLanguage } from "../../../commands/language";
import { messageOf } from "../../../sharing/message";
import { queueDeal, type DealReading } from "../../state/deal/reading";
import { settingsOf, type Settings } from "../../state/deal/view";
import { writeWeights } from "../../state/deal/workbook";
import type { DealWords } from "../../text/deal/deal-words";
import { sharingTexts } from "../../../words/sharing/words";
import { stillShows } from "../../workbook/settled";
import { useSectionStyles } from "./section-style";

/** Factors on the sheet's values, in hundredths. */
const MOST = 300;
const STEPS = 200;

const useStyles = makeStyles({
  issue: {
    display: "grid",
    gridTemplateColumns: "auto 1fr 44px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  name: { gridColumn: "1 / -1" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface WeightsProps {
  reading: DealReading;
  settings: Settings;
  onSettings(settings: Settings): void;
  /** Between which the reservation values may be set, USD. */
  reach: { ours: readonly [number, number]; theirs: readonly [number, number] };
  deal: DealWords;
}

export default function Weights({ reading, settings, onSettings, reach, deal: { words, formats } }: WeightsProps) {
  const styles = useSectionStyles();
  const own = useStyles();
  const [status, setStatus] = useState<string | null>(null);

  async function write() {
    try {
      await stillShows(queueDeal, reading);
      const weights = new Map(
        reading.issues.map((issue, at) => [
          issue.id,
          { ours: issue.ourWeight * settings.ours[at]!, theirs: issue.theirWeight * settings.theirs[at]! },
        ]),
      );
      const changed = (now: number, sheet: number | null) => (now === sheet ? undefined : now);
      await writeWeights(weights, {
        ours: changed(settings.ourReservation, reading.ourReservation),
        theirs: changed(settings.theirReservation, reading.theirReservation),
      });
      setStatus(words.weightsWritten);
    } catch (error) {
      setStatus(words.writeFailed(messageOf(error, sharingTexts[chosenLanguage()])));
    }
  }

  const reservation = (side: "ours" | "theirs") => {
    const key = side === "ours" ? "ourReservation" : "theirReservation";
    const label = words[key];
    const [low, high] = reach[side];
    return (
      <div key={side}>
        <div className={styles.figures}>
          <span>{label}</span>
          <span>{formats.money(settings[key])}</span>
        </div>
        <input
          type="range"
          className={styles.range}
          aria-label={label}
          aria-valuetext={formats.money(settings[key])}
          min={0}
          max={STEPS}
          value={high > low ? Math.round(((settings[key] - low) / (high - low)) * STEPS) : 0}
          onChange={({ target }) =>
            onSettings({ ...settings, [key]: low + (Number(target.value) / STEPS) * (high - low) })
          }
        />
      </div>
    );
  };

  const weight = (at: number, side: "ours" | "theirs") => {
    const issue = reading.issues[at]!;
    const who = side === "ours" ? "us" : "them";
    const inSheet = side === "ours" ? issue.ourWeight : issue.theirWeight;
    const value = `${(inSheet * settings[side][at]!).toFixed(2)}`;
    return (
      <>
        <span>{words[who]}</span>
        <input
          type="range"
          className={styles.range}
          aria-label={words.weightOf(issue.name, who)}
          aria-valuetext={value}
          min={0}
          max={MOST}
          // Nothing times anything stays nothing: such a weight is changed in the sheet.
          disabled={inSheet === 0}
          value={Math.round(settings[side][at]! * 100)}
          onChange={({ target }) =>
            onSettings({
              ...settings,
              [side]: settings[side].map((factor, place) => (place === at ? Number(target.value) / 100 : factor)),
            })
          }
        />
        <span className={own.value}>{inSheet === 0 ? words.weightZero : value}</span>
      </>
    );
  };

  return (
    <>
      {reservation("ours")}
      {reservation("theirs")}
      {reading.issues.map((issue, at) => (
        <div key={issue.id} className={own.issue}>
          <span className={own.name}>{issue.name}</span>
          {weight(at, "ours")}
          {weight(at, "theirs")}
        </div>
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onSettings(settingsOf(reading))}>
          {words.reset}
        </Button>
        <Button size="small" onClick={() => void write()}>
          {words.writeWeights}
        </Button>
      </div>
      <div role="status">{status && <p className={styles.note}>{status}</p>}</div>
    </>
  );
}
