/** Chooses the negotiation case; the workbook's own is listed with the bundled ones. */
import { Button, Field, Select, makeStyles, tokens } from "../fluent";
import { OWN_CASE, type OwnCase } from "../../cases/own/own-case";
import { cases } from "../../cases/registry";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CaseFieldProps {
  caseId: string;
  own: OwnCase | undefined;
  onChange(caseId: string): void;
  /** `changes`: the workbook's own case; null for a new one. */
  onMake(changes: OwnCase | null): void;
}

export function CaseField({ caseId, own, onChange, onMake }: CaseFieldProps) {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Field label={text.caseLabel}>
        <Select value={caseId} onChange={(_, { value }) => onChange(value)}>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
          {own && <option value={OWN_CASE}>{own.name}</option>}
        </Select>
      </Field>
      <div className={styles.buttons}>
        {own && caseId === OWN_CASE ? (
          <Button size="small" onClick={() => onMake(own)}>
            {text.changeCase}
          </Button>
        ) : (
          <Button size="small" onClick={() => onMake(null)}>
            {text.newCase}
          </Button>
        )}
      </div>
    </div>
  );
}
