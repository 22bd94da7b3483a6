/** The measures of a new case, and whether the importer's own law counts. */
import { Field } from "@fluentui/react-field";
import { Select } from "@fluentui/react-select";
import { NO_MEASURE } from "../../../cases/own/draft";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { Checkbox, makeStyles } from "../../fluent";
import { usePaneLanguage } from "../../text/pane-language";
import { Pair, RowList, TextField } from "./fields";
import type { RowsProps } from "./row-places";

const useStyles = makeStyles({
  select: { minWidth: 0 },
});

/** `hasActs`: the importer's law is Parley's own. */

export function MeasureRows({ draft, change, hasActs }: RowsProps & { hasActs: boolean }) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const rows = (
    <RowList
      at="measures"
      title={text.measures}
      hint={text.measuresHint}
      rows={draft.measures}
      name={text.measure}
      add={text.addMeasure}
      blank={NO_MEASURE}
      onChange={(measures) => change({ measures })}
    >
      {(row, index, changeRow) => {
        const at = (field: string) => `measures.${index}.${field}`;
        return (
          <>
            <TextField
              at={at("authority")}
              label={text.authority}
              required
              value={row.authority}
              onChange={(authority) => changeRow({ authority })}
            />
            <TextField
              at={at("codes")}
              label={text.codes}
              hint={text.codesHint}
              required
              value={row.codes}
              onChange={(codes) => changeRow({ codes })}
            />
            <Pair>
              <TextField
                at={at("origins")}
                label={text.origins}
                hint={text.originsHint}
                value={row.origins}
                onChange={(origins) => changeRow({ origins })}
              />
              <TextField
                at={at("rate")}
                label={text.rate}
                required
                inputMode="decimal"
                value={row.rate}
                onChange={(rate) => changeRow({ rate })}
              />
            </Pair>
            <Pair>
              <TextField
                at={at("from")}
                label={text.from}
                required
                type="date"
                value={row.from}
                onChange={(from) => changeRow({ from })}
              />
              <TextField
                at={at("until")}
                label={text.until}
                hint={text.untilHint}
                type="date"
                value={row.until}
                onChange={(until) => changeRow({ until })}
              />
            </Pair>
            <Field label={text.counts}>
              <Select
                className={styles.select}
                value={row.scenario}
                onChange={(_, { value }) => changeRow({ scenario: value })}
              >
                <option value="">{text.countsAlways}</option>
                {draft.scenarios.map(({ name }, place) => (
                  <option key={place} value={String(place)}>
                    {text.countsIn(name || text.scenario(place + 1))}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        );
      }}
    </RowList>
  );
  return (
    <>
      {hasActs && (
        <Checkbox
          label={text.acts}
          checked={draft.acts === true}
          onChange={(_, { checked }) => change({ acts: checked === true })}
        />
      )}
      {rows}
    </>
  );
}
