/** Carries out one batch of office.js: resolves its object paths, does its actions in order, stops at the first error. */
import type { Book } from "../workbook/book";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../workbook/errors";
import { ExcelObject } from "../workbook/excel-object";
import { Workbook } from "../workbook/workbook";
import type { Members } from "./members";
import { wireName } from "./members";
import { Query } from "./query";
import type { Services } from "./services";
import { ACTION, type Action, type ArgumentInfo, type Batch, type BatchAnswer, type ObjectPath, PATH } from "./wire";

/** An object of the workbook, a service, or null for a null object. */
type Target = ExcelObject | Service | null;
export type Service = Record<string, (...args: unknown[]) => unknown>;

const isExcelObject = (target: Target): target is ExcelObject => target instanceof ExcelObject;

export interface Dispatcher {
  run(batch: Batch): Promise<BatchAnswer>;
}

export function createDispatcher(book: Book, members: Members, services: Services): Dispatcher {
  const query = new Query(members);
  return { run: (batch) => new BatchRun(book, members, query, services, batch).run() };
}

class BatchRun {
  private readonly resolved = new Map<number, Target>();

  constructor(
    private readonly book: Book,
    private readonly members: Members,
    private readonly query: Query,
    private readonly services: Services,
    private readonly batch: Batch,
  ) {}

