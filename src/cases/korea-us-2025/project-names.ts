/** What the sheet, the tables and the cells of the case's project are called; separate from its figures, as a workbook is looked through without them. */
import type { ProjectNames } from "../project";

export const alaskaNames = { sheet: "Alaska LNG", prefix: "Alaska" } as const satisfies ProjectNames;
