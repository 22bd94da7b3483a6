/** How the parts of the deal look: a heading that opens and closes, small notes, lists of figures. */
import { makeStyles, tokens } from "../../fluent";

export const useSectionStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    "> summary": {
      cursor: "pointer",
      minHeight: "28px",
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase300,
      lineHeight: "28px",
      ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    "> *:not(summary)": { marginTop: tokens.spacingVerticalXS },
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  figures: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  range: { width: "100%", margin: 0, accentColor: tokens.colorBrandForeground1, minHeight: "24px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
