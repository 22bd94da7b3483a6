/** Answers a query: the properties, expanded objects and items that `load` asked for, by their wire names. */
import { apiNotFound } from "../workbook/errors";
import { ExcelCollection, type ExcelObject } from "../workbook/excel-object";
import type { Members } from "./members";
import { wireName } from "./members";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** Properties wanted of one object, and under each navigation what is wanted there. */
interface Wanted {
  scalars: Set<string>;
  all: boolean;
  parts: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ scalars: new Set(), all: false, parts: new Map() });

function wantedOf(info: QueryInfo): Wanted {
  const wanted = nothing();
  const place = (path: string[]): Wanted =>
    path.reduce((at, name) => {
      const part = at.parts.get(name) ?? nothing();
      at.parts.set(name, part);
      return part;
    }, wanted);
  for (const path of info.Select ?? []) {
    const names = path
      .split(/[/.]/)
      .filter((name) => name !== "" && name.toLowerCase() !== "items")
      .map(wireName);
    const last = names.pop();
    const at = place(names);
    if (last === undefined || last === "*") at.all = true;
    else at.scalars.add(last);
  }
  for (const path of info.Expand ?? [])
    place(
      path
        .split(/[/.]/)
        .filter((name) => name.toLowerCase() !== "items")
        .map(wireName),
    ).all = true;
  if (wanted.scalars.size === 0 && wanted.parts.size === 0) wanted.all = true;
  return wanted;
}

export class Query {
  constructor(private readonly members: Members) {}

  async answer(object: ExcelObject, info: QueryInfo = {}): Promise<Answer> {
    return isCollection(object) ? this.collection(object, wantedOf(info), info) : this.object(object, wantedOf(info));
  }

  private async object(object: ExcelObject, wanted: Wanted): Promise<Answer> {
    const answer: Answer = {
      ...object.identity(),
      ...(object.referenceId ? { _ReferenceId: object.referenceId } : {}),
    };
    for (const name of wanted.scalars) {
      if (name === "_ReferenceId") continue;
      if (this.members.isNavigation(object.excelClass, name))
        answer[name] = await this.part(object, name, { ...nothing(), all: true });
      else answer[name] = this.scalar(object, name);
    }
    if (wanted.all) {
      for (const name of this.members.scalars(object.excelClass))
        if (!(name in answer) && name in object) answer[name] = this.scalar(object, name);
    }
    for (const [name, part] of wanted.parts) answer[name] = await this.part(object, name, part);
    return answer;
  }

  private scalar(object: ExcelObject, name: string): unknown {
    this.members.find(object.excelClass, name);
    if (!(name in object)) throw apiNotFound(`${object.excelClass}.${name}`);
    const value: unknown = Reflect.get(object, name);
    this.members.checkAnswer(object.excelClass, name, value);
    return value;
  }

  private async part(object: ExcelObject, name: string, wanted: Wanted): Promise<Answer | null> {
    this.members.find(object.excelClass, name);
    if (!(name in object)) throw apiNotFound(`${object.excelClass}.${name}`);
    const part = Reflect.get(object, name) as ExcelObject | null;
    if (part === null) return null;
    return isCollection(part) ? this.collection(part, wanted, {}) : this.object(part, wanted);
  }

  /** Names that the collection itself has ("count") are its own; the others are its items'. */
  private async collection(collection: Collection, wanted: Wanted, { Top, Skip = 0 }: QueryInfo): Promise<Answer> {
    const own = [...wanted.scalars].filter((name) => this.members.has(collection.excelClass, name));
    const answer: Answer = {};
    for (const name of own) answer[name] = this.scalar(collection, name);
    if (wanted.all)
      for (const name of this.members.scalars(collection.excelClass))
        if (name in collection) answer[name] = this.scalar(collection, name);
    const scalars = new Set([...wanted.scalars].filter((name) => !own.includes(name)));
    if (scalars.size === 0 && wanted.parts.size === 0 && !wanted.all) return answer;
    const items = collection.list().slice(Skip, Top === undefined || Top < 0 ? undefined : Skip + Top);
    answer._Items = await Promise.all(items.map((item) => this.object(item, { ...wanted, scalars })));
    return answer;
  }
}

type Collection = ExcelObject & { list(): ExcelObject[] };
const isCollection = (object: ExcelObject): object is Collection =>
  object instanceof ExcelCollection || "list" in object;
