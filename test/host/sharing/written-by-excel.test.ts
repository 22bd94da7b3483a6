/** A workbook that Excel wrote, filled by Parley and shared: its own sheets, charts and tables stay as Excel wrote them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { addIn } from "../bundle";
import { callsParley, filled, formulasOf, open } from "./open";

let directory: string;
beforeAll(async () => {
  directory = await addIn();
});

const OWN = /^xl\/(worksheets\/sheet1|charts\/[^/]+|drawings\/[^/]+|tables\/table[123])\.xml$/;
const own = (file: Uint8Array, paths?: readonly string[]): Record<string, string> => {
  const parts = unzipSync(file, { filter: ({ name }) => (paths ? paths.includes(name) : OWN.test(name)) });
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes).replace(/ tabSelected="1"/, "")]),
  );
};

it.each(["chart", "tables"])("%s", async (name) => {
  const file = new Uint8Array(readFileSync(join(__dirname, "..", "xlsx", "written-by-excel", `${name}.xlsx`)));
  const before = own(file);
  const paths = Object.keys(before);
  expect(paths.length).toBeGreaterThan(1);
  const workbook = await filled(directory, { sectors: ["autos"], scenarios: ["pause", "milder"] }, readWorkbook(file));
  expect(own(writeWorkbook(workbook), paths)).toEqual(before);
  const session = await open(directory, workbook);
  try {
    await session.done("MAKE_PORTABLE");
    const portable = session.host.capture();
    expect(formulasOf(portable, callsParley)).toEqual([]);
    expect(own(writeWorkbook(portable), paths)).toEqual(before);
  } finally {
    session.close();
  }
});
