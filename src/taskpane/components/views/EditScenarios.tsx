/** Adds, copies, renames, moves and deletes a scenario of the workbook. */
import { useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import { changeScenarios, renameScenario, swapScenarios } from "../../state/scenario-rows";
import { usePaneLanguage } from "../../text/pane-language";
import { Button, Field, Input, Select } from "../../fluent";
import { ProblemText } from "../ProblemText";
import { UndoEnds } from "../UndoEnds";
import { useSectionStyles } from "../deal/section-style";

interface EditScenariosProps {
  scenarios: readonly { id: string; name: string }[];
}

export function EditScenarios({ scenarios }: EditScenariosProps) {
  const { text } = usePaneLanguage();
  const words = text.scenariosTab.edit;
  const styles = useSectionStyles();
  const [chosen, choose] = useState("");
  const [written, write] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, ask] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const at = Math.max(
    0,
    scenarios.findIndex(({ id }) => id === chosen),
  );
  const scenario = scenarios[at];
  if (!scenario) return null;
  const name = (written ?? scenario.name).trim();

  async function attempt(work: () => Promise<string | null | void>) {
    setBusy(true);
    setProblem(null);
    ask(false);
    try {
      setProblem((await work()) ?? null);
      write(null);
    } catch (error) {
      setProblem(errorMessage(error));
    } finally {
      setBusy(false);
    }
  }
  const button = (label: string, disabled: boolean, work: () => Promise<string | null | void>) => (
    <Button size="small" disabled={busy || disabled} onClick={() => void attempt(work)}>
      {label}
    </Button>
  );
  const isNew = !scenarios.some((each) => each.name === name) && name !== "";

  return (
    <details className={styles.section}>
      <summary>{words.title}</summary>
      <Field label={words.scenario} size="small">
        <Select
          size="small"
          value={scenario.id}
          onChange={(_, { value }) => {
            choose(value);
            write(null);
            ask(false);
          }}
        >
          {scenarios.map(({ id, name: shown }) => (
            <option key={id} value={id}>
              {shown || id}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.name} size="small">
        <Input size="small" value={written ?? scenario.name} onChange={(_, { value }) => write(value)} />
      </Field>
      <div className={styles.buttons}>
        {button(words.rename, !isNew, () => renameScenario(at, name))}
        {button(words.copy, false, () =>
          changeScenarios({ kind: "copy", of: scenario.id, name: isNew ? name : words.copied(scenario.name) }),
        )}
        {button(words.add, !isNew, () => changeScenarios({ kind: "add", name }))}
      </div>
      <div className={styles.buttons}>
        {button(words.up, at === 0, () => swapScenarios(at - 1))}
        {button(words.down, at === scenarios.length - 1, () => swapScenarios(at))}
        <Button size="small" disabled={busy || scenarios.length === 1} onClick={() => ask(true)}>
          {words.delete}
        </Button>
      </div>
      {asked && (
        <div role="group" aria-label={words.delete}>
          <p className={styles.note}>{words.sure(scenario.name || scenario.id)}</p>
          <div className={styles.buttons}>
            {button(words.delete, false, () => changeScenarios({ kind: "delete", id: scenario.id }))}
            <Button size="small" appearance="subtle" onClick={() => ask(false)}>
              {text.keep}
            </Button>
          </div>
        </div>
      )}
      <p className={styles.note}>{words.note}</p>
      <UndoEnds />
      <ProblemText>{problem}</ProblemText>
    </details>
  );
}
