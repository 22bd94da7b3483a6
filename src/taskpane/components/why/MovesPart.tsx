/** What moves a figure, and what it would be with another input: tried beside the workbook, with nothing written. */
import { Button, Field, Input, Select } from "../../fluent";
import { useState } from "react";
import type { Behind, Explanation, Move } from "../../../explain/explanation";
import { nameOf, type Showing } from "../../../explain/text";
import type { Language } from "../../../cases/case";
import type { WhyText } from "../../../words/pane/why/words";
import { sharingTexts } from "../../../words/sharing/words";
import { readTyped, typedText, type NumberKind } from "../simulate/cells/cell-number";
import { usePartStyles } from "../simulate/cells/parts";
import { ProblemText } from "../ProblemText";
import { tryWhatIf, type WhyState } from "./session";
import { useWhyStyles } from "./styles";
import { WhereLink } from "./WhereLink";

/** As many as are read; the others are behind a fold. */
const FIRST = 6;

interface MovesProps {
  explanation: Explanation;
  behind: Behind | null;
  kinds: ReadonlyMap<string, NumberKind>;
  whatIf: WhyState["whatIf"];
  language: Language;
  text: WhyText;
  show: Showing;
}

export function MovesPart(props: MovesProps) {
  const { explanation, behind, text, show, language } = props;
  const styles = useWhyStyles();
  if (typeof explanation.value !== "number") return null;
  return (
    <section className={styles.section} aria-label={text.moves}>
      <h3 className={styles.title}>{text.moves}</h3>
      {!behind ? (
        <p role="status" className={styles.note}>
          {text.trying}
        </p>
      ) : behind.moves.length === 0 ? (
        <p className={styles.note}>
          {behind.refused ? sharingTexts[language].cells.failure(behind.refused) : text.noMoves}
        </p>
      ) : (
        <>
          <p className={styles.note}>{text.movesNote}</p>
          <MoveList moves={behind.moves.slice(0, FIRST)} of={explanation} text={text} show={show} />
          {behind.moves.length > FIRST && (
            <details>
              <summary className={styles.summary}>{text.allMoves(behind.moves.length)}</summary>
              <MoveList moves={behind.moves.slice(FIRST)} of={explanation} text={text} show={show} />
            </details>
          )}
          {behind.still > 0 && <p className={styles.note}>{text.still(behind.still)}</p>}
          {behind.untried > 0 && <p className={styles.note}>{text.untried(behind.untried)}</p>}
          <WhatIf key={explanation.at.cell} {...props} moves={behind.moves} />
        </>
      )}
    </section>
  );
}

interface MoveListProps {
  moves: readonly Move[];
  of: Explanation;
  text: WhyText;
  show: Showing;
}

function MoveList({ moves, of, text, show }: MoveListProps) {
  const styles = useWhyStyles();
  return (
    <ul className={styles.list}>
      {moves.map(({ at, value, tried, by }) => {
        const change = show.change(by, of.at);
        const tries = text.wasNow(show.value(value, at), show.value(tried, at));
        return (
          <li key={at.cell}>
            <WhereLink at={at} spoken={`${nameOf(at)}, ${tries}: ${change}`}>
              <span className={styles.line}>
                <span className={styles.name}>{nameOf(at)}</span>
                <span className={styles.value}>{change}</span>
              </span>
              <span className={styles.note}>{tries}</span>
            </WhereLink>
          </li>
        );
      })}
    </ul>
  );
}

function WhatIf({ explanation, moves, kinds, whatIf, text, show }: MovesProps & { moves: readonly Move[] }) {
  const styles = useWhyStyles();
  const parts = usePartStyles();
  const [cell, setCell] = useState(moves[0]!.at.cell);
  const [written, setWritten] = useState<string | null>(null);
  const move = moves.find(({ at }) => at.cell === cell) ?? moves[0]!;
  const kind = kinds.get(move.at.cell) ?? "number";
  const shown = written ?? typedText(move.value, kind);
  const value = readTyped(shown, kind);
  const answer = whatIf && whatIf.cell === move.at.cell && whatIf.value === value ? whatIf : null;
  return (
    <form
      className={styles.section}
      aria-label={text.whatIf}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) void tryWhatIf(move.at.cell, value);
      }}
    >
      <h3 className={styles.title}>{text.whatIf}</h3>
      <Field label={text.whatIfCell} className={parts.field}>
        <Select
          className={parts.wide}
          value={move.at.cell}
          onChange={(_, { value: chosen }) => {
            setCell(chosen);
            setWritten(null);
          }}
        >
          {moves.map(({ at }) => (
            <option key={at.cell} value={at.cell}>
              {nameOf(at)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={parts.row}>
        <Field label={text.whatIfValue} className={parts.grow}>
          <Input className={parts.wide} value={shown} onChange={(_, { value: next }) => setWritten(next)} />
        </Field>
        <Button type="submit" disabledFocusable={value === undefined}>
          {text.whatIf}
        </Button>
      </div>
      {value === undefined && <ProblemText>{text.whatIfBad(shown)}</ProblemText>}
      <p role="status" className={parts.small}>
        {answer &&
          (answer.gives === null ? (
            text.whatIfNone
          ) : (
            <strong>
              {text.whatIfGives(
                show.value(answer.gives, explanation.at),
                show.change(answer.gives - Number(explanation.value), explanation.at),
              )}
            </strong>
          ))}
      </p>
      <p className={styles.note}>{text.whatIfNote}</p>
    </form>
  );
}
