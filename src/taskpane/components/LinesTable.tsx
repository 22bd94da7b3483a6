/** A sector's HS6 lines, largest first, some at a time. */
import { Button, makeStyles, mergeClasses, tokens } from "../fluent";
import { useEffect, useRef, useState } from "react";
import type { SectorTrade } from "../state/case-trade";
import type { Descriptions } from "../state/descriptions";
import { usePaneLanguage } from "../text/pane-language";

/** "Everything else" has thousands of lines; a step fills a few screens. */
const STEP = 50;

/** Height of what stays above the table's head. */
export const LINES_TOP = "40px";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXS },
  head: {
    position: "sticky",
    top: LINES_TOP,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    paddingTop: "5px",
    paddingBottom: "5px",
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  code: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", width: "1%" },
  description: { overflowWrap: "anywhere" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", width: "1%" },
  last: { paddingRight: 0 },
  share: { color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalM, width: "100%" },
});

export function LinesTable({
  sector,
  trade,
  descriptions,
}: {
  sector: SectorTrade;
  trade: string;
  descriptions: Descriptions;
}) {
  const { language, text, formats } = usePaneLanguage();
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  const rows = useRef<HTMLTableSectionElement>(null);
  const firstNew = useRef<number | null>(null);
  // The button that was pressed may be gone: the focus goes on to the first row that it brought.
  useEffect(() => {
    if (firstNew.current === null) return;
    rows.current?.rows[firstNew.current]?.focus();
    firstNew.current = null;
  }, [shown]);

  if (sector.lines.length === 0) return <p>{text.noLines}</p>;
  const lines = sector.lines.slice(0, shown);
  const more = Math.min(STEP, sector.lines.length - lines.length);
  const head = (name: string, ...classes: string[]) => (
    <th scope="col" className={mergeClasses(styles.cell, styles.head, ...classes)}>
      {name}
    </th>
  );
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{text.linesCaption(sector.name[language], trade)}</caption>
        <thead>
          <tr>
            {head(text.codeColumn, styles.code)}
            {head(text.descriptionColumn)}
            {head(text.lineTradeColumn, styles.number)}
            {head(text.shareColumn, styles.number, styles.last)}
          </tr>
        </thead>
        <tbody ref={rows}>
          {lines.map(({ hs6, tradeUsd }) => (
            <tr key={hs6} tabIndex={-1}>
              <th scope="row" className={mergeClasses(styles.cell, styles.code)}>
                {`${hs6.slice(0, 4)}.${hs6.slice(4)}`}
              </th>
              <td lang="en" className={mergeClasses(styles.cell, styles.description)}>
                {descriptions.state === "here" ? descriptions.of(hs6) : ""}
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>{formats.lineTrade(tradeUsd)}</td>
              <td className={mergeClasses(styles.cell, styles.number, styles.last, styles.share)}>
                {formats.share(tradeUsd / sector.tradeUsd)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            firstNew.current = lines.length;
            setShown(lines.length + more);
          }}
        >
          {text.moreLines(more)}
        </Button>
      )}
    </>
  );
}
