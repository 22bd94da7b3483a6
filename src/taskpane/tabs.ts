/**
 * The tabs of the pane after the first one, in their order; each is loaded when it is opened first.
 *
 * To add a tab: write its component (default export, props TabProps, one <main> inside) under components/, and add a
 * line here. Its name is in `tabs` of src/words/pane/en.ts and ko.ts; a new name has to be added to both.
 * A panel inside a tab is loaded by that tab, with LazyPart.
 */
import type { ComponentType } from "react";
import type { Dictionary } from "../words/pane/en";

export type TabId = keyof Dictionary["tabs"];

export interface TabProps {
  /** false on a page outside of Excel, where there is no workbook. */
  inExcel: boolean;
  /** Brings another tab to the front. */
  open(tab: TabId): void;
}

export interface LazyTab {
  id: TabId;
  load(): Promise<{ default: ComponentType<TabProps> }>;
}

export const lazyTabs: readonly LazyTab[] = [
  { id: "lookUp", load: () => import("./components/lookup/LookUpTab") },
  { id: "sectors", load: () => import("./components/views/SectorsTab") },
  { id: "scenarios", load: () => import("./components/views/ScenariosTab") },
  { id: "outcomes", load: () => import("./components/views/OutcomesTab") },
  { id: "deal", load: () => import("./components/deal/DealTab") },
  { id: "timeline", load: () => import("./components/views/TimelineTab") },
  { id: "why", load: () => import("./components/why/WhyTab") },
  { id: "share", load: () => import("./components/share/ShareTab") },
  { id: "help", load: () => import("./components/help/HelpTab") },
];

/** In their order: looking up a rate needs no case, so it comes before it. */
const [lookUp, ...others] = lazyTabs.map(({ id }) => id);
export const tabOrder: readonly TabId[] = [lookUp!, "case", ...others];