  async run(): Promise<BatchAnswer> {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        await this.act(action, answer);
      } catch (error) {
        answer.Error = describeError(error, index, this.location(action));
        break;
      }
    }
    this.book.endBatch();
    return answer;
  }

  private location(action: Action): string {
    const target = this.resolved.get(action.ObjectPathId);
    const owner =
      target && isExcelObject(target) ? target.excelClass : this.batch.ObjectPaths[action.ObjectPathId]?.Name;
    return [owner, action.Name].filter(Boolean).join(".");
  }

  private async act(action: Action, answer: BatchAnswer): Promise<void> {
    const result = (value: unknown): number => answer.Results.push({ ActionId: action.Id, Value: value ?? null });
    if (action.ActionType === ACTION.trace) {
      answer.TraceIds.push(action.Id);
      result(null);
      return;
    }
    if (action.ActionType === ACTION.ensureUnchanged) return;
    const target = await this.target(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        result(
          target === null
            ? null
            : isExcelObject(target)
              ? { ...target.identity(), ...(target.referenceId ? { _ReferenceId: target.referenceId } : {}) }
              : {},
        );
        return;
      case ACTION.query:
      case ACTION.queryAsJson:
        if (target !== null) await this.book.fresh();
        result(target === null ? null : await this.query.answer(this.excelObject(target), action.QueryInfo));
        return;
      case ACTION.method:
        // office.js tracks every range, null objects too.
        if (target === null && action.Name.startsWith("_")) return void result(null);
        result(await this.method(this.present(target, action), action.Name, await this.args(action.ArgumentInfo)));
        return;
      case ACTION.setProperty:
        this.set(
          this.excelObject(this.present(target, action)),
          action.Name,
          (await this.args(action.ArgumentInfo))[0],
        );
        return;
      case ACTION.update:
        await this.update(this.excelObject(this.present(target, action)), action.ObjectState ?? {});
        return;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private present(target: Target, action: Action): NonNullable<Target> {
    if (target === null) throw itemNotFound(`The object on which ${action.Name || "the update"} was called`);
    return target;
  }
  private excelObject(target: NonNullable<Target>): ExcelObject {
    if (!isExcelObject(target)) throw invalidArgument("A service has methods only.");
    return target;
  }

  private async target(id: number): Promise<Target> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw invalidArgument(`The batch has no object path ${id}.`);
    const target = await this.resolve(path);
    this.resolved.set(id, target);
    return target;
  }

  private async resolve(path: ObjectPath): Promise<Target> {
    switch (path.ObjectPathType) {
      case PATH.root:
        return new Workbook(this.book);
      case PATH.service:
        return this.services.find(path.Name);
      case PATH.reference:
        return this.book.references.find(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = await this.target(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return isExcelObject(parent) ? this.navigate(parent, path.Name) : this.services.child(parent, path.Name);
      case PATH.indexer:
        return this.object(await this.method(parent, "GetItem", await this.args(path.ArgumentInfo)), path);
      case PATH.method:
        return this.object(await this.method(parent, path.Name, await this.args(path.ArgumentInfo)), path);
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }

  private object(value: unknown, path: ObjectPath): ExcelObject | null {
    if (value === null || value instanceof ExcelObject) return value;
    throw new HostError(
      "GeneralException",
      `The rehearsal host answers ${path.Name} with something that is no object.`,
      500,
    );
  }

  private navigate(parent: ExcelObject, name: string): ExcelObject | null {
    this.members.find(parent.excelClass, name);
    if (!(name in parent)) throw apiNotFound(`${parent.excelClass}.${name}`);
    const value: unknown = Reflect.get(parent, name);
    if (value === null || value instanceof ExcelObject) return value;
    throw apiNotFound(`${parent.excelClass}.${name}`);
  }

  private async method(target: NonNullable<Target>, name: string, args: unknown[]): Promise<unknown> {
    if (!isExcelObject(target)) return this.services.call(target, name, args);
    if (this.listen(target, name)) return null;
    this.members.checkArguments(target.excelClass, name, args);
    const method: unknown = name in target ? Reflect.get(target, name) : undefined;
    if (typeof method !== "function") throw apiNotFound(`${target.excelClass}.${name}`);
    const value: unknown = await Reflect.apply(method, target, args);
    this.members.checkAnswer(target.excelClass, name, value ?? null);
    this.book.undo.wrote(target.excelClass, name);
    return value;
  }

  /** "_RegisterDataChangedEvent", "_UnregisterEventNameChanged" */
  private listen(target: ExcelObject, name: string): boolean {
    const deed = /^_(Unregister|Register)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (!deed) return false;
    const listenable = target.listenable;
    const type = listenable?.events[deed[2]!];
    if (!listenable || type === undefined) throw apiNotFound(`${target.excelClass}.${name}`);
    if (deed[1] === "Register") this.book.events.register(type, listenable.target);
    else this.book.events.unregister(type, listenable.target);
    return true;
  }

  private set(target: ExcelObject, name: string, value: unknown): void {
    this.members.checkWrite(target.excelClass, name, value);
    if (!hasSetter(target, name)) throw apiNotFound(`${target.excelClass}.${name}`);
    Reflect.set(target, name, value);
    this.book.undo.wrote(target.excelClass, name);
  }

  private async update(target: ExcelObject, state: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = wireName(key);
      if (this.members.isNavigation(target.excelClass, name)) {
        const part = this.navigate(target, name);
        if (part === null) throw itemNotFound(`${target.excelClass}.${name}`);
        await this.update(part, value as Record<string, unknown>);
      } else this.set(target, name, await this.argument(value, 0));
    }
  }

  private async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const { Arguments = [], ReferencedObjectPathIds = [] } = info ?? {};
    return Promise.all(Arguments.map((value, index) => this.argument(value, ReferencedObjectPathIds[index])));
  }

  /** An argument is a value, an object of this batch, or holds such objects inside. */
  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) return this.target(reference);
    if (Array.isArray(value)) {
      const references = Array.isArray(reference) ? reference : [];
      if (references.length === 0) return value;
      return Promise.all(value.map((part, index) => this.argument(part, references[index])));
    }
    if (typeof value !== "object" || value === null) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === "number") return this.target(id);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, part]) => [key, await this.argument(part, 0)] as const),
    );
    return Object.fromEntries(entries);
  }
}

function hasSetter(target: object, name: string): boolean {
  for (let at: object | null = target; at; at = Reflect.getPrototypeOf(at)) {
    const property = Reflect.getOwnPropertyDescriptor(at, name);
    if (property) return property.set !== undefined;
  }
  return false;
}

function describeError(error: unknown, index: number, location: string): BatchAnswer["Error"] {
  const known =
    error instanceof HostError
      ? error
      : new HostError("GeneralException", error instanceof Error ? error.message : String(error), 500);
  return {
    Code: known.code,
    Message: known.message,
    HttpStatusCode: known.status,
    ActionIndex: index,
    Location: location,
  };
}
