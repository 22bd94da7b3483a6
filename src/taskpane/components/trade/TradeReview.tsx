/** What fresh figures would change, before anything is written: by sector, and the lines that change most. */
import { Button, makeStyles, mergeClasses, tokens } from "../../fluent";
import type { ReactNode } from "react";
import type { Change } from "../../../cases/census/difference";
import { useDescriptions } from "../../state/descriptions";
import type { Review } from "../../state/trade-update";
import { usePaneLanguage } from "../../text/pane-language";
import { tradeUpdateTexts } from "../../../words/pane/trade-update/words";
import { UndoEnds } from "../UndoEnds";

const useStyles = makeStyles({
  review: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  head: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    verticalAlign: "bottom",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    textAlign: "right",
    paddingLeft: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  line: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface TradeReviewProps {
  review: Review;
  onWrite(): void;
  onDiscard(): void;
}

export function TradeReview({ review: { fresh, present, difference }, onWrite, onDiscard }: TradeReviewProps) {
  const { language, formats } = usePaneLanguage();
  const text = tradeUpdateTexts[language];
  const styles = useStyles();
  const { descriptions } = useDescriptions();
  const [before, after] = [present.now.vintage, fresh.vintage];
  const { codes, usd } = difference.unknown;
  return (
    <div className={styles.review}>
      <h4 className={styles.title}>{text.reviewTitle(before, after)}</h4>
      <p className={styles.note}>{text.nothingWritten}</p>
      <Changes
        first={text.sector}
        {...{ before, after }}
        rows={[
          ...difference.sectors.map((each) => ({ ...each, key: each.name, name: each.name })),
          { ...difference.total, key: "", name: text.total, strong: true },
        ]}
      />
      {difference.changed === 0 ? (
        <p className={styles.note}>{text.noChange}</p>
      ) : (
        <Changes
          first={text.line}
          caption={text.allLines(difference.lines.length, difference.changed)}
          {...{ before, after }}
          rows={difference.lines.map((each) => ({
            ...each,
            key: each.code,
            name: (
              <Line code={each.code} description={descriptions.state === "here" ? descriptions.of(each.code) : ""} />
            ),
          }))}
        />
      )}
      {codes.length > 0 && <p className={styles.note}>{text.unknown(codes.length, formats.money(usd))}</p>}
      <UndoEnds />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onWrite}>
          {text.write(after)}
        </Button>
        <Button onClick={onDiscard}>{text.discard}</Button>
      </div>
    </div>
  );
}

/** The code, and below it as much of its description as fits on two lines. */
function Line({ code, description }: { code: string; description: string }) {
  const styles = useStyles();
  return (
    <>
      {code}
      {description !== "" && (
        <span lang="en" title={description} className={styles.line}>
          {description}
        </span>
      )}
    </>
  );
}

interface ChangesProps {
  first: string;
  caption?: string;
  before: string;
  after: string;
  rows: readonly (Change & { key: string; name: ReactNode; strong?: boolean })[];
}

function Changes({ first, caption, before, after, rows }: ChangesProps) {
  const { language, formats } = usePaneLanguage();
  const text = tradeUpdateTexts[language];
  const styles = useStyles();
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {first}
          </th>
          {[before || "–", after, text.difference].map((label, column) => (
            <th key={column} scope="col" className={mergeClasses(number, styles.head)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, strong, before: old, after: fresh }) => (
          <tr key={key} className={strong ? styles.total : undefined}>
            <th scope="row" className={mergeClasses(styles.cell, strong && styles.total)}>
              {name}
            </th>
            <td className={number}>{formats.money(old)}</td>
            <td className={number}>{formats.money(fresh)}</td>
            <td className={number}>{changeOf(old, fresh, formats.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "+12.3%"; a dash where there was nothing before. */
function changeOf(before: number, after: number, share: (fraction: number) => string): string {
  if (before === 0) return after === 0 ? share(0) : "–";
  const change = after / before - 1;
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${share(Math.abs(change))}`;
}
