/** The tab that answers what a product pays in the United States, from any country on any day, without a sheet. */
import { Field, Input, makeStyles, tokens } from "../../fluent";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { firstCase } from "../../../cases/registry";
import { LAW_TO } from "../../../law/schedule";
import { lookUpTexts } from "../../../words/pane/look-up/words";
import {
  answerOf,
  nameOfOrigin,
  originNames,
  readDay,
  readOrigin,
  useGoodsSearch,
  useStackWords,
} from "../../state/look-up";
import { today } from "../../state/today";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { LazyPart } from "../tabs/LazyPart";
import { Fold } from "../Fold";
import { Notice } from "../Notice";
import { useScreenStyles } from "../screen-styles";
import { ChosenGoods } from "./ChosenGoods";
import { GoodsFound } from "./GoodsFound";
import { InsertFormula } from "./InsertFormula";
import { RateAnswer } from "./RateAnswer";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  input: { minWidth: 0, width: "100%" },
});

const loadCoverage = () => import("../lists/CoveragePart");
const loadEntries = () => import("../lists/EntriesPart");

export default function LookUpTab({ inExcel }: TabProps) {
  const { language, formats } = usePaneLanguage();
  const text = lookUpTexts[language];
  const styles = useStyles();
  const screen = useScreenStyles();
  const list = useId();
  const goods = useGoodsSearch();
  const wordsHere = useStackWords(language);
  const [asked, setAsked] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [country, setCountry] = useState<string | null>(null);
  const [written, setWritten] = useState(() => today());
  const [facts, setFacts] = useState<readonly string[]>([]);
  const names = useMemo(() => originNames(language), [language]);
  const countryShown = country ?? nameOfOrigin(firstCase.origin, language);
  const origin = readOrigin(countryShown, text);
  const day = readDay(written, text);
  const searched = useDeferredValue(asked);
  const found = useMemo(() => goods.find(searched), [goods, searched]);
  const chosen = useMemo(() => (code === null ? undefined : goods.named(code)), [goods, code]);
  const from = "value" in origin ? origin.value : null;
  const on = "value" in day ? day.value : null;
  const answer = useMemo(
    () => (chosen && from !== null && on !== null ? answerOf(chosen.code, from, on, facts) : null),
    [chosen, from, on, facts],
  );
  const choose = (next: string | null) => {
    setCode(next);
    setFacts([]);
  };
  return (
    <main className={screen.tab}>
      <h2 className={screen.title}>{text.title}</h2>
      {chosen ? (
        <ChosenGoods goods={chosen} text={text} onChange={() => choose(null)} />
      ) : (
        <div>
          <Field label={text.product} hint={asked === "" ? text.productHint : null}>
            <Input
              type="search"
              className={styles.input}
              value={asked}
              autoComplete="off"
              maxLength={200}
              onChange={(_, { value }) => setAsked(value)}
            />
          </Field>
          {searched.trim() !== "" && (
            <GoodsFound answer={found} ready={goods.ready} text={text} onChoose={(each) => choose(each)} />
          )}
        </div>
      )}
      <div className={styles.pair}>
        <Field
          label={text.origin}
          {...("problem" in origin ? { validationState: "error", validationMessage: origin.problem } : {})}
        >
          <Input
            className={styles.input}
            list={list}
            autoComplete="off"
            maxLength={80}
            value={countryShown}
            onChange={(_, { value }) => setCountry(value)}
          />
        </Field>
        <Field
          label={text.day}
          {...("problem" in day
            ? { validationState: "error", validationMessage: day.problem }
            : { hint: text.heldUntil(formats.shortDay(LAW_TO)) })}
        >
          <Input
            className={styles.input}
            autoComplete="off"
            maxLength={20}
            value={written}
            onChange={(_, { value }) => setWritten(value)}
          />
        </Field>
      </div>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {answer?.state === "refused" && (
        <Notice intent="error" title={text.cannot}>
          {answer.why}
        </Notice>
      )}
      {chosen && from !== null && on !== null && answer?.state === "here" && wordsHere && (
        <>
          <RateAnswer
            answer={answer.answer}
            goods={chosen}
            origin={from}
            day={on}
            facts={facts}
            text={text}
            onFacts={setFacts}
          />
          <InsertFormula code={chosen.code} origin={from} day={on} facts={facts} inExcel={inExcel} text={text} />
        </>
      )}
      {inExcel && (
        <div>
          <Fold title={text.list}>
            {from !== null && on !== null && <LazyPart load={loadCoverage} props={{ origin: from, day: on }} />}
          </Fold>
          <Fold title={text.entries}>
            <LazyPart load={loadEntries} props={{}} />
          </Fold>
        </div>
      )}
    </main>
  );
}
