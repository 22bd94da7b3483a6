/** Looks that the parts of the tab "Why" share. */
import { makeStyles, tokens } from "../../fluent";

export const useWhyStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  nested: {
    listStyleType: "none",
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  sign: { width: "1em", flexShrink: 0, color: tokens.colorNeutralForeground3, textAlign: "center" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  value: {
    flexShrink: 0,
    maxWidth: "55%",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  plain: { padding: `${tokens.spacingVerticalXS} 0` },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  formula: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", userSelect: "all" },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  figure: {
    display: "block",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  text: {
    display: "block",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
});
