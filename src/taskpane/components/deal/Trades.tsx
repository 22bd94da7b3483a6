/** Exchanges between two issues that better the package, and the order in which giving way costs least. */
import { Button } from "../../fluent";
import { useMemo } from "react";
import { cheapestConcessions, suggestedTrades, type Trade } from "../../../model/deal/offers";
import type { DealReading } from "../../state/deal/reading";
import type { DealView } from "../../state/deal/view";
import type { DealWords } from "../../text/deal/deal-words";
import { useSectionStyles } from "./section-style";

const TRADES = 3;
const CONCESSIONS = 4;

interface TradesProps {
  reading: DealReading;
  view: DealView;
  options: Uint32Array;
  /** The user's own choice in the sheet: where the package looked at cannot be bettered, that one may be. */
  chosen: Uint32Array | null;
  onLook(options: Uint32Array): void;
  deal: DealWords;
}

export default function Trades({ reading, view, options, chosen, onLook, deal: { words, formats } }: TradesProps) {
  const styles = useSectionStyles();
  const [from, trades] = useMemo(() => {
    const better = (package_: Uint32Array) => suggestedTrades(view.issues, reading.links, package_, TRADES);
    const here = better(options);
    return here.length === 0 && chosen ? ([chosen, better(chosen)] as const) : ([options, here] as const);
  }, [view, reading, options, chosen]);
  const concessions = useMemo(
    () =>
      cheapestConcessions(view.issues)
        .filter(({ gain }) => gain > 0)
        .slice(0, CONCESSIONS),
    [view],
  );
  const wordsOf = (issue: number, option: number) => reading.issues[issue]!.options[option]!.words;
  const after = ({ give, take }: Trade) => {
    const changed = from.slice();
    changed[give.issue] = give.to;
    changed[take.issue] = take.to;
    return changed;
  };
  return (
    <>
      <p className={styles.note}>{words.tradesHint}</p>
      {(trades.length === 0 || from !== options) && <p className={styles.note}>{words.noTrade}</p>}
      {trades.length > 0 && from !== options && <p className={styles.note}>{words.ownTrades}</p>}
      {trades.map((trade, at) => (
        <div key={at} className={styles.card}>
          <ul className={styles.list}>
            <li>
              {words.give}: {wordsOf(trade.give.issue, trade.give.to)}
            </li>
            <li>
              {words.take}: {wordsOf(trade.take.issue, trade.take.to)}
            </li>
          </ul>
          <p className={styles.note}>{words.tradeGain(formats.money(trade.ours), formats.money(trade.theirs))}</p>
          <Button size="small" onClick={() => onLook(after(trade))}>
            {words.show}
          </Button>
        </div>
      ))}
      {concessions.length > 0 && (
        <>
          <h3 className={styles.title}>{words.concessions}</h3>
          <ol className={styles.list}>
            {concessions.map(({ issue, cost, gain }) => (
              <li key={issue}>
                {words.concession(reading.issues[issue]!.name, formats.money(gain), formats.money(cost))}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
