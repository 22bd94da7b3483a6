/** A bar of what is paid and, behind it, what terms save: by shade and by hatching, so that it is read without colours too. */
import { makeStyles, tokens } from "../../fluent";
import { usePaneLanguage } from "../../text/pane-language";
import { Legend } from "./Legend";

const HEIGHT = 8;

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: `${HEIGHT}px`, marginTop: tokens.spacingVerticalXXS },
  net: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  saved: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

export function DutyBar({ net, saved, whole }: { net: number; saved: number; whole: number }) {
  const styles = useStyles();
  const part = (value: number) => (whole > 0 ? (100 * Math.max(0, value)) / whole : 0);
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect className={styles.net} x="0" y="0" width={`${part(net)}%`} height={HEIGHT} />
      {saved > 0 && (
        <rect className={styles.saved} x={`${part(net)}%`} y="0.5" width={`${part(saved)}%`} height={HEIGHT - 1} />
      )}
    </svg>
  );
}

export function DutyLegend() {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <Legend
      height={HEIGHT}
      entries={[
        { mark: <rect className={styles.net} width="100%" height={HEIGHT} />, words: text.outcomesTab.net },
        {
          mark: <rect className={styles.saved} x="0.5" y="0.5" width="15" height={HEIGHT - 1} />,
          words: text.outcomesTab.saved,
        },
      ]}
    />
  );
}
