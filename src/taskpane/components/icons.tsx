/** The pane's own icons, drawn on 20 by 20 in the colour of the text next to them; their button says what they mean. */
import type { ReactElement, ReactNode } from "react";

function icon(name: string, drawing: ReactNode): { (): ReactElement; displayName: string } {
  const Icon = (): ReactElement => (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawing}
    </svg>
  );
  Icon.displayName = name;
  return Icon;
}

export const ArrowLeftIcon = icon("ArrowLeftIcon", <path d="M16.5 10h-13M9 4.5 3.5 10 9 15.5" />);

export const ChevronRightIcon = icon("ChevronRightIcon", <path d="m8 4.5 5.5 5.5L8 15.5" />);

export const DismissIcon = icon("DismissIcon", <path d="m4.5 4.5 11 11m0-11-11 11" />);

/** A globe, for the choice of language. */
export const GlobeIcon = icon(
  "GlobeIcon",
  <>
    <circle cx="10" cy="10" r="7.5" />
    <ellipse cx="10" cy="10" rx="3.25" ry="7.5" />
    <path d="M3 7.5h14M3 12.5h14" />
  </>,
);
