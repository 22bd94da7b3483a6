/** A state in which there is nothing to draw: what is the matter, and what to do. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ body: { whiteSpace: "normal", paddingTop: tokens.spacingVerticalS }, title: { display: "block" } });

interface TroubleProps {
  title: string;
  children: ReactNode;
  intent?: "info" | "warning" | "error";
  action?: { label: string; run(): void };
}

export function Trouble({ title, children, intent = "warning", action }: TroubleProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button onClick={action.run}>{action.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
