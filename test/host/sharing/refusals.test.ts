/** Files that a copy must not be made of: each action says why in one line, and nothing in the workbook changes. */
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import type { SharingAction } from "../../../src/sharing/action-names";
import type { CheckReport } from "../../../src/sharing/check";
import { RECORD_SCHEMA } from "../../../src/sheets/record";
import { addIn } from "../bundle";
import { snapshot } from "../sheets/open";
import { workbookOf } from "../xlsx/package-of";
import { open, type Sharing } from "./open";

let directory: string;
let sharing: Sharing;
beforeAll(async () => {
  directory = await addIn();
});
afterEach(() => sharing.close());

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (rows: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const sheetRelation = `<Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/>`;
const PARLEY = '<row r="1"><c r="A1"><f>_xldudf_PARLEY_TARIFF_COST(100,0.25)</f><v>25</v></c></row>';

/** As Excel stores a link to another workbook or, by DDE, to another program: the part, what leads to it, and a formula that reads it. */
const linked = (part: string, formula: string): Uint8Array =>
  workbookOf(`<sheetData>${PARLEY}<row r="2"><c r="A2"><f>${formula}</f><v>7</v></c></row></sheetData>`, {
    "xl/_rels/workbook.xml.rels": relations(
      `${sheetRelation}<Relationship Id="rId9" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
    ),
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">${part}</externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
      `<Relationship Id="rId1" Type="${office}/externalLinkPath" Target="file:///C:/secret/prices.xlsx" TargetMode="External"/>`,
    ),
  });
const otherWorkbook = linked(
  '<externalBook r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames></externalBook>',
  "[1]Prices!$A$1*2",
);
const otherProgram = linked(
  '<ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0"/></ddeItems></ddeLink>',
  "[1]!A0",
);

const COPIES: readonly SharingAction[] = ["LIST_PORTABLE", "MAKE_PORTABLE", "SNAPSHOT_WORKBOOK"];

it.each([
  ["another workbook", otherWorkbook],
  ["another program, by DDE", otherProgram],
])("takes no copy of a workbook with figures from %s, and the check names the cell", async (_, file) => {
  sharing = await open(directory, readWorkbook(file));
  const before = snapshot(sharing);
  for (const action of COPIES) {
    const answer = await sharing.act(action);
    expect([action, answer]).toEqual([
      action,
      {
        ok: false,
        reason: "linked",
        message: expect.stringMatching(
          /^The formula in One!A2 takes figures from another workbook: break the link [^\n]*Nothing was changed\.$/,
        ),
      },
    ]);
  }
  const { findings } = await sharing.done<CheckReport>("CHECK_WORKBOOK");
  expect(findings.filter(({ kind }) => kind === "link").map(({ where }) => where)).toEqual(["One!A2"]);
  expect(snapshot(sharing)).toBe(before);
  // Nor is the link followed or lost by reading and writing.
  const again = readWorkbook(writeWorkbook(sharing.host.capture()));
  expect(again.sheets[0]!.cells.get(1)!.get(0)!.formula).toBe(
    readWorkbook(file).sheets[0]!.cells.get(1)!.get(0)!.formula,
  );
});

const withRecord = (xml: string): Uint8Array =>
  workbookOf(`<sheetData>${PARLEY}</sheetData>`, {
    "xl/_rels/workbook.xml.rels": relations(
      `${sheetRelation}<Relationship Id="rId9" Type="${office}/customXml" Target="../customXml/item1.xml"/>`,
    ),
    "customXml/item1.xml": xml,
    "customXml/_rels/item1.xml.rels": relations(
      `<Relationship Id="rId1" Type="${office}/customXmlProps" Target="itemProps1.xml"/>`,
    ),
    "customXml/itemProps1.xml":
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-1111-1111-1111-111111111111}"/>',
  });

it("changes nothing in a workbook of a later schema, whatever is asked", async () => {
  sharing = await open(directory, readWorkbook(withRecord(`<parley xmlns="urn:parley:case:${RECORD_SCHEMA + 1}"/>`)));
  const before = snapshot(sharing);
  for (const action of [...COPIES, "FREEZE_WORKBOOK", "UNFREEZE_WORKBOOK", "READ_INPUTS"] as const) {
    expect([action, await sharing.act(action)]).toEqual([
      action,
      { ok: false, reason: "newer", message: expect.stringMatching(/update Parley first\. Nothing was changed\.$/) },
    ]);
  }
  expect(await sharing.act("TAKE_OVER_INPUTS", { differences: [] })).toMatchObject({ ok: false, reason: "newer" });
  expect(snapshot(sharing)).toBe(before);
});
