/** The inputs that are drawn: each with its low, likely and high and its shape, and the ways to add one. */
import { Button, Field, Input, Select } from "../../../fluent";
import { DISTRIBUTIONS, type Distribution } from "../../../../model/uncertainty/quantile-table";
import { usePanelStyles } from "../../screen-styles";
import { CellName } from "./CellName";
import { useCellsWords, usePartStyles } from "./parts";
import { takeInputs } from "./session";
import { changeInput, removeInput, type InputRow, type Outcome } from "./setup";
import { SuggestedCells } from "./SuggestedCells";

export function InputRows({ outcome, inputs }: { outcome: Outcome; inputs: readonly InputRow[] }) {
  const { text, language } = useCellsWords();
  const styles = usePartStyles();
  const panel = usePanelStyles();
  const left = outcome.suggested.filter(({ cell }) => !inputs.some((each) => each.cell === cell));
  return (
    <section aria-label={text.inputs} className={styles.part}>
      <h4 className={styles.title}>{text.inputs}</h4>
      <p className={panel.note}>{text.inputsNote}</p>
      {inputs.length > 0 && (
        <ul className={styles.list}>
          {inputs.map((input) => (
            <li key={input.cell} className={styles.card}>
              <OneInput input={input} />
            </li>
          ))}
        </ul>
      )}
      {outcome.suggested.length === 0 ? (
        <p className={panel.note}>{text.noSuggestion}</p>
      ) : (
        left.length > 0 && (
          <SuggestedCells label={text.suggested} cells={left} onTake={(cell) => void takeInputs(language, cell)} />
        )
      )}
      <div>
        <Button onClick={() => void takeInputs(language)}>{text.addSelected}</Button>
      </div>
    </section>
  );
}

function OneInput({ input }: { input: InputRow }) {
  const { text } = useCellsWords();
  const styles = usePartStyles();
  const { cell, label, distribution } = input;
  const name = label || cell;
  return (
    <>
      <CellName cell={input} />
      <div className={styles.three}>
        {(["low", "likely", "high"] as const).map((field) => (
          <Field key={field} label={text[field]} className={styles.field}>
            <Input
              className={styles.wide}
              aria-label={text.ofInput(text[field], name)}
              value={input[field]}
              // Of a uniform distribution the ends say all.
              disabled={field === "likely" && distribution === "uniform"}
              onChange={(_, { value }) => changeInput(cell, { [field]: value })}
            />
          </Field>
        ))}
      </div>
      <div className={styles.row}>
        <Field label={text.shape} className={styles.grow}>
          <Select
            className={styles.wide}
            aria-label={text.ofInput(text.shape, name)}
            value={distribution}
            onChange={(_, { value }) => changeInput(cell, { distribution: value as Distribution })}
          >
            {DISTRIBUTIONS.map((each) => (
              <option key={each} value={each}>
                {text.shapes[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Button appearance="subtle" aria-label={text.remove(name)} onClick={() => removeInput(cell)}>
          {text.removeShort}
        </Button>
      </div>
    </>
  );
}
