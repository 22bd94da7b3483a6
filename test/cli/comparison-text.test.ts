/** What `parley compare` prints, by what the add-in answers. */
import { en } from "../../src/words/cli/en";
import { ko } from "../../src/words/cli/ko";
import { comparisonText, type Compared } from "../../src/cli/commands/compare";

const VERSIONS = { ours: "0.1.0", theirs: "0.1.0" };
const text = (differences: Compared[], ours: number | null = 31_110_000, theirs: number | null = 21_960_000): string =>
  comparisonText({ headline: { name: "ExpectedDuty", ours, theirs }, versions: VERSIONS, differences }, en);
const row = (more: Partial<Compared>): Compared => ({
  table: "Sectors",
  row: "toys",
  field: "",
  ours: null,
  theirs: "toys",
  format: "",
  changedBy: null,
  effect: null,
  together: null,
  whole: { partOf: null },
  ...more,
});
const last = (difference: Compared): string => text([difference]).trim().split("\n").at(-1)!;

it("calls workbooks the same only where the expected duty is too", () => {
  expect(text([], 1e9, 1e9 * (1 + 1e-12))).toBe("The assumptions are the same.\n");
  expect(text([], 1e9, 2e9)).toMatch(
    /^Expected duty: ours \$1,000,000,000, theirs \$2,000,000,000\. The assumptions are the same, and yet it differs/,
  );
  expect(text([], 1e9, null)).toContain("and yet it differs");
});

it.each<[Partial<Compared>, string]>([
  [{ effect: 0.2 }, "taking theirs changes the expected duty by less than $1"],
  [
    { effect: -5, together: "scenarios" },
    "taking all of their scenarios and probabilities changes the expected duty by -$5",
  ],
  [{ unsaid: "none after" }, "taken alone, theirs would leave no expected duty"],
  [{ unsaid: "refused" }, "the sheets need at least one scenario and one sector"],
  [
    { unsaid: "not known" },
    "known only once it is applied: filling the sheets again would on its own change the expected duty, or it depends on formulas that Parley did not write",
  ],
  [{ ours: "toys", theirs: null, whole: { partOf: "Scenarios/rice" } }, "goes with Scenarios rice"],
])("says %j", (difference, said) => {
  expect(last(row(difference)).endsWith(`; ${said}`)).toBe(true);
});

it("says once that ours gives no expected duty, and of another table of trade what it is", () => {
  expect(text([row({ unsaid: "no headline" })], null)).toBe(
    "Expected duty: ours none, theirs $21,960,000. 1 assumption differs:\nOurs gives no expected duty now, so the effect of a difference cannot be calculated.\nSectors toys: ours no such row, theirs a row\n",
  );
  const trade = { ours: null, theirs: { vintage: "2025", rows: 4000 }, figures: null };
  expect(last({ ...row({ effect: 3e9, trade }), table: "TradeData" })).toBe(
    "TradeData: ours the trade that comes with Parley, theirs 2025, 4000 rows; taking theirs changes the expected duty by $3,000,000,000",
  );
});

it("says it in Korean", () => {
  const differences = [
    row({ effect: -5, together: "scenarios", changedBy: "theirs" }),
    row({ ours: "toys", theirs: null, whole: { partOf: "Scenarios/rice" } }),
  ];
  const headline = { name: "ExpectedDuty", ours: 31_110_000, theirs: null };
  expect(comparisonText({ headline, versions: VERSIONS, differences }, ko)).toBe(
    "기대 관세: 우리 측 $31,110,000, 상대 측 없음. 다른 가정 2개:\nSectors toys: 우리 측 행 없음, 상대 측 행 있음; 상대 측이 변경; 상대의 시나리오와 확률을 모두 반영하면 기대 관세가 -$5 변동\nSectors toys: 우리 측 행 있음, 상대 측 행 없음; Scenarios rice 행과 함께 삭제\n",
  );
});
