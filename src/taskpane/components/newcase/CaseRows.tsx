/** What a new case is made of, below its countries: sectors, measures, and scenarios with their terms. */
import { Checkbox, Field, Select, makeStyles, tokens } from "../../fluent";
import { NO_MEASURE, NO_TERMS, type Draft, type DraftScenario, type DraftSector } from "../../../cases/own/draft";
import { fractionOfPercent } from "../../../model/tariff/rate";
import { usePaneLanguage } from "../../text/pane-language";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { Pair, RowList, TextField, useProblem } from "./fields";

const useStyles = makeStyles({
  sum: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

interface RowsProps {
  draft: Draft;
  change(part: Partial<Draft>): void;
}

/** Rows refer to others by their place: those of a row that was removed refer to none, those after it of one place less. */
function withoutPlace(place: string, removed: number): string {
  if (place === "" || Number(place) < removed) return place;
  return Number(place) === removed ? "" : String(Number(place) - 1);
}

function removedAt<Row>(before: readonly Row[], after: readonly Row[]): number {
  return after.length < before.length ? before.findIndex((row, index) => row !== after[index]) : -1;
}

export function SectorRows({ draft, change }: RowsProps) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const set = (sectors: DraftSector[]) => {
    const removed = removedAt(draft.sectors, sectors);
    const scenarios =
      removed < 0
        ? draft.scenarios
        : draft.scenarios.map((each) => ({
            ...each,
            terms: each.terms
              .filter(({ sector }) => sector !== String(removed))
              .map((terms) => ({ ...terms, sector: withoutPlace(terms.sector, removed) })),
          }));
    change({ sectors, scenarios });
  };
  return (
    <RowList
      at="sectors"
      title={text.sectors}
      hint={text.sectorsHint}
      rows={draft.sectors}
      name={text.sector}
      add={text.addSector}
      blank={{ name: "", codes: "" }}
      least={1}
      onChange={set}
    >
      {(row, index, changeRow) => (
        <>
          <TextField
            at={`sectors.${index}.name`}
            label={text.sectorName}
            required
            value={row.name}
            onChange={(name) => changeRow({ name })}
          />
          <TextField
            at={`sectors.${index}.codes`}
            label={text.codes}
            hint={text.codesHint}
            required
            value={row.codes}
            onChange={(codes) => changeRow({ codes })}
          />
        </>
      )}
    </RowList>
  );
}

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
  const sum = draft.scenarios.reduce((total, { probability }) => total + fractionOfPercent(probability), 0);
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

interface TermRowsProps {
  draft: Draft;
  row: DraftScenario;
  index: number;
  changeRow(part: Partial<DraftScenario>): void;
}

function TermRows({ draft, row, index, changeRow }: TermRowsProps) {
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
