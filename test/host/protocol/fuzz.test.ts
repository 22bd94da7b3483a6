/**
 * Requests at random, right ones and wrong ones: Excel's stand-in answers each or refuses it by a code of Excel's and in words,
 * and what was written before stays. PARLEY_SEED names other requests, PARLEY_NIGHTLY makes 10,000 of them.
 */
import { MODES } from "../../../src/host/excel-modes";
import { openPane, type Pane } from "../session";
import { seeded } from "../witnesses/edits";

const SEED = Number(process.env.PARLEY_SEED ?? 1);
const REQUESTS = process.env.PARLEY_NIGHTLY === undefined ? 400 : 10_000;
/** The codes with which Excel refuses what is asked of it; any other says that the host itself has failed. */
const CODES = [
  "InvalidArgument",
  "InvalidReference",
  "ItemNotFound",
  "ItemAlreadyExists",
  "InvalidOperation",
  "AccessDenied",
  "ApiNotFound",
  "NotImplemented",
  "InsertDeleteConflict",
  "UnsupportedOperation",
  "InvalidBinding",
];

const NAMES = ["Sheet1", "Data", "a:b", "", "x".repeat(32), "Große Zölle", "관세", "'q'", "History"];
const CELLS = [
  "A1",
  "B2:C3",
  "A1:A1",
  "C:C",
  "2:2",
  "XFD1048576",
  "XFE1",
  "A0",
  "",
  "Data!A1",
  "A1:B",
  "$B$2",
  "D4:E9",
];
const VALUES = [
  1,
  0,
  -2.5,
  1e308,
  "text",
  "",
  "=1+1",
  "=A1",
  "=SUM(A:A)",
  "=",
  "=1+",
  "=NOSUCH(1)",
  "'=kept",
  true,
  null,
  "=1/0",
  "x".repeat(32_768),
  "\u0001",
  "2025-05-21",
  "7%",
];
const KINDS = ["ColumnClustered", "XYScatter", "Cake"];

/** A statement of office.js on the sheet `sheet` and the workbook. */
function statement(random: () => number): string {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const text = (of: readonly unknown[]) => JSON.stringify(one(of));
  const range = `sheet.getRange(${text(CELLS)})`;
  const matrix = () =>
    JSON.stringify(
      Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(VALUES)),
      ),
    );
  const at = Math.floor(random() * 5) - 1;
  return one([
    () => `${range}.values = ${matrix()};`,
    () => `${range}.formulas = ${matrix()};`,
    () => `${range}.numberFormat = ${matrix()};`,
    () => `${range}.load("values,formulas,text,numberFormat,address");`,
    () => `${range}.clear();`,
    () => `${range}.insert(${text(["Down", "Right", "Up"])});`,
    () => `${range}.delete(${text(["Up", "Left", "Down"])});`,
    () => `${range}.merge();`,
    () => `${range}.format.fill.color = ${text(["#FF0000", "red", "#GG0000", ""])};`,
    () => `${range}.format.columnWidth = ${at * 400};`,
    () =>
      `${range}.dataValidation.rule = { list: { inCellDropDown: true, source: ${text(["a,b", "", "x,".repeat(200)])} } };`,
    () => `${range}.conditionalFormats.add(${text(["Custom", "Odd"])});`,
    () => `context.workbook.worksheets.add(${text(NAMES)});`,
    () => `sheet.name = ${text(NAMES)};`,
    () => `sheet.position = ${at};`,
    () => `sheet.visibility = ${text(["Visible", "Hidden", "VeryHidden", "Odd"])};`,
    () => `sheet.copy("End");`,
    () => `sheet.delete();`,
    () => `sheet.tables.add(${text(CELLS)}, true).name = ${text(["Table", "A1", "My table", ""])};`,
    () => `context.workbook.tables.getItem("Table").rows.add(null, ${matrix()});`,
    () => `context.workbook.tables.getItemOrNullObject("Table").delete();`,
    () => `context.workbook.names.add(${text(["Rate", "A1", "9x", ""])}, ${text(["=1", "=Sheet1!$A$1", "=(", ""])});`,
    () => `sheet.charts.add(${text(KINDS)}, ${range}, "Auto").title.text = "Chart";`,
    () => `sheet.charts.getItemAt(${at}).delete();`,
    () => `sheet.freezePanes.freezeRows(${at});`,
    () => `context.workbook.customXmlParts.add(${text(["<a/>", "<a>", ""])});`,
  ])();
}

async function requestOf(pane: Pane, random: () => number): Promise<string | null> {
  const statements = Array.from({ length: 1 + Math.floor(random() * 3) }, () => statement(random));
  const body = `const sheet = context.workbook.worksheets.getItemOrNullObject(${JSON.stringify(random() < 0.7 ? "Sheet1" : "Data")});
    ${statements.join("\n")} await context.sync();`;
  try {
    await pane.run(body);
    return null;
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const isSaid = CODES.includes(code ?? "") && /[a-z]{2}.*[.:]?/.test(message ?? "") && (message ?? "").length < 500;
    return isSaid ? null : `${code}: ${String(message).slice(0, 200)} after ${statements.join(" ").slice(0, 300)}`;
  }
}

it(`refuses or answers ${REQUESTS} requests, seed ${SEED}, and loses no cell of another sheet`, async () => {
  const random = seeded(SEED);
  const findings: string[] = [];
  let pane = await openPane({ modes: MODES.strict });
  const begin = () =>
    pane.run(`const kept = context.workbook.worksheets.add("Kept");
      kept.getRange("A1:B2").formulas = [["mine", 7], ["=B1*2", "=SUM(B1,A2)"]]; await context.sync();`);
  await begin();
  for (let index = 0; index < REQUESTS && findings.length < 10; index++) {
    const found = await requestOf(pane, random);
    if (found !== null) findings.push(`${index} ${found}`);
    if (index % 100 !== 99) continue;
    await pane.host.settle();
    expect(
      await pane.run(`const range = context.workbook.worksheets.getItem("Kept").getRange("A1:B2").load("values,formulas");
      await context.sync(); return [range.values, range.formulas];`),
    ).toEqual([
      [
        ["mine", 7],
        [14, 21],
      ],
      [
        ["mine", 7],
        ["=B1*2", "=SUM(B1,A2)"],
      ],
    ]);
    // A workbook that has grown odd enough makes room for a new one.
    pane.close();
    pane = await openPane({ modes: MODES.strict });
    await begin();
  }
  pane.close();
  expect(findings).toEqual([]);
});
