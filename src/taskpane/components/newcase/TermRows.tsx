/** What a scenario of a new case grants a sector. */
import { makeStyles } from "../../fluent";
import { Field } from "@fluentui/react-field";
import { Select } from "@fluentui/react-select";
import { type Draft, type DraftScenario, type DraftSector, NO_TERMS } from "../../../cases/own/draft";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { Pair, RowList, TextField, useProblem } from "./fields";

const useStyles = makeStyles({
  select: { minWidth: 0 },
});

function SectorChoice({
  at,
  sectors,
  value,
  onChange,
}: {
  at: string;
  sectors: readonly DraftSector[];
  value: string;
  onChange(value: string): void;
}) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const wrong = useProblem(at);
  return (
    <Field
      label={text.termsFor}
      {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: "error" as const })}
    >
      <Select
        className={styles.select}
        select={{ "data-field": at } as object}
        value={value}
        onChange={(_, changed) => onChange(changed.value)}
      >
        <option value="">{text.allSectors}</option>
        {sectors.map(({ name }, place) => (
          <option key={place} value={String(place)}>
            {name || text.sector(place + 1)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TermRowsProps {
  draft: Draft;
  row: DraftScenario;
  index: number;
  changeRow(part: Partial<DraftScenario>): void;
}

export function TermRows({ draft, row, index, changeRow }: TermRowsProps) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  return (
    <RowList
      at={`scenarios.${index}.terms`}
      title=""
      rows={row.terms}
      name={text.terms}
      add={text.addTerms}
      blank={NO_TERMS}
      onChange={(terms) => changeRow({ terms })}
    >
      {(terms, place, changeTerms) => {
        const at = (field: string) => `scenarios.${index}.terms.${place}.${field}`;
        return (
          <>
            <SectorChoice
              at={at("sector")}
              sectors={draft.sectors}
              value={terms.sector}
              onChange={(sector) => changeTerms({ sector })}
            />
            <Pair>
              <TextField
                at={at("rate")}
                label={text.termsRate}
                required
                inputMode="decimal"
                value={terms.rate}
                onChange={(rate) => changeTerms({ rate })}
              />
              <TextField
                at={at("coverage")}
                label={text.coverage}
                required
                inputMode="decimal"
                value={terms.coverage}
                onChange={(coverage) => changeTerms({ coverage })}
              />
            </Pair>
            <Pair>
              <TextField
                at={at("from")}
                label={text.from}
                hint={text.termsFromHint}
                type="date"
                value={terms.from}
                onChange={(from) => changeTerms({ from })}
              />
              <TextField
                at={at("until")}
                label={text.until}
                hint={text.untilHint}
                type="date"
                value={terms.until}
                onChange={(until) => changeTerms({ until })}
              />
            </Pair>
          </>
        );
      }}
    </RowList>
  );
}
