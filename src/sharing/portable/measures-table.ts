/** The workbook's own table of measures as its formulas pass it to Parley, and which of its rows follow the as-of day. */
import { headerPlace } from "../../files/header-table";
import { cellAt, cellOfName, type TableReading, type Value, type WorkbookReading } from "../reading";
import { asKnownOn, type MeasuresTable } from "./rate-rows";
import { tableCells } from "./table-cells";

export function measuresTable(reading: Pick<WorkbookReading, "sheets" | "names">, table: TableReading): MeasuresTable {
  const cells = tableCells(reading, table);
  const scenarios = headerPlace(table.headers, "Scenarios");
  const [asOf, start, known] = [
    named(reading, "AsOf"),
    named(reading, "ScheduleStart"),
    named(reading, "KnownScenarios"),
  ];
  const fixed: MeasuresTable = { cells, following: [], asOf: 0, scheduleStart: 0, knownScenarios: "" };
  if (scenarios < 0 || typeof asOf !== "number" || typeof start !== "number" || typeof known !== "string") return fixed;
  const following = Array.from({ length: table.rows }, (_, row) => row).flatMap((row) => {
    const { formula } = cellAt(reading, table.sheet, table.row + row + 1, table.column + scenarios);
    if (formula === null || !/\bAsOf\b/i.test(formula) || !/\bKnownScenarios\b/i.test(formula)) return [];
    // An act of a rival's deal bears the deal's name too.
    return [{ row, added: /\)&"([^"]*)"$/.exec(formula)?.[1] ?? "" }];
  });
  const result: MeasuresTable = { cells, following, asOf, scheduleStart: start, knownScenarios: known };
  // A formula that a person changed says something else: then the table counts as it stands.
  const now = asKnownOn(result, asOf);
  const isUnchanged = ({ row }: { row: number }): boolean => now[row + 1]![scenarios] === cells[row + 1]![scenarios];
  return { ...result, following: following.filter(isUnchanged) };
}

function named(reading: Pick<WorkbookReading, "sheets" | "names">, name: string): Value | undefined {
  const found = reading.names.find((each) => each.name === name);
  const at = found ? cellOfName(found.formula) : null;
  return at ? cellAt(reading, at.sheet, at.row, at.column).value : undefined;
}
