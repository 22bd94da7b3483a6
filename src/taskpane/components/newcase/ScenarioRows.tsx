/** The scenarios of a new case with their probabilities and terms. */
import { makeStyles, tokens } from "../../fluent";
import type { DraftScenario } from "../../../cases/own/draft";
import { percentToFraction } from "../../../model/tariff/rate";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { RowList, TextField } from "./fields";
import { removedAt, type RowsProps, withoutPlace } from "./row-places";
import { TermRows } from "./TermRows";

const useStyles = makeStyles({
  sum: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ScenarioRows({ draft, change }: RowsProps) {
  const { language, formats } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const set = (scenarios: DraftScenario[]) => {
    const removed = removedAt(draft.scenarios, scenarios);
    change({
      scenarios,
      measures:
        removed < 0
          ? draft.measures
          : draft.measures
              .filter(({ scenario }) => scenario !== String(removed))
              .map((each) => ({ ...each, scenario: withoutPlace(each.scenario, removed) })),
    });
  };
  const sum = draft.scenarios.reduce((total, { probability }) => total + percentToFraction(probability), 0);
  return (
    <>
      <RowList
        at="scenarios"
        title={text.scenarios}
        hint={text.scenariosHint}
        rows={draft.scenarios}
        name={text.scenario}
        add={text.addScenario}
        blank={{ name: "", probability: "", terms: [] }}
        least={1}
        onChange={set}
      >
        {(row, index, changeRow) => (
          <>
            <TextField
              at={`scenarios.${index}.name`}
              label={text.scenarioName}
              required
              value={row.name}
              onChange={(name) => changeRow({ name })}
            />
            <TextField
              at={`scenarios.${index}.probability`}
              label={text.probability}
              required
              inputMode="decimal"
              value={row.probability}
              onChange={(probability) => changeRow({ probability })}
            />
            <TermRows {...{ draft, row, index, changeRow }} />
          </>
        )}
      </RowList>
      {Number.isFinite(sum) && Math.abs(sum - 1) > 1e-9 && (
        <p role="status" className={styles.sum}>
          {text.sum(formats.share(sum))}
        </p>
      )}
    </>
  );
}
