/** The building blocks of the screen of a new case: a labelled text with what is wrong with it, and a list of rows that can be added and removed. */
import { Button, Field, Input, makeStyles, tokens } from "../../fluent";
import { createContext, useContext, useEffect, useRef, type ReactNode } from "react";
import type { DraftProblems } from "../../../cases/own/draft";
import { usePaneLanguage } from "../../text/pane-language";
import { newCaseTexts } from "../../../words/pane/new-case/words";

export const ProblemsContext = createContext<DraftProblems>({});

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    minWidth: 0,
  },
  cardLegend: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  input: { minWidth: 0, width: "100%" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(118px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
  },
  add: { alignSelf: "flex-start" },
  remove: { alignSelf: "flex-end", minWidth: 0 },
});

/** What is wrong with a field, in the user's language. */
export function useProblem(at: string): string | undefined {
  const { language } = usePaneLanguage();
  const problem = useContext(ProblemsContext)[at];
  return problem && newCaseTexts[language].problem(problem);
}

interface TextFieldProps {
  at: string;
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  required?: boolean;
  type?: "text" | "date";
  inputMode?: "decimal" | "numeric";
  onBlur?(): void;
}

export function TextField({
  at,
  label,
  value,
  onChange,
  hint,
  required = false,
  type = "text",
  inputMode,
  onBlur,
}: TextFieldProps) {
  const styles = useStyles();
  const wrong = useProblem(at);
  return (
    <Field
      label={label}
      required={required}
      {...(wrong === undefined
        ? hint === undefined
          ? {}
          : { hint }
        : { validationMessage: wrong, validationState: "error" as const })}
    >
      <Input
        className={styles.input}
        input={{ "data-field": at } as object}
        type={type}
        value={value}
        autoComplete="off"
        {...(inputMode ? { inputMode } : {})}
        {...(onBlur ? { onBlur } : {})}
        onChange={(_, changed) => onChange(changed.value)}
      />
    </Field>
  );
}

/** Two short fields next to each other where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

interface RowListProps<Row> {
  at: string;
  title: string;
  hint?: string;
  rows: readonly Row[];
  name(number: number): string;
  add: string;
  blank: Row;
  /** Rows that have to stay. */
  least?: number;
  onChange(rows: Row[]): void;
  children(row: Row, index: number, change: (part: Partial<Row>) => void): ReactNode;
}

export function RowList<Row extends object>({
  at,
  title,
  hint,
  rows,
  name,
  add,
  blank,
  least = 0,
  onChange,
  children,
}: RowListProps<Row>) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const wrong = useProblem(at);
  const list = useRef<HTMLFieldSetElement>(null);
  const before = useRef(rows.length);
  useEffect(() => {
    const added = rows.length > before.current;
    const removed = rows.length < before.current;
    before.current = rows.length;
    // The focus goes into a row that was added; from one that was removed, to the button that adds.
    if (added)
      list.current
        ?.querySelectorAll<HTMLElement>(":scope > fieldset")
        [rows.length - 1]?.querySelector<HTMLElement>("input, select")
        ?.focus();
    if (removed) list.current?.querySelector<HTMLElement>(":scope > button")?.focus();
  }, [rows.length]);
  return (
    <fieldset ref={list} className={styles.list}>
      {title !== "" && <legend className={styles.legend}>{title}</legend>}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      {rows.map((row, index) => (
        <fieldset key={index} className={styles.card}>
          <legend className={styles.cardLegend}>{name(index + 1)}</legend>
          {children(row, index, (part) =>
            onChange(rows.map((each, place) => (place === index ? { ...each, ...part } : each))),
          )}
          {rows.length > least && (
            <Button
              size="small"
              className={styles.remove}
              onClick={() => onChange(rows.filter((_, place) => place !== index))}
            >
              {text.remove(name(index + 1))}
            </Button>
          )}
        </fieldset>
      ))}
      <Button className={styles.add} onClick={() => onChange([...rows, blank])}>
        {add}
      </Button>
    </fieldset>
  );
}
