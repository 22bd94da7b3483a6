/** Defined names: what they mean is the engine's, their comments and whether people see them are kept here. */
import { FormulaSyntaxError, type EngineName, type FormulaEngine } from "../../formula/engine-types";
import type { NameDocument } from "../workbook/document";
import { invalidArgument } from "../workbook/errors";

interface Extras {
  comment?: string;
  visible: boolean;
}

export class GridNames {
  private readonly extras = new Map<string, Extras>();

  constructor(private readonly engine: FormulaEngine) {}

  all(): NameDocument[] {
    const sheets = new Map(this.engine.sheets().map(({ id, name }) => [id, name]));
    return this.engine.names().map((name) => {
      const { visible = true, comment } = this.extras.get(keyOf(name.name, name.sheet)) ?? {};
      const sheet = name.sheet === undefined ? undefined : sheets.get(name.sheet);
      return {
        name: name.name,
        formula: name.formula.startsWith("=") ? name.formula : `=${name.formula}`,
        visible,
        ...(comment ? { comment } : {}),
        ...(sheet === undefined ? {} : { sheet }),
      };
    });
  }

  set({ name, formula, comment, visible, sheet }: NameDocument): void {
    const scope = this.scope(sheet);
    try {
      this.engine.setName({ name, formula, ...(scope === undefined ? {} : { sheet: scope }) });
    } catch (error) {
      if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
      throw error;
    }
    this.extras.set(keyOf(name, scope), { visible, ...(comment === undefined ? {} : { comment }) });
  }

  remove(name: string, sheet?: string): void {
    const scope = this.scope(sheet);
    const known = this.find(name, scope);
    if (!known) throw new Error(`The workbook has no name "${name}".`);
    this.extras.delete(keyOf(name, scope));
    this.engine.removeName(known.name, scope);
  }

  /** Forgets the names that belong to a sheet which goes. */
  forgetSheet(id: string): void {
    for (const { name, sheet } of this.engine.names()) if (sheet === id) this.extras.delete(keyOf(name, sheet));
  }

  private find(name: string, scope: string | undefined): EngineName | undefined {
    const key = keyOf(name, scope);
    return this.engine.names().find((each) => keyOf(each.name, each.sheet) === key);
  }

  private scope(sheet: string | undefined): string | undefined {
    if (sheet === undefined) return undefined;
    const found = this.engine.sheets().find((each) => each.name === sheet);
    if (!found) throw new Error(`The workbook has no sheet named "${sheet}".`);
    return found.id;
  }
}

const keyOf = (name: string, sheet: string | undefined): string => `${sheet ?? ""} ${name.toLowerCase()}`;
