/** The measures behind a rate: those that count with what each adds, the others behind a fold. */
import { Link, makeStyles, tokens } from "../../fluent";
import { Fragment } from "react";
import { authorityName } from "../../../cases/translations";
import { isoOf } from "../../../model/calendar/day";
import type { StackRow } from "../../../model/tariff/measure";
import type { LookUpText } from "../../../words/pane/look-up/words";
import { stackTexts } from "../../../words/stack/words";
import { usePaneLanguage } from "../../text/pane-language";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  rate: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  fold: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function StackRows({ rows, text }: { rows: readonly StackRow[]; text: LookUpText }) {
  const styles = useStyles();
  const counted = rows.filter(({ applies }) => applies);
  const others = rows.filter(({ applies }) => !applies);
  return (
    <>
      <Rows rows={counted} text={text} />
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary className={styles.summary}>{text.notApplied(others.length)}</summary>
          <Rows rows={others} text={text} />
        </details>
      )}
    </>
  );
}

function Rows({ rows, text }: { rows: readonly StackRow[]; text: LookUpText }) {
  const { language, formats } = usePaneLanguage();
  const styles = useStyles();
  const span = ({ from, until }: StackRow): string =>
    [
      from === null ? "" : text.since(formats.shortDay(isoOf(from))),
      until === null ? "" : text.until(formats.shortDay(isoOf(until))),
    ]
      .filter((part) => part !== "")
      .join(", ");
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const { why, citation } = stackTexts(row, language);
        return (
          <li key={row.measure} className={styles.row}>
            <div className={styles.head}>
              <span>{authorityName(row.authority, language)}</span>
              <span className={styles.rate}>{formats.share(row.rate)}</span>
            </div>
            <p className={styles.note}>{[span(row), why].filter((part) => part !== "").join(" · ")}</p>
            <p className={styles.note}>
              <Cited text={citation} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A citation whose addresses are links, named by their site. */
export function Cited({ text }: { text: string }) {
  return text.split(/(https:\/\/[^\s;,]+)/).map((part, at) =>
    part.startsWith("https://") ? (
      <Link key={at} href={part} target="_blank" rel="noreferrer" inline>
        {new URL(part).host.replace(/^www\./, "")}
      </Link>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
