/** A folded part of the tab Deal. */
import { type ReactNode, useState } from "react";
import { useSectionStyles } from "./section-style";

/** What is folded away is not worked out. */
export function Section({
  title,
  children,
  onOpen,
}: {
  title: string;
  children: ReactNode;
  onOpen?: ((open: boolean) => void) | undefined;
}) {
  const styles = useSectionStyles();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.section}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        onOpen?.(currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
