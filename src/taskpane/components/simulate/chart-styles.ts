/** What the charts of the simulation share. */
import { makeStyles, tokens } from "../../fluent";

export const useChartStyles = makeStyles({
  figure: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  /** Of words and figures beside or below a bar. */
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  figures: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  bar: { display: "block", width: "100%", "@media (forced-colors: active)": { forcedColorAdjust: "none" } },
});
