/** The tab that mirrors Scenarios: how likely each is, whether that sums up, and what over which time they are compared with. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from "../../fluent";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueCell, queueTable, textIn, type CellView, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { CellLink } from "./CellLink";
import { EditScenarios } from "./EditScenarios";
import { TabScreen } from "./TabScreen";
import { dayIn, figureIn } from "./write";
import { isOk } from "../../../words/sheets/check-status";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  top: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  track: {
    display: "block",
    width: "100%",
    height: "4px",
    marginTop: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  chance: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  note: {
    display: "block",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

function queue(context: Excel.RequestContext) {
  const scenarios = queueTable(context, "Scenarios");
  const [check, compareWith, from, until] = ["ProbabilityCheck", "CompareWith", "HorizonStart", "HorizonEnd"].map(
    (name) => queueCell(context, name),
  );
  return () => ({
    scenarios: scenarios().rows,
    check: check!(),
    compareWith: compareWith!(),
    from: from!(),
    until: until!(),
  });
}

export default function ScenariosTab({ inExcel, open }: TabProps) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const words = text.scenariosTab;
  return (
    <TabScreen
      title={words.title}
      // Where they are: a workbook of an earlier version has them on a sheet of their own.
      sheet={reading.state === "here" ? reading.value.compareWith.place.sheet : "Inputs"}
      {...{ reading, again, inExcel, open }}
    >
      {({ scenarios, check, compareWith, from, until }) => {
        const reference = scenarios.find((row) => textIn(row.cell("Scenario")) === textIn(compareWith));
        return (
          <>
            <p className={styles.note}>{words.change}</p>
            <Check cell={check} />
            <ul className={styles.list}>
              {scenarios.map((row) => (
                <li key={row.place.address}>
                  <Scenario row={row} />
                </li>
              ))}
            </ul>
            <CellLink
              place={compareWith.place}
              spoken={words.compared(reference ? textIn(reference.cell("Name")) : textIn(compareWith))}
            >
              {words.compared(reference ? textIn(reference.cell("Name")) : textIn(compareWith))}
              <span className={styles.note}>{words.horizon(dayIn(from, formats), dayIn(until, formats))}</span>
            </CellLink>
            <EditScenarios
              scenarios={scenarios.map((row) => ({ id: textIn(row.cell("Scenario")), name: textIn(row.cell("Name")) }))}
            />
          </>
        );
      }}
    </TabScreen>
  );
}

function Scenario({ row }: { row: RowView }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const probability = row.cell("Probability");
  const name = textIn(row.cell("Name"));
  const chance = figureIn(probability, formats.share);
  const duty = text.scenariosTab.duty(figureIn(row.cell("Net duty"), formats.money));
  return (
    <CellLink place={probability.place} spoken={`${text.scenariosTab.chance(name, chance)}, ${duty}`}>
      <span className={styles.top}>
        <span>{name}</span>
        <span className={styles.figure}>{chance}</span>
      </span>
      <svg className={styles.track} aria-hidden="true">
        <rect
          className={styles.chance}
          width={`${100 * Math.min(1, Math.max(0, numberIn(probability) ?? 0))}%`}
          height="4"
        />
      </svg>
      <span className={styles.note}>{duty}</span>
    </CellLink>
  );
}

/** The sheet's own check. */
function Check({ cell }: { cell: CellView }) {
  const verdict = textIn(cell);
  const well = isOk(verdict);
  return (
    <MessageBar intent={well ? "success" : "warning"}>
      <MessageBarBody>
        <CellLink place={cell.place} spoken={verdict}>
          {verdict}
        </CellLink>
      </MessageBarBody>
    </MessageBar>
  );
}
