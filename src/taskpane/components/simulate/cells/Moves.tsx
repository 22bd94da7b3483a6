/** What moves the outcome most: one input at a time, and by regression over all draws. */
import { simulateTexts } from "../../../../words/pane/simulate/words";
import type { Influence } from "../../../../model/uncertainty/regression";
import type { Swing } from "../../../../model/uncertainty/tornado";
import { usePanelStyles } from "../../screen-styles";
import { useChartStyles } from "../chart-styles";
import { SwingBar, SwingLegend } from "../SwingBar";
import { useCellsWords } from "./parts";
import type { InputRow } from "./setup";

/** As many as can be read. */
const MOST_BARS = 12;

interface MovesProps {
  inputs: readonly InputRow[];
  shown(value: number): string;
}

const nameOf = ({ label, cell }: InputRow): string => label || cell;

interface SwingsProps extends MovesProps {
  swings: readonly Swing[];
  /** The outcome that bars begin from: with all inputs at their likely values. */
  middle: number;
}

export function Swings({ swings, inputs, middle, shown }: SwingsProps) {
  const { text, language } = useCellsWords();
  const words = simulateTexts[language];
  const panel = usePanelStyles();
  const chart = useChartStyles();
  const bars = swings.slice(0, MOST_BARS);
  const by = (value: number): number => (Number.isNaN(value) ? 0 : value - middle);
  const most = Math.max(...bars.flatMap(({ atLow, atHigh }) => [Math.abs(by(atLow)), Math.abs(by(atHigh))]));
  return (
    <figure className={chart.figure} aria-label={text.tornado}>
      <p className={chart.title}>{text.tornado}</p>
      <p className={panel.note}>{text.tornadoNote}</p>
      {bars.map(({ input, atLow, atHigh }) => (
        <div key={input}>
          <span className={chart.name}>{nameOf(inputs[input]!)}</span>
          <SwingBar low={by(atLow)} high={by(atHigh)} most={most} />
          <span className={chart.line}>
            <span className={chart.figures}>{text.atLow(shown(atLow))}</span>
            <span className={chart.figures}>{text.atHigh(shown(atHigh))}</span>
          </span>
        </div>
      ))}
      <SwingLegend atLow={words.inputAtLow} atHigh={words.inputAtHigh} />
    </figure>
  );
}

export function Influences({ influences, inputs, shown }: MovesProps & { influences: readonly Influence[] }) {
  const { text } = useCellsWords();
  const panel = usePanelStyles();
  const chart = useChartStyles();
  const bars = influences.slice(0, MOST_BARS);
  const most = Math.max(...bars.map(({ change }) => Math.abs(change)));
  return (
    <figure className={chart.figure} aria-label={text.regression}>
      <p className={chart.title}>{text.regression}</p>
      <p className={panel.note}>{text.regressionNote}</p>
      {bars.map(({ input, change }) => (
        <div key={input}>
          <span className={chart.line}>
            <span className={chart.name}>{nameOf(inputs[input]!)}</span>
            <span className={chart.figures}>{`${change > 0 ? "+" : ""}${shown(change)}`}</span>
          </span>
          <SwingBar low={0} high={change} most={most} />
        </div>
      ))}
    </figure>
  );
}
