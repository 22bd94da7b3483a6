/**
 * The names of the tabs: in one row where there is room, else in two rows of five, so that none is ever hidden.
 * Fluent's own list would bring a focus manager as large as the rest of the pane's components; the keys are those of the ARIA pattern.
 */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { useRef, type KeyboardEvent } from "react";
import { tabOrder, type TabId } from "../../tabs";
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

export function TabBar({ shown, onOpen }: { shown: TabId; onOpen(tab: TabId): void }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const target = tabForKey(event.key, tabOrder.indexOf(shown));
    if (!target) return;
    event.preventDefault();
    onOpen(target);
    list.current?.querySelector<HTMLElement>(`#${tabElementId(target)}`)?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={text.tabsLabel} className={styles.bar} onKeyDown={move}>
      {tabOrder.map((id) => (
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
function tabForKey(key: string, from: number): TabId | undefined {
  const last = tabOrder.length - 1;
  switch (key) {
    case "ArrowRight":
      return tabOrder[from === last ? 0 : from + 1];
    case "ArrowLeft":
      return tabOrder[from === 0 ? last : from - 1];
    case "Home":
      return tabOrder[0];
    case "End":
      return tabOrder[last];
    default:
      return undefined;
  }
}
