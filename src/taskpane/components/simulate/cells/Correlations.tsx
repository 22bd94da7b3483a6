/** Which inputs go together, pair by pair. */
import { Button, Field, Input, Select } from "../../../fluent";
import { usePanelStyles } from "../../screen-styles";
import { useCellsWords, usePartStyles } from "./parts";
import { change, type CorrelationRow, type InputRow } from "./setup";

interface CorrelationsProps {
  inputs: readonly InputRow[];
  correlations: readonly CorrelationRow[];
}

export function Correlations({ inputs, correlations }: CorrelationsProps) {
  const { text } = useCellsWords();
  const styles = usePartStyles();
  const panel = usePanelStyles();
  const nameOf = (cell: string) => inputs.find((each) => each.cell === cell)?.label || cell;
  const set = (at: number, some: Partial<CorrelationRow>) =>
    change({ correlations: correlations.map((each, place) => (place === at ? { ...each, ...some } : each)) });
  return (
    <section aria-label={text.correlations} className={styles.part}>
      <h4 className={styles.title}>{text.correlations}</h4>
      <p className={panel.note}>{text.correlationsNote}</p>
      {correlations.length > 0 && (
        <ul className={styles.list}>
          {correlations.map((row, at) => (
            <li key={at} className={styles.card}>
              {(["one", "other"] as const).map((end) => (
                <Field key={end} label={text[end]} className={styles.field}>
                  <Select
                    className={styles.wide}
                    value={row[end]}
                    onChange={(_, { value }) => set(at, { [end]: value })}
                  >
                    {inputs.map(({ cell }) => (
                      <option key={cell} value={cell}>
                        {nameOf(cell)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
              <div className={styles.row}>
                <Field label={text.rank} className={styles.grow}>
                  <Input
                    className={styles.wide}
                    value={row.rank}
                    inputMode="decimal"
                    onChange={(_, { value }) => set(at, { rank: value })}
                  />
                </Field>
                <Button
                  appearance="subtle"
                  aria-label={text.removeCorrelation(nameOf(row.one), nameOf(row.other))}
                  onClick={() => change({ correlations: correlations.filter((_, place) => place !== at) })}
                >
                  {text.removeShort}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          onClick={() =>
            change({
              correlations: [...correlations, { one: inputs[0]!.cell, other: inputs[1]!.cell, rank: "" }],
            })
          }
        >
          {text.correlate}
        </Button>
      </div>
    </section>
  );
}
