/** The sectors of a new case: names and codes. */
import type { DraftSector } from "../../../cases/own/draft";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { RowList, TextField } from "./fields";
import { removedAt, type RowsProps, withoutPlace } from "./row-places";

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
