/** The scenarios to build, each with the law that it supposes. */
import { Checkbox, makeStyles, tokens } from "../fluent";
import type { Ref } from "react";
import type { NegotiationCase } from "../../cases/case";
import { usePaneLanguage } from "../text/pane-language";
import { TickHeading } from "./TickHeading";

const useStyles = makeStyles({
  box: { display: "flex", marginLeft: "-8px" },
  name: { display: "block" },
  law: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ScenarioTicksProps {
  chosenCase: NegotiationCase;
  ticked: readonly string[];
  allRef: Ref<HTMLInputElement>;
  onTick(id: string, on: boolean): void;
  onAll(on: boolean): void;
}

export function ScenarioTicks({ chosenCase, ticked, allRef, onTick, onAll }: ScenarioTicksProps) {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <section aria-labelledby="scenarios-heading">
      <TickHeading
        id="scenarios-heading"
        name={text.scenariosLabel}
        ticked={ticked.length}
        of={chosenCase.scenarios.length}
        missing={text.scenariosMissing}
        allRef={allRef}
        onAll={onAll}
      />
      <div role="group" aria-labelledby="scenarios-heading">
        {chosenCase.scenarios.map(({ id, name, law }) => (
          <Checkbox
            key={id}
            className={styles.box}
            checked={ticked.includes(id)}
            aria-label={name[language]}
            aria-describedby={`law-${id}`}
            onChange={(_, { checked }) => onTick(id, checked === true)}
            label={
              <>
                <span className={styles.name}>{name[language]}</span>
                <span id={`law-${id}`} className={styles.law}>
                  {law[language]}
                </span>
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}
