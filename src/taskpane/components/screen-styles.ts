/** What the screens of the pane share: each fills the room below the tabs and scrolls on its own. */
import { makeStyles, tokens } from "../fluent";

const screen = {
  flexGrow: 1,
  minHeight: 0,
  overflowY: "auto",
  display: "flex",
  flexDirection: "column",
  "> *": { flexShrink: 0 },
  // A short pane scrolls as a whole: a fixed foot would leave no room above it.
  "@media (max-height: 480px)": { overflowY: "visible", flexShrink: 0, minHeight: "auto" },
} as const;

export const useScreenStyles = makeStyles({
  /** Of a tab that shows things. */
  tab: {
    ...screen,
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  /** With fields to fill in and a foot below. */
  form: {
    ...screen,
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Of a part of a tab that begins with a line across it: its heading, its notes and the messages in it. */
export const usePanelStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  body: { whiteSpace: "normal" },
  messageTitle: { display: "block" },
});
