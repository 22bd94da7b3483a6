/** The unseen field with which a text file is chosen; a button presses it. */
import { makeStyles } from "../fluent";
import type { RefObject } from "react";
import { decodeText } from "../../files/text";

const useStyles = makeStyles({ file: { display: "none" } });

interface TextFileProps {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  /** `text` reads the file. */
  onFile(name: string, text: () => Promise<string>): void;
}

export function TextFile({ field, label, onFile }: TextFileProps) {
  const styles = useStyles();
  return (
    <input
      ref={field}
      type="file"
      className={styles.file}
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      aria-label={label}
      onChange={({ target }) => {
        const chosen = target.files?.[0];
        if (chosen) onFile(chosen.name, async () => decodeText(new Uint8Array(await chosen.arrayBuffer())));
        // The same file can be chosen again once it was corrected.
        target.value = "";
      }}
    />
  );
}
