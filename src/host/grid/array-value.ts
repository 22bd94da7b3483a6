/** Values in rows, as Univer's functions give them. */
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

export function arrayValue(
  { modules }: Pick<Engine, "modules">,
  calculateValueList: (BaseValueObject | null)[][],
): ArrayValueObject {
  return modules.formula.ArrayValueObject.create({
    calculateValueList,
    rowCount: calculateValueList.length,
    columnCount: calculateValueList[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
