/** The bundled cases, and one of the user's own, filled by an Excel that passes blank cells as "", as nothing and as 0: no figure depends on which. */
import { MODES, type ExcelModes } from "../../../src/host/excel-modes";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { cases, findCase } from "../../../src/cases/registry";
import { addIn } from "../bundle";
import type { AddIn } from "../add-in";
import { CASE, TRADE } from "../newcase/case";
import { openExcel } from "../reused-excel";
import { OPTIONS } from "./open";

type Fill = (builder: AddIn) => Promise<unknown>;

const CASES: [name: string, fill: Fill][] = [
  ...cases.map(({ id }): [string, Fill] => [
    id,
    (builder) => builder.buildWorkbook({ ...OPTIONS, caseId: id, asOf: findCase(id).defaultAsOf }),
  ]),
  ["a case of a person's own", (builder) => builder.buildOwnCase(CASE, TRADE, "en")],
  [
    "a case without lines, whose table of trade is one blank row",
    (builder) => builder.buildOwnCase({ ...CASE, importer: "US", exporters: ["FR"] }, null, "en"),
  ],
];

async function filled(fill: Fill, blankCells: ExcelModes["blankCells"]): Promise<WorkbookDocument> {
  const session = await openExcel({ directory: await addIn(), modes: { ...MODES.instant, blankCells } });
  try {
    await fill((session.window as unknown as { parley: AddIn }).parley);
    await session.host.settle();
    return session.host.capture();
  } finally {
    session.close();
  }
}

/** What every cell shows, by its place. */
const figures = ({ sheets }: WorkbookDocument): Map<string, unknown> =>
  new Map(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].map(([column, { value }]): [string, unknown] => [`${name} ${row} ${column}`, value]),
      ),
    ),
  );

it.each(CASES)("%s", async (_name, fill) => {
  const asText = figures(await filled(fill, ""));
  const errors = [...asText].filter(([, value]) => isError(value));
  expect(errors).toEqual([]);
  for (const blank of [null, 0] as const) {
    const others = figures(await filled(fill, blank));
    expect([...others.keys()]).toEqual([...asText.keys()]);
    const different = [...others].filter(([at, value]) => !same(value, asText.get(at)));
    expect(different.map(([at, value]) => [at, asText.get(at), value])).toEqual([]);
  }
});

const isError = (value: unknown): boolean => typeof value === "object" && value !== null;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
