/** The sectors to build, each with its trade and the way to its lines. */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "../fluent";
import { ChevronRightIcon } from "./icons";
import { useEffect, useRef, type Ref } from "react";
import type { NegotiationCase } from "../../cases/case";
import { caseTrade, TRADE_YEAR } from "../state/case-trade";
import { country } from "../../words/pane/countries";
import { usePaneLanguage } from "../text/pane-language";
import { TickHeading } from "./TickHeading";

const NUMBER_COLUMNS = "58px 54px";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: `${NUMBER_COLUMNS} 32px`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
  row: { display: "grid", gridTemplateColumns: `minmax(0, 1fr) ${NUMBER_COLUMNS} 32px`, alignItems: "center" },
  body: {
    minHeight: "34px",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  regular: { fontWeight: tokens.fontWeightRegular },
  secondary: { color: tokens.colorNeutralForeground3 },
  name: { marginLeft: "-8px" },
  total: {
    minHeight: "32px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface SectorTicksProps {
  chosenCase: NegotiationCase;
  ticked: readonly string[];
  allRef: Ref<HTMLInputElement>;
  /** The sector whose lines were shown last: its button takes the focus back. */
  returnTo: string | null;
  onTick(id: string, on: boolean): void;
  onAll(on: boolean): void;
  onLines(id: string): void;
}

export function SectorTicks(props: SectorTicksProps) {
  return props.chosenCase.ownLaw ? <OwnSectors {...props} /> : <BundledSectors {...props} />;
}

/** Their trade is in the workbook, where the tab Sectors shows it. */
function OwnSectors({ chosenCase, ticked, allRef, onTick, onAll }: SectorTicksProps) {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <section aria-labelledby="sectors-heading">
      <TickHeading
        id="sectors-heading"
        name={text.sectorsLabel}
        ticked={ticked.length}
        of={chosenCase.sectors.length}
        missing={text.sectorsMissing}
        allRef={allRef}
        onAll={onAll}
      />
      <div role="group" aria-labelledby="sectors-heading">
        {chosenCase.sectors.map(({ id, name }) => (
          <div key={id} className={styles.body}>
            <Checkbox
              className={styles.name}
              label={name[language]}
              checked={ticked.includes(id)}
              onChange={(_, { checked }) => onTick(id, checked === true)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

function BundledSectors({ chosenCase, ticked, allRef, returnTo, onTick, onAll, onLines }: SectorTicksProps) {
  const { language, text, formats } = usePaneLanguage();
  const styles = useStyles();
  const returning = useRef<HTMLButtonElement>(null);
  useEffect(() => returning.current?.focus(), []);

  const trade = caseTrade(chosenCase);
  const chosen = trade.filter(({ id }) => ticked.includes(id));
  const sum = chosen.reduce((total, { tradeUsd }) => total + tradeUsd, 0);
  const share = chosen.reduce((total, sector) => total + sector.share, 0);
  return (
    <section aria-labelledby="sectors-heading">
      <TickHeading
        id="sectors-heading"
        name={text.sectorsLabel}
        note={text.tradeOf(
          country(chosenCase.importer).name[language],
          country(chosenCase.origin).name[language],
          TRADE_YEAR,
        )}
        ticked={ticked.length}
        of={chosenCase.sectors.length}
        missing={text.sectorsMissing}
        allRef={allRef}
        onAll={onAll}
      >
        <span className={styles.columns} aria-hidden="true">
          <span className={styles.number}>{text.tradeColumn}</span>
          <span className={styles.number}>{text.shareColumn}</span>
        </span>
      </TickHeading>
      <div role="group" aria-labelledby="sectors-heading">
        {trade.map(({ id, name, tradeUsd, share: part }) => (
          <div key={id} className={mergeClasses(styles.row, styles.body)}>
            <Checkbox
              className={styles.name}
              label={name[language]}
              checked={ticked.includes(id)}
              aria-describedby={`trade-${id}`}
              onChange={(_, { checked }) => onTick(id, checked === true)}
            />
            <span className={styles.number} aria-hidden="true">
              {formats.sectorTrade(tradeUsd)}
            </span>
            <span className={mergeClasses(styles.number, styles.secondary)} aria-hidden="true">
              {formats.share(part)}
            </span>
            <span id={`trade-${id}`} hidden>
              {text.tradeSpoken(formats.sectorTrade(tradeUsd), formats.share(part))}
            </span>
            <Button
              ref={id === returnTo ? returning : undefined}
              appearance="subtle"
              className={styles.lines}
              icon={<ChevronRightIcon />}
              aria-label={text.showLines(name[language])}
              title={text.showLines(name[language])}
              onClick={() => onLines(id)}
            />
          </div>
        ))}
      </div>
      <div className={mergeClasses(styles.row, styles.total)}>
        <span>{text.selectedTotal}</span>
        <span className={styles.number}>{formats.sectorTrade(sum)}</span>
        <span className={mergeClasses(styles.number, styles.regular)}>{formats.share(share)}</span>
      </div>
    </section>
  );
}
