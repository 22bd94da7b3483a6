/** The requirement sets that the host declares; a member newer than they are is refused. */

export interface RequirementSets {
  [set: string]: string;
}

/** The oldest Excel that the add-in's manifest admits: what runs here runs in every newer one. */
export const DEFAULT_SETS: RequirementSets = {
  ExcelApi: "1.9",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.7",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  CompressedFile: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  RibbonApi: "1.1",
  RichApiRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

/** An Excel where formulas spill, and that can be asked where. */
export const SPILLING_SETS: RequirementSets = { ...DEFAULT_SETS, ExcelApi: "1.12" };

/** `set` is written "ExcelApi 1.9". */
export function isDeclared(sets: RequirementSets, set: string): boolean {
  const [name = "", version = "1.1"] = set.split(" ");
  const declared = sets[name];
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
