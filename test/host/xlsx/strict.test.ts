/** Every kind of file that Parley writes, read by a strict second reader: Excel opens it without a repair as far as the rules tell. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { CASE, TRADE } from "../newcase/case";
import { filled, inSession, portableCopy, TWO, type Sharing } from "../sharing/open";
import { workbookOf } from "./package-of";
import { sampleWorkbook } from "./sample";
import { problemsOf } from "./strict/read";

let directory: string;
let korea: WorkbookDocument;
beforeAll(async () => {
  directory = await addIn();
  korea = await filled(directory);
});

const after = (deed: (session: Sharing, pane: AddIn) => Promise<unknown>, document = korea) =>
  inSession(directory, document, async (session) => {
    await deed(session, (session.window as unknown as { parley: AddIn }).parley);
    await session.host.settle();
    return session.host.capture();
  });
const HOSTILE = "_x0041_b\u000b\uFFFE <&>\"' \u{1F600} 한국";
const empty = () => readWorkbook(workbookOf(""));

it.each<[string, () => Promise<WorkbookDocument>]>([
  ["the case of Korea", () => Promise.resolve(korea)],
  [
    "with a brief, the proof and the lines to ask for",
    () =>
      after(async (_, pane) => {
        await pane.writeBrief("ko");
        await pane.writeProof("en");
        await pane.writeAsk();
      }),
  ],
  ["a portable copy in place", async () => (await portableCopy(directory)).document],
  [
    "a portable copy beside the live sheets",
    async () => (await portableCopy(directory, TWO, { where: "beside" })).document,
  ],
  ["frozen", () => after((session) => session.done("FREEZE_WORKBOOK"))],
  ["a snapshot", () => after((session) => session.done("SNAPSHOT_WORKBOOK"))],
  ["a case of a person's own, in Korean", () => after((_, pane) => pane.buildOwnCase(CASE, TRADE, "ko"), empty())],
  [
    "a case whose names hold what XML does not",
    () =>
      after(
        (_, pane) =>
          pane.buildOwnCase(
            { ...CASE, name: HOSTILE, sectors: CASE.sectors.map((each) => ({ ...each, name: HOSTILE + each.id })) },
            TRADE,
            "en",
          ),
        empty(),
      ),
  ],
  ["with all looks", () => Promise.resolve(sampleWorkbook())],
])("%s", async (_, made) => {
  const bytes = writeWorkbook(await made());
  expect(problemsOf(bytes)).toEqual([]);
  // And once more, as a colleague's host opens and saves it.
  expect(problemsOf(writeWorkbook(readWorkbook(bytes)))).toEqual([]);
});

/** One thing wrong in a file that is right otherwise. */
const VIOLATIONS: [what: string, part: RegExp, from: RegExp | string, to: string, said: RegExp][] = [
  [
    "no type of a part",
    /Content_Types/,
    /<Override PartName="\/xl\/workbook.xml"[^>]*>/,
    "",
    /workbook\.xml is a officeDocument, and its type application\/xml/,
  ],
  [
    "a type of nothing",
    /Content_Types/,
    "</Types>",
    '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>',
    /none\.xml, which is not there/,
  ],
  [
    "a target that is not there",
    /workbook\.xml\.rels/,
    /worksheets\/sheet1\.xml/,
    "worksheets/sheet99.xml",
    /sheet99\.xml is not in the file/,
  ],
  ["an id that is none", /xl\/workbook\.xml$/, /r:id="rId1"/, 'r:id="rId999"', /rId999 is no relationship/],
  [
    "elements out of order",
    /sheet1\.xml$/,
    /(<sheetViews.*?<\/sheetViews>)(.*)(<\/worksheet>)/s,
    "$2$1$3",
    /sheetViews in the wrong place/,
  ],
  ["a long sheet's name", /xl\/workbook\.xml$/, /(<sheet name=")[^"]*/, `$1${"n".repeat(32)}`, /the sheet's name "n+"/],
  ["a sheet's name with a colon", /xl\/workbook\.xml$/, /(<sheet name=")[^"]*/, "$1a:b", /the sheet's name "a:b"/],
  ["a name like a cell", /xl\/workbook\.xml$/, /(<definedName [^>]*?name=")[^"]*/, "$1AB12", /the name "AB12"/],
  ["a style that is not there", /sheet1\.xml$/, / s="\d+"/, ' s="9999"', /no format 9999/],
  ["a text that is not there", /sheet1\.xml$/, /t="s"><v>\d+/, 't="s"><v>99999', /no text 99999/],
  ["a number that is none", /sheet1\.xml$/, /<v>[\d.]+<\/v>/, "<v>NaN</v>", /no (number|text) NaN/],
  ["a day after the last", /sheet1\.xml$/, /<v>45\d{3}[.\d]*<\/v>/, "<v>2958466</v>", /the day 2958466/],
  ["rows out of order", /sheet1\.xml$/, /<row r="4"/, '<row r="1"', /row 1 after row/],
  [
    "a merge twice",
    /sheet1\.xml$/,
    /<mergeCells count="(\d+)">(<mergeCell [^>]*>)/,
    '<mergeCells count="$1">$2$2',
    /merged twice|mergeCells counts/,
  ],
  ["a count that is wrong", /styles\.xml$/, /<cellXfs count="\d+"/, '<cellXfs count="1"', /cellXfs counts 1/],
  ["a font that is not there", /styles\.xml$/, /(<cellXfs.*?fontId=")\d+/s, "$1999", /the fontId of cell format/],
  [
    "two columns of one name",
    /tables\/table1\.xml$/,
    /(<tableColumn id="2" name=")[^"]*/,
    "$1Sector",
    /two columns|the headers/,
  ],
  [
    "a table over too few cells",
    /tables\/table1\.xml$/,
    /ref="([A-Z]+\d+):[A-Z]+(\d+)"/,
    'ref="$1:ZZ$2"',
    /columns in/,
  ],
  ["a control character", /sharedStrings\.xml$/, "<t", "<t>\u0001</t><t", /a character that XML does not/],
  ["an entity", /sharedStrings\.xml$/, /(<t[^>]*>)/, "$1&nbsp;", /an entity/],
  ["an axis that is not there", /charts\/chart1\.xml$/, /(<\/c:ser>.*?<c:axId val=")\d+/s, "$1777", /no axis 777/],
  [
    "a long list",
    /sheet1\.xml$/,
    /(<dataValidation [^>]*type="list"[^>]*><formula1>)[^<]*/,
    `$1"${"a,".repeat(200)}"`,
    /a list of/,
  ],
];

it.each(VIOLATIONS)("the strict reader notices %s", (_, part, from, to, said) => {
  const parts = unzipSync(writeWorkbook(sampleWorkbook()));
  const path = Object.keys(parts).find((each) => part.test(each))!;
  const text = strFromU8(parts[path]!);
  const broken = text.replace(from, to);
  expect(broken).not.toBe(text);
  expect(problemsOf(zipSync({ ...parts, [path]: strToU8(broken) })).join("\n")).toMatch(said);
});
