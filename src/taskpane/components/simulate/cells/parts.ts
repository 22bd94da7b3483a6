/** What the parts of drawing any cells share: their words with the way to write a cell's value, and their looks. */
import { makeStyles, tokens } from "../../../fluent";
import type { Language } from "../../../../cases/case";
import { cellsPaneTexts, type CellsPaneText } from "../../../../words/pane/cells/words";
import { usePaneLanguage } from "../../../text/pane-language";

export function useCellsWords(): { text: CellsPaneText; language: Language } {
  const { language } = usePaneLanguage();
  return { text: cellsPaneTexts[language], language };
}

export const usePartStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  grow: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  wide: { width: "100%", minWidth: 0 },
  three: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "end",
  },
  two: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "end",
  },
  field: { minWidth: 0 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  where: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
