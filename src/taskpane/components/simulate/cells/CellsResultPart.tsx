/** What was drawn: percentiles, histogram, cumulative curve with the chance of a limit, and what moves the outcome. */
import { makeStyles, tokens } from "../../../fluent";
import { SHARES } from "../../../../model/uncertainty/outcome-simulation";
import { usePaneLanguage } from "../../../text/pane-language";
import { usePanelStyles } from "../../screen-styles";
import { shownNumber } from "./cell-number";
import { ChanceCurve } from "./ChanceCurve";
import { Histogram } from "./Histogram";
import { Influences, Swings } from "./Moves";
import { useCellsWords, usePartStyles } from "./parts";
import { ResultSheet } from "./ResultSheet";
import type { Drawn } from "./session";
import type { Setup } from "./setup";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "left",
      fontWeight: tokens.fontWeightRegular,
    },
    "& td:last-child, & th:last-child": { textAlign: "right" },
  },
  strong: { "& th, & td": { fontWeight: tokens.fontWeightSemibold } },
});

export function CellsResultPart({ drawn, now }: { drawn: Drawn; now: Setup }) {
  const { text, language } = useCellsWords();
  const { formats } = usePaneLanguage();
  const panel = usePanelStyles();
  const part = usePartStyles();
  const styles = useStyles();
  const { result, outcome, setup } = drawn;
  const [found] = result.outcomes;
  if (!found) return null;
  const { spread, numbers, likely, workbook, swings, influences } = found;
  const { draws, seed } = result.request;
  const shown = (value: number) => (Number.isNaN(value) ? text.noValue : shownNumber(value, outcome.kind, language));
  // Between two days there are so many days.
  const change = (value: number) => shownNumber(value, outcome.kind === "day" ? "number" : outcome.kind, language);
  const count = (value: number) => value.toLocaleString(language);
  return (
    <section aria-label={text.result} className={part.part}>
      <h4 className={part.title}>
        {text.result}: {outcome.behind.label || outcome.behind.cell}
      </h4>
      <p className={panel.note} role="status">
        {text.drawn(count(draws), String(seed), workbook === null ? text.noValue : shown(workbook))}
        {numbers < draws && ` ${text.without(count(draws - numbers))}`}
      </p>
      {!isSame(setup, now) && <p className={panel.note}>{text.changed}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.percentile}</th>
            <th scope="col">{text.value}</th>
          </tr>
        </thead>
        <tbody>
          {SHARES.map((share, at) => (
            <tr key={share} className={share === 0.5 ? styles.strong : undefined}>
              <th scope="row">
                {formats.wholePercent(share)}
                {share === 0.5 && ` (${text.median})`}
              </th>
              <td>{shown(spread.percentiles[at]!)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{text.mean}</th>
            <td>{shown(spread.mean)}</td>
          </tr>
        </tbody>
      </table>
      <Histogram bins={spread.bins} shown={shown} />
      <ChanceCurve quantiles={spread.quantiles} kind={outcome.kind} shown={shown} />
      <Swings swings={swings} inputs={setup.inputs} middle={likely} shown={shown} />
      <Influences influences={influences} inputs={setup.inputs} shown={change} />
      <ResultSheet drawn={drawn} />
      {result.slow.map(({ cell, what }) => (
        <p key={cell} className={panel.note}>
          {text.slow(cell, what)}
        </p>
      ))}
    </section>
  );
}

/** What a person types for the chance and for the goal asks for no new draws. */
function isSame(one: Setup, other: Setup): boolean {
  const drawn = ({ inputs, correlations, draws, seed }: Setup) =>
    JSON.stringify([inputs, correlations, draws.trim(), seed.trim()]);
  return drawn(one) === drawn(other);
}
