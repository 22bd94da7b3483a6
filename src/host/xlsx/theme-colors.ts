/** Colours of Office's classic theme, for workbooks that bring none of their own. */

/** In the order that files count theme colours by (light and dark swapped against the part's own order). */
export const themeColors = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
] as const;
