/** The tab that mirrors Sectors: each sector's trade and its rate on the as-of day, with the way to its lines. */
import { Button, makeStyles, mergeClasses, tokens } from "../../fluent";
import { ChevronRightIcon } from "../icons";
import { useContext, useState } from "react";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { queueCell, queueTable, textIn, type CellView, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { LazyPart } from "../tabs/LazyPart";
import { CellLink, JumpContext } from "./CellLink";
import { TabScreen } from "./TabScreen";
import { dayIn, figureIn } from "./write";
import { isOk } from "../../../words/sheets/check-status";

const COLUMNS = "minmax(0, 1fr) 84px 58px";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  head: {
    display: "grid",
    gridTemplateColumns: `${COLUMNS} 32px`,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  // A border, which contrast themes draw around every button, would touch the figure before it.
  lines: {
    "@media (forced-colors: active)": {
      borderTopColor: "Canvas",
      borderRightColor: "Canvas",
      borderBottomColor: "Canvas",
      borderLeftColor: "Canvas",
    },
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  row: { display: "grid", gridTemplateColumns: COLUMNS, alignItems: "baseline", paddingRight: 0 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  check: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

const loadAsk = () => import("../ask/AskPanel");

function queue(context: Excel.RequestContext) {
  const sectors = queueTable(context, "Sectors");
  const lines = queueTable(context, "SectorLines");
  const [origin, check, asOf] = ["Origin", "SectorCheck", "AsOf"].map((name) => queueCell(context, name));
  return () => {
    const table = sectors();
    // A user's case has neither calculated duty nor, except for the United States, base rates.
    return {
      hasBundledTrade: table.headers.includes("Duty"),
      sectors: table.rows,
      lines: lines().rows,
      origin: textIn(origin!()),
      check: check!(),
      asOf: asOf!(),
    };
  };
}

const loadSourcing = () => import("../sourcing/SourcingPart");
const loadUpdate = () => import("../trade/TradeUpdatePart");

export default function SectorsTab({ inExcel, open }: TabProps) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const words = text.sectorsTab;
  const [updating, setUpdating] = useState(false);
  return (
    <TabScreen title={words.title} sheet="Sectors" {...{ reading, again, inExcel, open }}>
      {({ hasBundledTrade, sectors, lines, origin, check, asOf }) => (
        <>
          <section aria-label={words.title}>
            <div className={styles.head} aria-hidden="true">
              <span>{words.asOf(dayIn(asOf, formats))}</span>
              <span className={styles.number}>{words.tradeHead}</span>
              <span className={styles.number}>{words.rateHead}</span>
            </div>
            <ul className={styles.list}>
              {sectors.map((row) => (
                <li key={row.place.address} className={styles.item}>
                  <Sector row={row} trade={row.cell(`Trade ${origin}`)} />
                  <LinesButton
                    name={textIn(row.cell("Name"))}
                    first={lines.find((line) => textIn(line.cell("Sector")) === textIn(row.cell("Sector")))}
                  />
                </li>
              ))}
            </ul>
          </section>
          <CellLink
            place={check.place}
            spoken={textIn(check)}
            className={mergeClasses(styles.check, !isOk(textIn(check)) && styles.wrong)}
          >
            {textIn(check)}
          </CellLink>
          {hasBundledTrade && <LazyPart load={loadAsk} props={{}} />}
          <LazyPart load={loadSourcing} props={{}} />
          {hasBundledTrade &&
            (updating ? (
              <LazyPart load={loadUpdate} name={text.updateTrade} props={{}} />
            ) : (
              <Button onClick={() => setUpdating(true)}>{text.updateTrade}</Button>
            ))}
        </>
      )}
    </TabScreen>
  );
}

function Sector({ row, trade }: { row: RowView; trade: CellView }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const name = textIn(row.cell("Name"));
  const rate = row.cell("Rate as of");
  const base = row.cell("Base rate");
  const before = base.value === "" ? null : text.sectorsTab.baseRate(figureIn(base, formats.share));
  const [money, percent] = [figureIn(trade, formats.money), figureIn(rate, formats.share)];
  const spoken = [
    name,
    `${text.sectorsTab.tradeHead} ${money}`,
    `${text.sectorsTab.rateHead} ${percent}`,
    ...(before === null ? [] : [before]),
  ].join(", ");
  return (
    <CellLink place={rate.place} className={styles.row} spoken={spoken}>
      <span>
        {name}
        {before !== null && <span className={styles.note}>{before}</span>}
      </span>
      <span className={styles.number}>{money}</span>
      <span className={mergeClasses(styles.number, styles.strong)}>{percent}</span>
    </CellLink>
  );
}

/** Where the sheet lists lines of the sector. */
function LinesButton({ name, first }: { name: string; first: RowView | undefined }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const go = useContext(JumpContext);
  if (!first) return <span />;
  const label = text.sectorsTab.lines(name);
  return (
    <Button
      appearance="subtle"
      className={styles.lines}
      icon={<ChevronRightIcon />}
      aria-label={label}
      title={label}
      onClick={() => void go(first.place.sheet, first.place.address)}
    />
  );
}
