/** The front with its sliders, the package that is looked at, and what follows from both. */
import { Button, makeStyles, tokens } from "../../fluent";
import { type ReactNode, useMemo, useState } from "react";
import { conflict } from "../../../model/deal/conflict";
import type { Choice } from "../../../model/deal/links";
import { type BargainingRule, bargainingRules } from "../../../model/deal/bargaining-solutions";
import type { DealReading } from "../../state/deal/reading";
import { chanceOf, type Unsure, useOtherSide } from "../../state/deal/unsure";
import {
  type DealView,
  keepsLinks,
  nearestPlace,
  optionsAt,
  ownChoice,
  placeOf,
  type Settings,
  settingsOf,
  viewOf,
  worthOf,
} from "../../state/deal/view";
import type { DealWords } from "../../text/deal/deal-words";
import { Notice } from "../Notice";
import EqualOffers from "./EqualOffers";
import { FrontChart } from "./FrontChart";
import OtherSide from "./OtherSide";
import { PackageCard } from "./PackageCard";
import { RuleSign } from "./RuleMark";
import { Section } from "./Section";
import { useSectionStyles } from "./section-style";
import TimingCard from "./TimingCard";
import Trades from "./Trades";
import Weights from "./Weights";
import { lookedAt } from "./looked-at";

