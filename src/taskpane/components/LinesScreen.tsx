/** The lines that make a sector, with the way back and to the other sectors. */
import { Button, Field, Select, makeStyles, tokens } from "../fluent";
import { ArrowLeftIcon } from "./icons";
import { useEffect, useRef } from "react";
import type { NegotiationCase } from "../../cases/case";
import { caseTrade, TRADE_YEAR } from "../state/case-trade";
import { useDescriptions } from "../state/descriptions";
import { country } from "../../words/pane/countries";
import { usePaneLanguage } from "../text/pane-language";
import { Notice } from "./Notice";
import { LINES_TOP, LinesTable } from "./LinesTable";

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    "> *": { flexShrink: 0 },
  },
  // Back stays visible however far the lines go; the table's head is below it.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    height: LINES_TOP,
    marginLeft: "-6px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  total: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, margin: 0 },
});

interface LinesScreenProps {
  chosenCase: NegotiationCase;
  sectorId: string;
  onSector(id: string): void;
  onBack(): void;
}

export default function LinesScreen({ chosenCase, sectorId, onSector, onBack }: LinesScreenProps) {
  const { language, text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { descriptions, again } = useDescriptions();
  const title = useRef<HTMLHeadingElement>(null);
  // The element that had the focus is gone; the title says which screen this is.
  useEffect(() => title.current?.focus(), []);

  const sectors = caseTrade(chosenCase);
  const sector = sectors.find(({ id }) => id === sectorId) ?? sectors[0];
  if (!sector) return null;
  const trade = text.tradeOf(
    country(chosenCase.importer).name[language],
    country(chosenCase.origin).name[language],
    TRADE_YEAR,
  );
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftIcon />}
          aria-label={text.back}
          title={text.back}
          onClick={onBack}
        />
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {text.linesTitle(sector.name[language])}
        </h2>
      </div>
      <Field label={text.linesSector}>
        <Select value={sector.id} onChange={(_, { value }) => onSector(value)}>
          {sectors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.total} role="status">
        <span>{text.linesCounted(sector.lines.length)}</span>
        <span>{text.sectorTotal(formats.sectorTrade(sector.tradeUsd), formats.share(sector.share))}</span>
      </div>
      {descriptions.state === "loading" && (
        <p role="status" className={styles.note}>
          {text.loadingDescriptions}
        </p>
      )}
      {descriptions.state === "failed" && (
        <Notice action={{ label: text.tryAgain, run: again }}>{text.descriptionsFailed}</Notice>
      )}
      <LinesTable key={sector.id} sector={sector} trade={trade} descriptions={descriptions} />
      <p className={styles.note}>
        {text.sourceLabel} <span lang="en">{sector.source}</span>
      </p>
    </main>
  );
}
