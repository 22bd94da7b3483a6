/** The few colours of the sheets; each text on its ground has a contrast of at least 4.5 : 1. */

export const INPUT_FILL = "#FFF8DC";
export const INPUT_TEXT = "#0000C0";
export const QUIET_TEXT = "#595959";
export const HEADER_TEXT = "#FFFFFF";
export const ALERT_TEXT = "#B00020";
export const TABLE_STYLE = "TableStyleLight1";
