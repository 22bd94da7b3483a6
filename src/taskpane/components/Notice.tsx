/** Says what is the matter and what to do; a screen reader says at once what went wrong. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "../fluent";
import type { ReactNode } from "react";

const useStyles = makeStyles({ body: { whiteSpace: "normal" }, title: { display: "block" } });

interface NoticeProps {
  title?: string;
  children: ReactNode;
  intent?: "info" | "success" | "warning" | "error";
  action?: { label: string; run(): void };
}

export function Notice({ title, children, intent = "warning", action }: NoticeProps) {
  const styles = useStyles();
  const bar = (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button onClick={action.run}>{action.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
  if (intent === "error") return <div role="alert">{bar}</div>;
  // A warning is there from the start.
  return intent === "warning" ? bar : <div role="status">{bar}</div>;
}
