import { canFill, completed, filledCase, holdsTrade, rivalsOf } from "../../../src/cases/own/fill";
import { chapterCodes, chapterName } from "../../../src/cases/own/chapters";
import { draftOf } from "../../../src/cases/own/draft";
import { checkDraft } from "../../../src/cases/own/check-draft";
import { negotiationOf } from "../../../src/cases/own/own-case";
import { readOwnCase } from "../../../src/cases/own/read";
import { lawLines } from "../../../src/law/unpack";
import { ownLaw } from "../../../src/cases/own/law";
import { bundledSchedule } from "../../../src/cases/schedule";
import { serialOf } from "../../../src/model/calendar/day";

const AS_OF = "2026-11-20";

describe("a case that Parley fills in", () => {
  it.each(["VN", "JP", "EU", "DE", "CA", "GH", "CU"])(
    "of %s is a case that can be read, changed and built",
    (exporter) => {
      const own = filledCase(exporter, AS_OF, "en");
      expect(readOwnCase(own)).toEqual(own);
      expect(readOwnCase(JSON.parse(JSON.stringify(own)))).toEqual(own);
      expect(checkDraft(draftOf(own))).toEqual({ own, problems: null });
      const negotiation = negotiationOf(own);
      expect(negotiation).toMatchObject({ importer: "US", origin: exporter, ownLaw: true });
      expect(negotiation.measures.length).toBeGreaterThan(50);
    },
  );

  it("counts the acts as they are in force, for the exporter and its rivals", () => {
    const own = filledCase("VN", "2025-11-01", "en");
    const negotiation = negotiationOf(own);
    const law = ownLaw(bundledSchedule(), "US", negotiation.measures);
    const rate = (codes: string, origin: string) => law.rate(law.goods(codes), origin, serialOf("2026-01-05"));
    // HTS 2025 revision 18: Viet Nam 20 % (9903.02.69); the general rate of furniture of 9403.60 is free.
    expect(rate("940360", "VN")).toBeCloseTo(
      bundledSchedule().rate(bundledSchedule().goods("940360"), "VN", serialOf("2026-01-05")),
      10,
    );
    expect(rate("870323", "EU")).toBeCloseTo(0.15, 6);
  });

  it("takes the rivals that sell the same goods, never the exporter, its union or the importer", () => {
    for (const exporter of ["VN", "DE", "EU", "KR", "GH"]) {
      const rivals = rivalsOf(exporter);
      expect(rivals.length).toBeGreaterThan(0);
      expect(rivals).not.toContain(exporter);
      expect(rivals).not.toContain("US");
    }
    expect(rivalsOf("DE")).not.toContain("EU");
    expect(rivalsOf("VN")[0]).toBe("CN");
  });

  it("takes the exporter's largest chapters as sectors, and the world's where there is no trade data for it", () => {
    expect(holdsTrade("VN")).toBe(true);
    expect(holdsTrade("GH")).toBe(false);
    const chapters = (exporter: string) => filledCase(exporter, AS_OF, "en").sectors.map(({ codes }) => codes);
    expect(chapters("VN").slice(0, 2)).toEqual(["85", "84"]);
    expect(chapters("JP")[0]).toBe("87");
    expect(chapters("GH")).toEqual(chapters("CU"));
    expect(chapters("FR")).toEqual(chapters("EU"));
    // Germany's by its own chapters: cars are its first, of the EU its third.
    expect([chapters("DE").indexOf("87"), chapters("EU").indexOf("87")]).toEqual([0, 2]);
    expect(chapters("VN").at(-1)).toBe("all");
  });

  it("is of the United States only", () => {
    expect(canFill("US")).toBe(true);
    expect(canFill("EU")).toBe(false);
  });

  it("has names for every chapter of the schedule, in both languages", () => {
    const chapters = new Set(lawLines().sixes.map((six) => six.slice(0, 2)));
    expect([...chapters].filter((chapter) => chapterName(chapter) === undefined)).toEqual([]);
    for (const code of chapterCodes) {
      expect(chapterName(code)!.en).toMatch(/[a-z]/);
      expect(chapterName(code)!.ko).toMatch(/[가-힣]/);
    }
  });
});

describe("a file that leaves out what Parley knows", () => {
  it("is filled in for the importer United States", () => {
    expect(readOwnCase(completed({ importer: "US", exporters: ["VN"] }, AS_OF, "en"))).toEqual(
      filledCase("VN", AS_OF, "en"),
    );
  });

  it("keeps what it says", () => {
    const given = { importer: "US", exporters: ["VN", "TH"], name: "Ours", deadline: "2027-01-31", asOf: "2026-10-01" };
    const own = readOwnCase(completed(given, AS_OF, "en"))!;
    expect(own).toMatchObject(given);
    expect(own.acts).toBe(true);
    // Its own measures are all its law, unless it asks for the acts too.
    expect(readOwnCase(completed({ ...given, measures: [] }, AS_OF, "en"))!.acts).toBeUndefined();
    expect(readOwnCase(completed({ ...given, measures: [], acts: true }, AS_OF, "en"))!.acts).toBe(true);
  });

  it.each([
    [{ importer: "EU", exporters: ["KR"] }],
    [{ importer: "US", exporters: ["US"] }],
    [{ importer: "US", exporters: [] }],
    [{ importer: "US", exporters: "VN" }],
    [{ importer: "US", exporters: ["XX"] }],
    [null],
    ["text"],
    [[1]],
  ])("is left as it is where there is nothing to fill: %j", (given) => {
    expect(completed(given, AS_OF, "en")).toBe(given);
    expect(readOwnCase(given)).toBeNull();
  });
});
