/** A cell by what a person calls it, with its address and its value; pressed, it is selected. */
import { cellAddress } from "../../../../sheets/address";
import { CellLink } from "../../views/CellLink";
import { usePartStyles } from "./parts";
import type { Place } from "./read-selection";

interface CellNameProps {
  cell: Place & { cell: string; label: string };
  /** "now 15 %" */
  value?: string;
}

export function CellName({ cell: { cell, sheet, row, column, label }, value }: CellNameProps) {
  const styles = usePartStyles();
  const behind = [...(label === "" ? [] : [cell]), ...(value === undefined ? [] : [value])].join(", ");
  return (
    <CellLink place={{ sheet, address: cellAddress(row, column) }} spoken={[label || cell, behind].join(", ")}>
      <span className={styles.name}>{label || cell}</span>
      {behind !== "" && <span className={styles.where}> {behind}</span>}
    </CellLink>
  );
}
