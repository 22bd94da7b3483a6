/** What Microsoft's type declarations promise of each member, and the checks of calls and answers against it. */
import { HostError, invalidArgument } from "../workbook/errors";
import table from "./members.json";
import { isDeclared, type RequirementSets } from "./requirement-sets";

/** Kind "r" read-only, "w" writable, "n" navigation, "c" items, "m" method; then set, type and, for methods, parameters. */
type Member = [kind: string, set: string, type: string, parameters?: string[]];
const classes = table as unknown as Record<string, Record<string, Member>>;

/** Properties that office.js writes under an older name. */
const RENAMED: Record<string, string> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

/** What `Excel.createWorkbook` asks for: members of office.js' own, which are not declared. */
const UNDECLARED: Record<string, Member> = {
  "Application.CreateWorkbook": ["m", "ExcelApi 1.8", "WorkbookCreated", ["?string"]],
  "WorkbookCreated.Open": ["m", "ExcelApi 1.8", "void", []],
};

const camelCase = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Newer than the oldest Excel that the manifest admits: asked for where Excel declares them, and done without elsewhere. */
const WHERE_DECLARED = new Set(["Range.getSpillingToRangeOrNullObject"]);

export class Members {
  private readonly offered = new Map<string, boolean>();

  /** `told`: what office.js learns of this Excel, where that is more than what the add-in may count on. */
  constructor(
    private readonly sets: RequirementSets,
    private readonly told: RequirementSets = sets,
  ) {}

  /** undefined for office.js' own internals, which begin with "_" and are not declared. */
  find(excelClass: string, wire: string): Member | undefined {
    if (wire.startsWith("_")) return undefined;
    const name = RENAMED[`${excelClass}.${camelCase(wire)}`] ?? camelCase(wire);
    const member = classes[excelClass]?.[name] ?? UNDECLARED[`${excelClass}.${wire}`];
    if (!member)
      throw new HostError(
        "ApiNotFound",
        `ApiNotFound: ${excelClass}.${wire} is not a member that @types/office-js knows.`,
        404,
      );
    if (!this.isOffered(`${excelClass}.${name}`, member[1]))
      throw new HostError(
        "ApiNotFound",
        `ApiNotFound: ${excelClass}.${wire} needs ${member[1]}, which this host does not declare.`,
        404,
      );
    return member;
  }

  /** Worked out once for a member, as each request asks for many. */
  private isOffered(member: string, set: string): boolean {
    let offered = this.offered.get(member);
    if (offered === undefined) {
      offered = isDeclared(WHERE_DECLARED.has(member) ? this.told : this.sets, set);
      this.offered.set(member, offered);
    }
    return offered;
  }

  has(excelClass: string, wire: string): boolean {
    return classes[excelClass]?.[camelCase(wire)] !== undefined;
  }

  /** What `load()` without names brings: the scalar properties of the declared sets. */
  scalars(excelClass: string): string[] {
    return Object.entries(classes[excelClass] ?? {})
      .filter(([, [kind, set]]) => (kind === "r" || kind === "w") && isDeclared(this.sets, set))
      .map(([name]) => wireName(name));
  }

  isNavigation(excelClass: string, wire: string): boolean {
    return this.find(excelClass, wire)?.[0] === "n";
  }

  /** Arguments left out arrive as null. */
  checkArguments(excelClass: string, wire: string, args: readonly unknown[]): void {
    const member = this.find(excelClass, wire);
    if (!member) return;
    const [kind, , , parameters = []] = member;
    if (kind !== "m") throw new HostError("ApiNotFound", `ApiNotFound: ${excelClass}.${wire} is not a method.`, 404);
    parameters.forEach((parameter, index) => {
      const optional = parameter.startsWith("?");
      const value = args[index] ?? null;
      if (value === null ? !optional : !fits(parameter.replace(/^\?/, ""), value)) {
        throw invalidArgument(
          `Argument ${index + 1} of ${excelClass}.${wire} is ${JSON.stringify(describe(value))}; it takes ${spell(parameter)}.`,
        );
      }
    });
  }

  checkWrite(excelClass: string, wire: string, value: unknown): void {
    const member = this.find(excelClass, wire);
    if (!member) return;
    const [kind, , type] = member;
    if (kind !== "w") throw new HostError("InvalidOperation", `${excelClass}.${wire} is read-only.`);
    // A single value fills a range, though the declarations promise an array back.
    const accepted = type.endsWith("[][]") && !Array.isArray(value) ? "any" : type;
    if (value !== null && !fits(accepted, value))
      throw invalidArgument(
        `${excelClass}.${wire} is set to ${JSON.stringify(describe(value))}; it takes ${spell(type)}.`,
      );
  }

  /** A host that answers otherwise than promised is at fault itself: the error names the member. null is Excel's "they differ". */
  checkAnswer(excelClass: string, wire: string, value: unknown): void {
    const member = this.find(excelClass, wire);
    if (!member || value === null || member[2] === "void") return;
    if (value === undefined || !fits(member[2], value)) {
      throw new HostError(
        "GeneralException",
        `The rehearsal host answers ${excelClass}.${wire} with ${JSON.stringify(describe(value))}, but it is ${spell(member[2])}.`,
        500,
      );
    }
  }
}

const isHostObject = (value: unknown): value is { excelClass: string } =>
  typeof value === "object" && value !== null && "excelClass" in value;
const describe = (value: unknown): unknown => (isHostObject(value) ? value.excelClass : (value ?? null));
/** Of a long list as many as a user reads. */
const SPELLED = 12;

const spell = (type: string): string =>
  type
    .replace(/^\?/, "")
    .split(" / ")
    .map((one) => {
      if (!one.startsWith("=")) return one;
      const values = one.slice(1).split("|");
      const more = values.length > SPELLED ? ` and ${values.length - SPELLED} more` : "";
      return `one of ${values.slice(0, SPELLED).join("|")}${more}`;
    })
    .join(" or ");

function fits(type: string, value: unknown): boolean {
  return type.split(" / ").some((one) => fitsOne(one, value));
}

function fitsOne(type: string, value: unknown): boolean {
  if (type.endsWith("[]")) {
    const element = type.slice(0, -2);
    return Array.isArray(value) && value.every((part) => part === null || fitsOne(element, part));
  }
  switch (type) {
    case "any":
      return true;
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "object":
      return typeof value === "object" && !isHostObject(value);
    default:
      if (type.startsWith("=")) return typeof value === "string" && type.slice(1).split("|").includes(value);
      return isHostObject(value) && value.excelClass === type;
  }
}
