/** Sourcing: writes the sheet of products by country, and shows what all of them would cost from each. */
import { Field, Input, makeStyles, tokens } from "../../fluent";
import { useState } from "react";
import { countriesIn, writeSourcing } from "../../../commands/sourcing";
import { usePaneLanguage } from "../../text/pane-language";
import { queueTable, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { ReportPart } from "../ReportPart";
import { CellLink } from "../views/CellLink";
import { figureIn } from "../views/write";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  field: { marginBottom: tokens.spacingVerticalS },
});

function queue(context: Excel.RequestContext) {
  const countries = queueTable(context, "SourcingCountries");
  return () => countries().rows;
}

export default function SourcingPart() {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const [countries, setCountries] = useState("");
  const { reading, again } = useWorkbook(queue);
  const rows = reading.state === "here" ? reading.value : [];
  const words = text.sourcing;
  return (
    <ReportPart
      sheet="Sourcing"
      isThere={reading.state === "here"}
      words={words}
      write={async () => writeSourcing(language, countriesIn(countries, language))}
      onDone={again}
      before={
        <Field label={words.countries} className={styles.field}>
          <Input placeholder={words.countriesHint} value={countries} onChange={(_, { value }) => setCountries(value)} />
        </Field>
      }
    >
      <p className={styles.note}>{words.total}</p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.place.address}>
            <Country row={row} />
          </li>
        ))}
      </ul>
    </ReportPart>
  );
}

function Country({ row }: { row: RowView }) {
  const { formats } = usePaneLanguage();
  const styles = useStyles();
  const landed = row.cell("Landed");
  const name = textIn(row.cell("Name"));
  const shown = figureIn(landed, formats.money);
  return (
    <CellLink place={landed.place} spoken={`${name}: ${shown}`} className={styles.row}>
      <span>{name}</span>
      <span className={styles.figure}>{shown}</span>
    </CellLink>
  );
}
