/** Names of the projects of all bundled cases: a workbook may hold the sheets of any of them. */
import { alaskaNames } from "./korea-us-2025/project-names";

export const projectNames = [alaskaNames] as const;

export type BundledProject = (typeof projectNames)[number];
