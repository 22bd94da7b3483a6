/** A field of a case that was read from a file: where it is, what it holds, and the refusal that says both. */
import type { CodesProblem } from "./read";

/** What would be right in the field. */
export type Needed =
  | { kind: "object" | "country" | "importer" | "share" | "rate" | "twice" | "yes or no" }
  | { kind: "list"; least: number; most: number }
  | { kind: "name" | "id"; most: number }
  | { kind: "day" | "year"; from: string; to: string }
  | { kind: "order"; from: string }
  | { kind: "one of"; known: readonly string[] }
  | { kind: "codes"; problem: CodesProblem };

/** As much of a value as a message repeats. */
const REPEATED = 60;

export class OwnCaseError extends Error {
  override name = "OwnCaseError";

  /** `at`: "sectors[0].codes", "" for the file as a whole; `given`: as JSON, null where the field is missing. */
  constructor(
    readonly at: string,
    readonly given: string | null,
    readonly needed: Needed,
  ) {
    super(`${at} is ${given ?? "missing"}`);
  }
}

export class Field {
  constructor(
    readonly value: unknown,
    private readonly at: string,
  ) {}

  field(name: string): Field {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      return this.refuse({ kind: "object" });
    const value = Object.hasOwn(this.value, name) ? (this.value as Record<string, unknown>)[name] : undefined;
    return new Field(value, this.at === "" ? name : `${this.at}.${name}`);
  }

  list(most: number, least: number): Field[] {
    const { value } = this;
    return Array.isArray(value) && value.length >= least && value.length <= most
      ? value.map((each, index) => new Field(each, `${this.at}[${index}]`))
      : this.refuse({ kind: "list", least, most });
  }

  as<Read>(is: (value: unknown) => value is Read, needed: Needed): Read {
    return is(this.value) ? this.value : this.refuse(needed);
  }

  refuse(needed: Needed): never {
    throw new OwnCaseError(this.at, shown(this.value), needed);
  }
}

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  // What lies inside may be of any size and depth.
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = JSON.stringify(value);
  return text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text;
}