const useStyles = makeStyles({
  // The effect of the sliders is visible while they are dragged, however far down they are. Above it nothing shows in the tab's padding.
  stuck: {
    "@media (min-height: 560px)": {
      position: "sticky",
      top: `calc(-1 * ${tokens.spacingVerticalM})`,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  rules: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalXS },
  rule: {
    justifyContent: "flex-start",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
  },
});

export function Bargain({ reading, deal }: { reading: DealReading; deal: DealWords }) {
  const { words, formats } = deal;
  const styles = useSectionStyles();
  const own = useStyles();
  const [moved, setMoved] = useState<{ of: DealReading; settings: Settings } | null>(null);
  // What was moved counts for the sheet as it was then: a change in the sheet starts from its figures again.
  const settings = useMemo(() => (moved?.of === reading ? moved.settings : settingsOf(reading)), [moved, reading]);
  const change = (next: Settings) => setMoved({ of: reading, settings: next });
  const view = useMemo(() => viewOf(reading, settings), [reading, settings]);
  const reach = useMemo(() => reachOf(view, reading), [view, reading]);
  const [picked, pick] = useState<Uint32Array | null>(null);
  const [unsureOf, setUnsure] = useState<Unsure | null>(null);
  const widest = (reach.theirs[1] - reach.theirs[0]) / 2;
  const unsure = useMemo(() => unsureOf ?? { reservation: widest / 5, weights: 0.3 }, [unsureOf, widest]);
  const other = useOtherSide(reading, view, settings, unsure);
  const chosen = useMemo(() => ownChoice(reading), [reading]);
  const chosenWorth = useMemo(() => chosen && worthOf(view, chosen), [view, chosen]);
  const [weighing, setWeighing] = useState(false);

  if (view.front.size === 0) return <NoPackage reading={reading} deal={deal} />;

  const looked = lookedAt(reading, view, picked);
  const { ours, theirs, options } = looked;
  const acceptable = ours >= view.fallback.ours && theirs >= view.fallback.theirs;
  const place = placeOf(view, options);
  const along = place >= 0 ? place : nearestPlace(view, ours, theirs);
  const rule = bargainingRules.find((each) => view.picks[each] === place && place >= 0) ?? null;
  const isOwn = chosen !== null && options.every((option, at) => option === chosen[at]);
  const lookAt = (at: number) => pick(optionsAt(view, at));
  const section = (title: string, content: ReactNode, onOpen?: (open: boolean) => void) => (
    <Section title={title} onOpen={onOpen}>
      {content}
    </Section>
  );
  return (
    <>
      <p role="status" className={styles.note}>
        {view.packages === null
          ? words.countedSome(formats.count(view.front.size))
          : words.counted(formats.count(view.packages), formats.count(view.front.size))}
        {view.acceptable.length > 0 &&
          ` · ${words.zone(formats.money(view.front.ours[view.acceptable[0]!]! - view.fallback.ours))}`}
      </p>
      {view.bound && <p className={styles.note}>{words.tooMany}</p>}
      {view.noDeal && <Notice title={words.noZone}>{whyNot(view, deal)}</Notice>}
      <div className={weighing ? own.stuck : undefined}>
        <FrontChart view={view} looked={looked} own={chosenWorth} onLook={lookAt} deal={deal} />
      </div>
      <div>
        <div className={styles.figures}>
          <span>{words.onFront}</span>
        </div>
        <input
          type="range"
          className={styles.range}
          aria-label={words.onFront}
          aria-valuetext={words.spokenPlace(
            view.front.size - along,
            view.front.size,
            formats.money(view.front.ours[along]!),
            formats.money(view.front.theirs[along]!),
          )}
          min={0}
          max={view.front.size - 1}
          // As in the chart, what is better for us lies to the right.
          value={view.front.size - 1 - along}
          onChange={({ target }) => lookAt(view.front.size - 1 - Number(target.value))}
        />
        <p className={styles.note}>{words.onFrontHint}</p>
      </div>
      <div className={own.rules} role="group" aria-label={words.goTo}>
        {bargainingRules.map((each: BargainingRule) => (
          <Button
            key={each}
            size="small"
            className={own.rule}
            appearance={view.picks[each] >= 0 && view.picks[each] === place ? "outline" : "subtle"}
            icon={<RuleSign rule={each} />}
            title={words.ruleMeans[each]}
            disabled={view.picks[each] < 0}
            aria-pressed={view.picks[each] >= 0 && view.picks[each] === place}
            onClick={() => lookAt(view.picks[each])}
          >
            {words.rules[each]}
          </Button>
        ))}
        <Button
          size="small"
          className={own.rule}
          appearance={isOwn ? "outline" : "subtle"}
          icon={<RuleSign rule="own" />}
          title={words.ownMeans}
          disabled={!chosen}
          aria-pressed={isOwn}
          onClick={() => pick(chosen)}
        >
          {words.own}
        </Button>
      </div>
      <PackageCard
        key={Array.from(options).join()}
        reading={reading}
        options={options}
        ours={ours}
        theirs={theirs}
        acceptable={acceptable}
        keepsLinks={place >= 0 || keepsLinks(reading, options)}
        chance={other ? chanceOf(other, ours, options, settings.ourReservation) : null}
        name={words.defaultName(rule ? words.rules[rule] : isOwn ? words.own : null, along + 1)}
        deal={deal}
      />
      {section(
        words.weights,
        <Weights reading={reading} settings={settings} onSettings={change} reach={reach} deal={deal} />,
        setWeighing,
      )}
      {section(words.equal, <EqualOffers reading={reading} view={view} ours={ours} onLook={pick} deal={deal} />)}
      {section(
        words.trades,
        <Trades reading={reading} view={view} options={options} chosen={chosen} onLook={pick} deal={deal} />,
      )}
      {section(
        words.otherSide,
        <OtherSide
          reading={reading}
          view={view}
          unsure={unsure}
          widest={widest}
          onUnsure={setUnsure}
          other={other}
          onLook={lookAt}
          deal={deal}
        />,
      )}
      {section(words.timing, <TimingCard reading={reading} deal={deal} />)}
    </>
  );
}

/** A smallest set of rows that together leave nothing: without any one of them there would be a package. */
function NoPackage({ reading, deal: { words } }: { reading: DealReading; deal: DealWords }) {
  const ring = useMemo(
    () =>
      conflict(
        reading.issues.map(({ options }) => options.length),
        reading.links,
      ),
    [reading],
  );
  const option = ({ issue, option: at }: Choice) => reading.issues[issue]!.options[at]!.words;
  return (
    <Notice title={words.noZone}>
      {words.noPackage}
      <ul>
        {ring.map(({ kind, from, to }, at) => (
          <li key={at}>{words.link[kind](option(from), option(to))}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The ends of the front and the sheet's reservation values, whichever lie further out. */
function reachOf(
  { front }: DealView,
  { ourReservation, theirReservation }: DealReading,
): { ours: [number, number]; theirs: [number, number] } {
  const last = front.size - 1;
  const ends = (...values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  return {
    ours: ends(front.ours[last] ?? 0, front.ours[0] ?? 0, ourReservation ?? 0),
    theirs: ends(front.theirs[0] ?? 0, front.theirs[last] ?? 0, theirReservation ?? 0),
  };
}

function whyNot({ noDeal, fallback }: DealView, { words, formats: { money } }: DealWords): string {
  switch (noDeal?.kind) {
    case "ours":
      return words.oursTooHigh(money(fallback.ours), money(noDeal.best));
    case "theirs":
      return words.theirsTooHigh(money(fallback.theirs), money(noDeal.best));
    case "apart":
      return words.apart(money(noDeal.ourBest), money(noDeal.theirBest));
    default:
      return words.noPackage;
  }
}
