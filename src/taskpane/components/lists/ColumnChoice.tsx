/** Which columns of a file are what, where their names do not say it. */
import { Button, Field, Select } from "../../fluent";
import { useState } from "react";
import type { EntriesFailure } from "../../../commands/read-entries";
import type { EntryColumns, EntryRole } from "../../../files/entry-headers";
import type { ListsText } from "../../../words/pane/lists/words";
import { Notice } from "../Notice";

interface ColumnChoiceProps {
  problem: Extract<EntriesFailure, { kind: "columns" }>;
  text: ListsText;
  onChosen(columns: EntryColumns): void;
}

export function ColumnChoice({ problem: { missing, headers }, text, onChosen }: ColumnChoiceProps) {
  const [chosen, setChosen] = useState<Partial<Record<EntryRole, string>>>({});
  const words = text.entries;
  const whole = missing.every((role) => (chosen[role] ?? "") !== "");
  return (
    <>
      <Notice title={words.columns}>{words.columnsAbout(missing.map(words.column).join(", "))}</Notice>
      {missing.map((role) => (
        <Field key={role} label={words.column(role)}>
          <Select
            value={chosen[role] ?? ""}
            onChange={(_, { value }) => setChosen((before) => ({ ...before, [role]: value }))}
          >
            <option value="">{words.choose}</option>
            {[...new Set(headers)].map((header) => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button appearance="primary" disabledFocusable={!whole} onClick={() => whole && onChosen(chosen)}>
        {words.withColumns}
      </Button>
    </>
  );
}
