/** Steps of a portable copy: the workbook is read, Parley's figures are calculated, the copy is written, and each figure is compared. */
export const PORTABLE_STEPS = 4;
