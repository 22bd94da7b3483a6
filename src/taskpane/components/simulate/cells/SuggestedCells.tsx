/** The yellow cells behind the outcome: first which column of which table, or which sheet, then which cell. */
import { Button, Field, Select } from "../../../fluent";
import { useState } from "react";
import type { NumberCell } from "../../../../sharing/simulate/cells-behind";
import { useCellsWords, usePartStyles } from "./parts";

interface SuggestedCellsProps {
  label: string;
  cells: readonly NumberCell[];
  /** What the button does with the one that is chosen. */
  onTake(cell: NumberCell): void;
}

interface Group {
  name: string;
  cells: NumberCell[];
}

/** "Scenarios · Coverage": the sheet with the head of the column; single cells by their sheet. */
function groupsOf(cells: readonly NumberCell[]): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    const key = cell.columnOf || cell.sheet;
    const name = cell.columnOf === "" ? cell.sheet : `${cell.sheet} · ${cell.head}`;
    const group = groups.get(key) ?? { name, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()];
}

export function SuggestedCells({ label, cells, onTake }: SuggestedCellsProps) {
  const { text } = useCellsWords();
  const styles = usePartStyles();
  const [where, setWhere] = useState("");
  const [chosen, choose] = useState("");
  const groups = groupsOf(cells);
  const group = groups.find(({ name }) => name === where);
  const found = group?.cells.find(({ cell }) => cell === chosen);
  return (
    <>
      <Field label={label} className={styles.field}>
        <Select className={styles.wide} value={group ? where : ""} onChange={(_, { value }) => setWhere(value)}>
          <option value="">{text.suggest(cells.length)}</option>
          {groups.map(({ name, cells: within }) => (
            <option key={name} value={name}>
              {`${name} (${within.length})`}
            </option>
          ))}
        </Select>
      </Field>
      {group && (
        <div className={styles.row}>
          <Field label={text.suggestedCell} className={styles.grow}>
            <Select className={styles.wide} value={found ? chosen : ""} onChange={(_, { value }) => choose(value)}>
              <option value="">{text.choose}</option>
              {group.cells.map(({ cell, label: name }) => (
                <option key={cell} value={cell}>
                  {name === "" ? cell : name}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            disabledFocusable={!found}
            onClick={() => {
              if (found) onTake(found);
              choose("");
            }}
          >
            {text.add}
          </Button>
        </div>
      )}
    </>
  );
}
