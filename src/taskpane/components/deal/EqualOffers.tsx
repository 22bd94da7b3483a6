/** Three packages that are worth as much to us, each as good for them as it can be. */
import { Button } from "../../fluent";
import { useMemo } from "react";
import { equalOffers, type EqualOffers as EqualOffersResult } from "../../../model/deal/offers";
import type { DealReading } from "../../state/deal/reading";
import type { DealView } from "../../state/deal/view";
import type { DealWords } from "../../text/deal/deal-words";
import { OptionList } from "./OptionList";
import { useSectionStyles } from "./section-style";
import { Worth } from "./Worth";

const OFFERS = 3;
/** Of our worth, on either side: as narrow as will do for all offers. */
const TOLERANCES = [0.02, 0.05, 0.1, 0.2];

interface EqualOffersProps {
  reading: DealReading;
  view: DealView;
  ours: number;
  onLook(options: Uint32Array): void;
  deal: DealWords;
}

export default function EqualOffers({ reading, view, ours, onLook, deal }: EqualOffersProps) {
  const { words, formats } = deal;
  const styles = useSectionStyles();
  const found = useMemo(() => widening(view, reading, ours), [view, reading, ours]);
  return (
    <>
      <p className={styles.note}>
        {words.equalHint} {words.equalTolerance(formats.percent(found.tolerance))}
      </p>
      {found.offers.length < 2 && <p className={styles.note}>{words.noEqual}</p>}
      {!found.complete && <p className={styles.note}>{words.equalPartial}</p>}
      {found.offers.length > 1 &&
        found.offers.map((offer, at) => (
          <div key={at} className={styles.card}>
            <h3 className={styles.title}>{words.offer(at + 1)}</h3>
            <OptionList issues={reading.issues} options={offer.options} deal={deal} brief />
            <Worth ours={offer.ours} theirs={offer.theirs} deal={deal} />
            <Button size="small" onClick={() => onLook(offer.options)}>
              {words.show}
            </Button>
          </div>
        ))}
    </>
  );
}

function widening(view: DealView, reading: DealReading, ours: number): EqualOffersFound {
  let best: EqualOffersFound | null = null;
  for (const tolerance of TOLERANCES) {
    const width = Math.abs(ours) * tolerance;
    const found = { ...equalOffers(view.issues, reading.links, ours - width, 2 * width, OFFERS), tolerance };
    if (!best || found.offers.length > best.offers.length) best = found;
    if (best.offers.length === OFFERS) break;
  }
  return best!;
}

type EqualOffersFound = EqualOffersResult & { tolerance: number };
