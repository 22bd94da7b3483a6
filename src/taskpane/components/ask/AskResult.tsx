/** The best list of lines: what it recovers and costs, next to other concessions of equal cost, and the way into the sheet. */
import { Button, makeStyles, mergeClasses, tokens } from "../../fluent";
import { useState, type ReactNode } from "react";
import { isoOf } from "../../../model/calendar/day";
import type { PlanBudget, PlanObjective } from "../../../model/response/exemption-plan";
import type { AskLines, LineLevel } from "../../../sheets/ask-lines";
import { messageOf } from "../../../sharing/message";
import { askReport } from "../../../sheets/ask-report";
import { writeReport } from "../../../sheets/reports";
import { sharingTexts } from "../../../words/sharing/words";
import { texts } from "../../../words/sheets/words";
import { useDescriptions } from "../../state/descriptions";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import { Notice } from "../Notice";
import { stillShows } from "../../workbook/settled";
import { queueAsk, type AskWorkbook, type Found, type linesOf } from "./read-ask";
import type { AskText } from "../../../words/pane/ask/en";

const FIRST_LINES = 5;

const useStyles = makeStyles({
  subtitle: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  status: { margin: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "4px 0",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground3 },
  number: {
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    paddingLeft: tokens.spacingHorizontalS,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface ResultProps {
  workbook: AskWorkbook;
  text: AskText;
  sectors: Parameters<typeof linesOf>[1];
  lines: AskLines;
  found: Found;
  by: PlanBudget;
  objective: PlanObjective;
  level: LineLevel;
}

export function AskResult({ workbook, text, sectors, lines, found, by, objective, level }: ResultProps) {
  const { language, formats } = usePaneLanguage();
  const styles = useStyles();
  const { descriptions } = useDescriptions();
  const { go, problem } = useSheetJump();
  const [writing, setWriting] = useState<
    { state: "idle" | "busy" } | { state: "done"; count: number } | { state: "failed"; message: string }
  >({ state: "idle" });
  const { plan, concessions } = found;
  const { quota, rate, phaseIn, exemption } = concessions;
  const number = (value: number, decimals = 0) => value.toLocaleString(language, { maximumFractionDigits: decimals });
  const percent = formats.share;
  if (plan.chosen.length === 0) return <p role="status">{text.nothing}</p>;

  async function write() {
    setWriting({ state: "busy" });
    try {
      await stillShows(queueAsk, workbook);
      const { loadDescriptions } = await import("../../../cases/descriptions");
      const named = await loadDescriptions();
      const report = askReport({
        ...{ sectors, lines, plan, concessions, by, objective, language },
        origin: workbook.origin,
        budget: found.budget,
        description: (hs6) => named[hs6] ?? "",
        scenario: workbook.scenarioName,
        day: isoOf(workbook.day),
        level: text.levels[level],
        tradeYear: workbook.tradeYear,
        ownTrade: workbook.trade !== null,
      });
      await writeReport(report, texts[language].errors);
      setWriting({ state: "done", count: plan.chosen.length });
    } catch (error) {
      setWriting({ state: "failed", message: messageOf(error, sharingTexts[language]) });
    }
  }

  // A list that wins less than a dollar more is not a better one.
  const gap = plan.bound - plan.gain < 1 ? 0 : plan.bound / plan.gain - 1;
  const rows: FigureRow[] = [
    { key: "exemption", name: text.exemption, figure: formats.money(exemption.tradeWon) },
    { key: "rate", name: text.rate(percent(rate.rate)), figure: formats.money(rate.tradeWon) },
    {
      key: "phase-in",
      name: phaseIn.years === Infinity ? text.noPhaseIn : text.phaseIn(number(phaseIn.years, 1)),
      figure: formats.money(phaseIn.tradeWon),
    },
    {
      key: "quota",
      name: `${text.quota(percent(quota.share))}: ${text.rent(formats.money(quota.rent))}`,
      figure: formats.money(Math.max(0, quota.tradeWon)),
    },
  ];
  const first = [...plan.chosen.subarray(0, FIRST_LINES)].map((line, place): FigureRow => {
    const code = level === "hs6" ? lines.hs6[line]! : lines.expressions[line]!.split(" ")[0]!;
    const description = descriptions.state === "here" && <span lang="en">{descriptions.of(lines.hs6[line]!)}</span>;
    return {
      key: String(line),
      name: (
        <>
          {code} {description}
        </>
      ),
      figure: formats.money(plan.tradeWon[place]!),
    };
  });
  return (
    <>
      <p role="status" className={styles.status}>
        {text.found(number(plan.chosen.length), formats.money(exemption.tradeWon), formats.money(plan.revenueForgone))}{" "}
        {gap === 0
          ? text.proven
          : text.within(gap.toLocaleString(language, { style: "percent", maximumSignificantDigits: 1 }))}
      </p>
      <FigureTable title={text.comparison} heads={[text.concession, text.won]} rows={rows} firstStrong />
      <FigureTable title={text.first} heads={[text.line, text.won]} rows={first} />
      {writing.state === "done" && (
        <Notice intent="success" action={{ label: text.goTo, run: () => void go("Lines to ask for") }}>
          {text.written(number(writing.count))}
        </Notice>
      )}
      {writing.state === "failed" && (
        <Notice intent="error" title={text.failedTitle}>
          {writing.message}
        </Notice>
      )}
      <ProblemText>{problem}</ProblemText>
      <Button appearance="primary" disabledFocusable={writing.state === "busy"} onClick={() => void write()}>
        {writing.state === "busy" ? text.writing : text.write}
      </Button>
    </>
  );
}

interface FigureRow {
  key: string;
  name: ReactNode;
  figure: string;
}

/** Names on the left, a figure of each on the right. */
function FigureTable({
  title,
  heads: [nameHead, figureHead],
  rows,
  firstStrong = false,
}: {
  title: string;
  heads: [string, string];
  rows: readonly FigureRow[];
  firstStrong?: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.subtitle}>{title}</h4>
      <table aria-label={title} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {nameHead}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {figureHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figure }, place) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.cell, firstStrong && place === 0 && styles.strong)}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number, firstStrong && place === 0 && styles.strong)}>
                {figure}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
