/** The version that Parley writes into every workbook it fills; package.json says the same (a test compares them). */
export const PARLEY_VERSION = "0.2.0";
