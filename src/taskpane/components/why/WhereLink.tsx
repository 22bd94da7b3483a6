/** A line of the tab "Why" that leads to its cell. */
import type { ReactNode } from "react";
import type { CellAddress } from "../../../formula/values";
import { cellAddress } from "../../../sheets/address";
import { CellLink } from "../views/CellLink";

interface WhereLinkProps {
  at: CellAddress;
  spoken: string;
  children: ReactNode;
}

export function WhereLink({ at: { sheet, row, column }, spoken, children }: WhereLinkProps) {
  return (
    <CellLink place={{ sheet, address: cellAddress(row, column) }} spoken={spoken}>
      {children}
    </CellLink>
  );
}
