/** Where the rows of a list come from: pasted, a file, or the cells that are selected. */
import { Button, Field, Textarea, makeStyles, tokens } from "../../fluent";
import { useRef, useState } from "react";
import type { ListsText } from "../../../words/pane/lists/words";
import { TextFile } from "../TextFile";
import { selectedRows, type SelectedRows } from "../../workbook/selected-rows";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type GivenRows =
  | { kind: "pasted"; text(): Promise<string> }
  | { kind: "file"; name: string; text(): Promise<string> }
  | { kind: "selected"; cells(): Promise<SelectedRows> };

interface RowsSourceProps {
  label: string;
  takePasted: string;
  text: ListsText;
  onRows(given: GivenRows): void;
}

export function RowsSource({ label, takePasted, text, onRows }: RowsSourceProps) {
  const styles = useStyles();
  const [pasted, setPasted] = useState("");
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Field label={label}>
        <Textarea
          value={pasted}
          rows={3}
          resize="vertical"
          textarea={{ spellCheck: false }}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className={styles.buttons}>
        {pasted.trim() !== "" && (
          <Button appearance="primary" onClick={() => onRows({ kind: "pasted", text: () => Promise.resolve(pasted) })}>
            {takePasted}
          </Button>
        )}
        <Button onClick={() => onRows({ kind: "selected", cells: selectedRows })}>{text.takeSelected}</Button>
        <Button onClick={() => file.current?.click()}>{text.chooseFile}</Button>
      </div>
      <TextFile
        field={file}
        label={text.chooseFile}
        onFile={(name, read) => onRows({ kind: "file", name, text: read })}
      />
    </>
  );
}
