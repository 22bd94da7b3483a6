/** The deadline as the clocks of both capitals show it. */
import { makeStyles, tokens } from "../../fluent";
import { isoOf } from "../../../model/calendar/day";
import { momentOfSerial, momentOfText, onClock } from "../../../model/calendar/moment";
import { timeZone } from "../../../model/calendar/time-zone";
import { country } from "../../../words/pane/countries";
import { usePaneLanguage } from "../../text/pane-language";
import type { CellView } from "../../workbook/reading";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "auto 1fr auto", columnGap: tokens.spacingHorizontalM },
  day: { color: tokens.colorNeutralForeground2 },
  time: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** The two countries are those whose office days the table of milestones counts. */
const OFFICE_DAYS = /^Business days ([A-Z]{2})$/;

export function Capitals({ deadline, headers }: { deadline: CellView; headers: readonly string[] }) {
  const { language, text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { value } = deadline;
  const moment = typeof value === "number" ? momentOfSerial(value) : momentOfText(String(value));
  if ("wrong" in moment) {
    return (
      <CellLink place={deadline.place} spoken={`${text.timelineTab.deadline}: ${value}`}>
        {`${text.timelineTab.deadline}: ${value}`}
      </CellLink>
    );
  }
  if (moment.instant === null) {
    const day = text.deadlineOn(formats.day(isoOf(moment.day)));
    return (
      <CellLink place={deadline.place} spoken={day}>
        {day}
      </CellLink>
    );
  }
  // The importer's clock, which sets the deadline, comes last among the columns.
  const codes = headers.flatMap((header) => OFFICE_DAYS.exec(header)?.[1] ?? []).reverse();
  return codes.flatMap((code) => {
    const { capital } = country(code);
    const zone = capital && timeZone(capital.timeZone);
    if (!capital || !zone) return [];
    const { day, time } = onClock(moment, zone);
    const date = formats.day(isoOf(day));
    const clock = new Date(time ?? 0).toISOString().slice(11, 16);
    return [
      <CellLink
        key={code}
        place={deadline.place}
        spoken={`${text.deadlineOn(date)}, ${text.clockIn(clock, capital.name[language])}`}
        className={styles.row}
      >
        <span>{capital.name[language]}</span>
        <span className={styles.day}>{date}</span>
        <span className={styles.time}>{clock}</span>
      </CellLink>,
    ];
  });
}
