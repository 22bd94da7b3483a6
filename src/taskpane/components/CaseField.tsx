/** Chooses the negotiation case. */
import { Field, Select } from "@fluentui/react-components";
import { cases } from "../../cases/registry";
import { usePaneLanguage } from "../text/pane-language";

export function CaseField({ caseId, onChange }: { caseId: string; onChange(caseId: string): void }) {
  const { language, text } = usePaneLanguage();
  return (
    <Field label={text.caseLabel}>
      <Select value={caseId} onChange={(_, { value }) => onChange(value)}>
        {cases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
