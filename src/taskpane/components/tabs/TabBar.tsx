/**
 * The names of the tabs: in one row where there is room, else in two rows of five, so that none is ever hidden.
 * Fluent's own list would bring a focus manager as large as the rest of the pane's components; the keys are those of the ARIA pattern.
 */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { useRef, type KeyboardEvent } from "react";
import type { TabId } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";

/** Below this width the names are in two rows. */
const NARROW = "(max-width: 479px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [`@media ${NARROW}`]: { display: "grid", gridTemplateColumns: "repeat(5, minmax(0, 1fr))" },
  },
  tab: {
    position: "relative",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    [`@media ${NARROW}`]: { padding: 0, minHeight: "30px", fontSize: tokens.fontSizeBase200 },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "1px",
      height: "2px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandForeground1,
    },
    "@media (forced-colors: active)": { color: "Highlight", "::after": { backgroundColor: "Highlight" } },
  },
  // The bold name takes no more room than the plain one, so nothing moves when another tab opens.
  name: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-name)",
      height: 0,
      visibility: "hidden",
      overflow: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

export const panelId = (tab: TabId) => `panel-${tab}`;
export const tabElementId = (tab: TabId) => `tab-${tab}`;

interface TabBarProps {
  /** In their order. */
  tabs: readonly TabId[];
  shown: TabId;
  onOpen(tab: TabId): void;
}

export function TabBar({ tabs, shown, onOpen }: TabBarProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const target = tabForKey(tabs, event.key, tabs.indexOf(shown));
    if (!target) return;
    event.preventDefault();
    onOpen(target);
    list.current?.querySelector<HTMLElement>(`#${tabElementId(target)}`)?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={text.tabsLabel} className={styles.bar} onKeyDown={move}>
      {tabs.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabElementId(id)}
          aria-selected={id === shown}
          aria-controls={panelId(id)}
          tabIndex={id === shown ? 0 : -1}
          className={mergeClasses(styles.tab, id === shown && styles.shown)}
          onClick={() => onOpen(id)}
        >
          <span className={styles.name} data-name={text.tabs[id]}>
            {text.tabs[id]}
          </span>
        </button>
      ))}
    </div>
  );
}

/** At the ends it goes round. */
function tabForKey(tabs: readonly TabId[], key: string, from: number): TabId | undefined {
  const last = tabs.length - 1;
  switch (key) {
    case "ArrowRight":
      return tabs[from === last ? 0 : from + 1];
    case "ArrowLeft":
      return tabs[from === 0 ? last : from - 1];
    case "Home":
      return tabs[0];
    case "End":
      return tabs[last];
    default:
      return undefined;
  }
}
