/** The few colours of the sheets, taken from Parley's sign; each text on its ground has a contrast of at least 4.5 : 1. */

export const SLATE = "#2B3F47";
export const TEAL = "#0B6A5B";
export const INPUT_FILL = "#FFF8DC";
export const INPUT_TEXT = "#0000C0";
export const QUIET_TEXT = "#595959";
export const HEADER_FILL = TEAL;
export const HEADER_TEXT = "#FFFFFF";
/** Over what only helps a sheet: answers that its tables read. */
export const HELPER_FILL = "#E6EBEC";
export const RULE = "#D5DCDE";
export const ALERT_TEXT = "#B00020";
/** What is over or does not count. */
export const SPENT_TEXT = "#6B7478";
export const NOTICE_FILL = "#FBE3CC";
/** Without colours of its own: what is seen is said in cells, as other programs do not know Excel's table styles. */
export const TABLE_STYLE = "TableStyleLight1";
/** Neighbours differ in lightness too, for print without colour. */
export const SERIES_COLORS = [TEAL, "#E0A875", SLATE, "#8CC0B5", "#B9560A", "#AEBBC0"] as const;
