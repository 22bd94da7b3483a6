/** What a person copies of an explanation, in both languages; and the questions and answers of its thread. */
import { WhyTasks, type WhyAnswer, type WhyMessage } from "../../src/explain/tasks";
import type { Behind, Explanation } from "../../src/explain/explanation";
import { explanationText, type Showing } from "../../src/explain/text";
import { whyTexts } from "../../src/words/pane/why/words";
import { ownWorkbook } from "../sharing/simulate/own-workbook";
import "../../src/taskpane/components/simulate/cells/surroundings";

const SHOW: Showing = {
  value: (value) => (typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value)),
  change: (by) => `${by > 0 ? "+" : ""}${Math.round(by * 100) / 100}`,
  rate: (fraction) => `${fraction * 100}%`,
  day: String,
};

function asked(...questions: readonly Extract<WhyMessage, { id: number }>[]): WhyAnswer[] {
  const answers: WhyAnswer[] = [];
  const tasks = new WhyTasks((answer) => answers.push(answer));
  const { sheets, tables, names } = ownWorkbook();
  tasks.take({ kind: "workbook", tables, names, record: { state: "none" }, labelsLead: false });
  for (const sheet of sheets) tasks.take({ kind: "sheet", sheet });
  tasks.take({ kind: "complete" });
  for (const question of questions) tasks.take(question);
  return answers;
}

const DUTY = { sheet: "Own", row: 3, column: 1 };

test("answers each question with its number, and tries other values with nothing changed", () => {
  const answers = asked(
    { kind: "explain", id: 1, at: DUTY },
    { kind: "behind", id: 2, at: DUTY },
    { kind: "what if", id: 3, at: DUTY, changes: [["Own!B1", 400]] },
    { kind: "explain", id: 4, at: DUTY },
  );
  expect(answers.map(({ kind, id }) => [kind, id])).toEqual([
    ["explained", 1],
    ["behind", 2],
    ["what if", 3],
    ["explained", 4],
  ]);
  expect(answers[2]).toMatchObject({ given: 400 * (0.5 * 0.15 + 0.8 * 0.5) });
  expect(answers[3]).toMatchObject({ given: { value: 95 } });
});

test("is a text of lines, each with its cell and its value", () => {
  const [first, second] = asked({ kind: "explain", id: 1, at: DUTY }, { kind: "behind", id: 2, at: DUTY });
  const [explanation, behind] = [first, second].map((each) => (each as { given: unknown }).given) as [
    Explanation,
    Behind,
  ];
  expect(explanationText(explanation, null, whyTexts.en, SHOW).split("\n")).toEqual([
    "Duty (Own!B4) = 95",
    "",
    "How it is worked out",
    "– multiplied and divided = 95",
    "  × Trade, USD (Own!B1) = 200",
    "  × Of it paid (Own!B3) = 0.475",
    "  × 1; as Day < 46000",
    "Formula: =Trade*B3*IF(B2<46000,1,0.5)",
  ]);
  const whole = explanationText(explanation, behind, whyTexts.en, SHOW);
  expect(whole).toContain("– Trade, USD (Own!B1): 200 → 220: +9.5");
  const korean = explanationText(explanation, behind, whyTexts.ko, SHOW);
  expect(korean).toContain("계산 과정\n– 곱하고 나눔 = 95");
  expect(korean).toContain("조건 충족: Day < 46000");
});
