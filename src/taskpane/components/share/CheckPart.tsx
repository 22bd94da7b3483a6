/** "Check this workbook": what was built, what would break, and the repair of names that other programs changed. */
import { Button } from "../../fluent";
import { useContext } from "react";
import { isoOf } from "../../../model/calendar/day";
import type { CheckReport, Finding } from "../../../sharing/check";
import { checkOpenWorkbook, putBackFormulas, repairOpenWorkbook, type Repair } from "../../../sharing/check-workbook";
import { sharingTexts } from "../../../words/sharing/words";
import { usePaneLanguage } from "../../text/pane-language";
import { Done, Progress, Section, useShareStyles } from "./Section";
import { BusyContext, useTask } from "./task";
import { shareWords } from "../../../words/pane/share/words";

/** Of one kind; the rest is counted. */
const SHOWN = 4;

export function CheckPart() {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].check;
  const check = useTask<CheckReport>();
  const repair = useTask<Repair[]>();
  const look = () => check.run(() => checkOpenWorkbook(sharingTexts[language]));
  const broken = check.result?.findings.filter(({ kind }) => kind === "broken-name").length ?? 0;
  const lost = check.result?.findings.filter(({ repairable }) => repairable).length ?? 0;
  const runRepair = async (how: () => Promise<Repair[]>) => {
    await repair.run(how);
    await look();
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void look()}>
          {words.run}
        </Button>
        {broken > 0 && (
          <Button appearance="primary" disabled={busy} onClick={() => void runRepair(repairOpenWorkbook)}>
            {words.repair(broken)}
          </Button>
        )}
        {lost > 0 && (
          <Button disabled={busy} onClick={() => void runRepair(putBackFormulas)}>
            {words.putBack(lost)}
          </Button>
        )}
      </div>
      <Progress running={check.running || repair.running} problem={check.problem ?? repair.problem} />
      {repair.result && repair.result.length > 0 && (
        <Done>
          {words.repaired(repair.result.length)}
          <ul className={styles.list}>
            {repair.result.map(({ where, before, after }) => (
              <li key={where}>{words.change(where, before, after)}</li>
            ))}
          </ul>
        </Done>
      )}
      {check.result && <Report report={check.result} />}
    </Section>
  );
}

function Report({ report }: { report: CheckReport }) {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const words = shareWords[language].check;
  const { about, counts, findings } = report;
  return (
    <>
      {about ? (
        <div>
          <p className={styles.text}>
            {words.about(
              about.caseName,
              about.builtWith,
              formats.shortDay(typeof about.asOf === "number" ? isoOf(Math.floor(about.asOf)) : about.asOf),
            )}
          </p>
          <p className={styles.hint}>{words.data(about.vintage)}</p>
        </div>
      ) : (
        <p className={styles.text}>{words.noCase}</p>
      )}
      {counts.formulas > 0 && (
        <p className={styles.text}>
          {words.counts(counts.parley, counts.formulas, counts.errors)}{" "}
          {counts.frozen > 0 && words.frozen(counts.frozen)}
        </p>
      )}
      {findings.length === 0 ? (
        (about || counts.formulas > 0) && <p className={styles.strong}>{words.fine}</p>
      ) : (
        <ul className={styles.list}>
          {grouped(findings).flatMap((group) => [
            ...group.slice(0, SHOWN).map(({ where, what, remedy, kind }) => (
              <li key={`${kind} ${where}`}>
                <p className={styles.text}>
                  <strong>{where === "" ? words.workbook : where}</strong>: {what}
                </p>
                <p className={styles.hint}>{remedy}</p>
              </li>
            )),
            ...(group.length > SHOWN
              ? [<li key={`${group[0]!.kind} more`}>{words.more(group.length - SHOWN)}</li>]
              : []),
          ])}
        </ul>
      )}
    </>
  );
}

function grouped(findings: readonly Finding[]): Finding[][] {
  return [...new Set(findings.map(({ kind }) => kind))].map((kind) => findings.filter((each) => each.kind === kind));
}
