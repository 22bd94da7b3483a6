/** Defined names: cells, constants, formulas and LAMBDAs that formulas call by name. */
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { NameDocument } from "../workbook/document";
import { type Engine, UNIT } from "./engine";
import { type TableNames, toEngineFormula } from "./structured-references";

export class Names {
  private readonly service;
  private next = 1;

  constructor(
    private readonly engine: Engine,
    private readonly tables: () => readonly TableNames[],
    /** Called where a name that formulas may use has come to mean something else. */
    private readonly onNewMeaning: (name: string) => void,
  ) {
    this.service = engine.injector.get(engine.modules.formula.IDefinedNamesService);
  }

  all(): NameDocument[] {
    return this.entries().map((entry) => this.describe(entry));
  }

  set(name: NameDocument): void {
    const known = this.find(name.name, name.sheet);
    let id = known?.id;
    while (id === undefined || (!known && this.service.getValueById(UNIT, id))) id = `name-${this.next++}`;
    const reference = toEngineFormula(name.formula, this.tables(), undefined);
    const changed = known && known.formulaOrRefString.replace(/^=/, "") !== reference.replace(/^=/, "");
    const isCells = /^=(?:'(?:[^']|'')+'|[^'!(),"]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(reference);
    this.engine.run(this.engine.modules.formula.SetDefinedNameMutation.id, {
      id,
      name: name.name,
      formulaOrRefString: isCells ? reference.slice(1) : reference,
      comment: name.comment ?? "",
      hidden: !name.visible,
      localSheetId:
        name.sheet === undefined
          ? this.engine.modules.sheets.SCOPE_WORKBOOK_VALUE_DEFINED_NAME
          : this.sheetId(name.sheet),
    });
    if (changed) this.onNewMeaning(known.name);
  }

  remove(name: string, sheet?: string): void {
    const known = this.find(name, sheet);
    if (!known) throw new Error(`The workbook has no name "${name}".`);
    this.engine.run(this.engine.modules.formula.RemoveDefinedNameMutation.id, known);
  }

  clear(): void {
    for (const entry of this.entries())
      this.engine.run(this.engine.modules.formula.RemoveDefinedNameMutation.id, entry);
  }

  private entries(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(UNIT) ?? {});
  }

  private find(name: string, sheet: string | undefined): IDefinedNamesServiceParam | undefined {
    return this.entries().find(
      (entry) => entry.name.toLowerCase() === name.toLowerCase() && this.sheetName(entry) === sheet,
    );
  }

  private sheetName(entry: IDefinedNamesServiceParam): string | undefined {
    const scope = entry.localSheetId;
    if (!scope || scope === this.engine.modules.sheets.SCOPE_WORKBOOK_VALUE_DEFINED_NAME) return undefined;
    return this.engine.workbook.getSheetBySheetId(scope)?.getName();
  }

  private sheetId(name: string): string {
    const sheet = this.engine.workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`The workbook has no sheet named "${name}".`);
    return sheet.getSheetId();
  }

  private describe(entry: IDefinedNamesServiceParam): NameDocument {
    const text = entry.formulaOrRefString;
    const sheet = this.sheetName(entry);
    return {
      name: entry.name,
      formula: text.startsWith("=") ? text : `=${text}`,
      visible: !entry.hidden,
      ...(entry.comment ? { comment: entry.comment } : {}),
      ...(sheet === undefined ? {} : { sheet }),
    };
  }
}
