/** Who sells more and who sells less in expectation: the exporter, and the countries that win and lose most. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, textIn, type RowView, type TableView } from "../../workbook/reading";
import { CellLink } from "./CellLink";
import { figureIn } from "./write";

/** Of those that win, and of those that lose. */
const SHOWN = 3;

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  own: { fontWeight: tokens.fontWeightSemibold },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Nothing where no figure is known. */
export function SupplierChanges({ table }: { table: TableView }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const [own, ...others] = table.rows;
  const rows = own ? [own, ...extremes(others)] : [];
  if (rows.length === 0 || rows.every((row) => numberIn(changeOf(row)) === null)) return null;
  const words = text.outcomesTab;
  const signed = (value: number) => `${value > 0 ? "+" : ""}${formats.money(value)}`;
  return (
    <section aria-label={words.suppliers}>
      <h3 className={styles.heading}>{words.suppliers}</h3>
      <ul className={styles.list}>
        {rows.map((row) => {
          const [name, change] = [textIn(row.cell("Supplier")), figureIn(changeOf(row), signed)];
          return (
            <li key={row.place.address}>
              <CellLink
                place={changeOf(row).place}
                spoken={`${name}: ${change}`}
                className={mergeClasses(styles.row, row === own && styles.own)}
              >
                <span>{name}</span>
                <span className={styles.figure}>{change}</span>
              </CellLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const changeOf = (row: RowView) => row.cell("Expected");

/** Those that win most and those that lose most, from the first to the last. */
function extremes(rows: readonly RowView[]): RowView[] {
  const known = rows
    .flatMap((row) => {
      const change = numberIn(changeOf(row));
      return change === null || change === 0 ? [] : [{ row, change }];
    })
    .sort((one, other) => other.change - one.change);
  const winners = known.filter(({ change }) => change > 0).slice(0, SHOWN);
  const losers = known.filter(({ change }) => change < 0).slice(-SHOWN);
  return [...winners, ...losers].map(({ row }) => row);
}
