import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditLine, cents } from "../../../src/model/entries/audit";
import type { EntryLine } from "../../../src/model/entries/line";
import { refundOf } from "../../../src/model/entries/refund";
import { serialOf } from "../../../src/model/calendar/day";
import { DutyAsker } from "../../../src/law/entries/due";
import { authorityOfHeading, headingRanges } from "../../../src/law/entries/headings";
import { isVoid } from "../../../src/law/entries/rules";
import { lawSchedule } from "../../../src/law/schedule";

const asker = new DutyAsker(lawSchedule());

function line(given: Partial<EntryLine>): EntryLine {
  const day = given.day ?? serialOf("2025-09-15");
  return {
    row: 2,
    entry: "ABC12345678",
    line: "1",
    importer: "",
    code: "8703.23.01.90",
    several: false,
    origin: "KR",
    day,
    deposited: day,
    value: 10_000,
    paid: null,
    headings: null,
    claim: null,
    liquidation: { state: "not known" },
    ...given,
  };
}

function audit(given: Partial<EntryLine>) {
  const entry = line(given);
  const asked = asker.ask(entry);
  const found = auditLine(entry, asked, authorityOfHeading);
  const due = "due" in asked ? asked.due : null;
  const refund = refundOf(entry, found, due, authorityOfHeading, isVoid);
  return { ...found, refund: refund && { voided: [...refund.voided], overpaid: refund.overpaid } };
}

test("published entry summaries are right to the cent", () => {
  const path = join(__dirname, "../../../src/law/proof/sources/real-entries.csv");
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  const published = rows.map((row) => row.split(",").slice(-8)).filter(([, code]) => code !== "");
  for (const [, code, origin, day, value, paid] of published) {
    const found = audit({
      code: code!,
      origin: origin!,
      day: serialOf(day!),
      value: Number(value),
      paid: Number(paid),
    });
    expect(found.verdict).toBe("right");
    expect(found.due).toBe(Number(paid));
  }
  expect(published.length).toBeGreaterThan(0);
});

test("a Korean car of September 2025 pays 25 %: less is underpaid, more overpaid, with the act that says it", () => {
  expect(audit({ paid: 2500 })).toMatchObject({ verdict: "right", difference: 0, finding: { code: "as law" } });
  expect(audit({ paid: 2400 })).toMatchObject({
    verdict: "underpaid",
    difference: -100,
    finding: { code: "sum", acts: ["S232-AUTO-25"], citation: expect.stringContaining("Proclamation 10908") },
  });
  const over = audit({ paid: 2700, headings: [{ heading: "99039401", paid: 2700 }] });
  expect(over).toMatchObject({
    verdict: "overpaid",
    difference: 200,
    finding: { code: "part", authority: "Section 232 autos", measure: "S232-AUTO-25", paid: 2700, due: 2500 },
    refund: { voided: [], overpaid: 200 },
  });
});

test("what an export's headings say of void duties is refundable, and nothing else of a right line", () => {
  const found = audit({
    code: "8528.72.72",
    claim: true,
    value: 10_000,
    paid: 1500,
    headings: [{ heading: "99030225", paid: 1500 }],
    day: serialOf("2025-09-15"),
  });
  expect(found.refund).toEqual({ voided: [["IEEPA reciprocal", 1500]], overpaid: 0 });
});

test("of a sum the law's part is refundable where the sum was paid in full, and not known where it was not", () => {
  const right = audit({ code: "8528.72.72", claim: true, paid: 1500 });
  expect(right).toMatchObject({ verdict: "right", refund: { voided: [["IEEPA reciprocal", 1500]], overpaid: 0 } });
  expect(audit({ code: "8528.72.72", claim: true, paid: 1000 })).toMatchObject({ verdict: "underpaid", refund: null });
  expect(audit({ code: "8528.72.72", claim: true, paid: 1600 })).toMatchObject({
    verdict: "overpaid",
    refund: { voided: [["IEEPA reciprocal", 1500]], overpaid: 100 },
  });
});

test("no more of a right sum is refundable than the law has for void duties, whatever heading it was paid under", () => {
  const japan = {
    code: "8528.72.72",
    origin: "JP",
    claim: false,
    day: serialOf("2025-10-15"),
    headings: [{ heading: "99030272", paid: 1500 }],
  };
  expect(audit({ ...japan, paid: 1500 })).toMatchObject({
    verdict: "right",
    refund: { voided: [["IEEPA reciprocal", 1000]], overpaid: 0 },
  });
});

test("IEEPA duty that was collected after the ruling is overpaid, and counted once", () => {
  const found = audit({
    code: "8528.72.72",
    claim: true,
    day: serialOf("2026-02-21"),
    paid: 1500,
    headings: [{ heading: "99030225", paid: 1500 }],
  });
  expect(found).toMatchObject({
    verdict: "overpaid",
    due: 0,
    finding: { code: "part", authority: "IEEPA reciprocal", paid: 1500, due: 0 },
    refund: { voided: [["IEEPA reciprocal", 1500]], overpaid: 0 },
  });
});

test("cannot tell: a code or a day that the law does not have, duty by quantity, an estimate of metal, a fact that nobody stated", () => {
  expect(audit({ code: "8703.23.9110", paid: 100 })).toMatchObject({
    verdict: "cannot tell",
    finding: { code: "refused" },
    due: null,
    refund: null,
  });
  expect(audit({ day: serialOf("2024-12-31"), paid: 100 }).finding.code).toBe("refused");
  expect(audit({ origin: "Atlantis", paid: 100 }).finding.code).toBe("refused");
  expect(audit({ paid: null }).finding.code).toBe("not paid");
  expect(audit({ code: "0401.50.50", origin: "FR", paid: 1 }).finding.code).toBe("by quantity");
  // Without the preference a Korean television pays 5 % more.
  const claim = audit({ code: "8528.72.72", paid: 2000, claim: null });
  expect(claim).toMatchObject({
    verdict: "cannot tell",
    finding: { code: "right if", alternative: { fact: "no KORUS" } },
  });
});

test("amounts of a cent are rounded half up, and a difference of five cents is rounding", () => {
  expect(cents(1.005)).toBe(1.01);
  expect(cents(-1.005)).toBe(-1.01);
  expect(audit({ paid: 2500.05 }).verdict).toBe("right");
  expect(audit({ paid: 2500.06 }).verdict).toBe("overpaid");
});

test("headings of chapter 99 by act, as acts name one, several or a range", () => {
  expect(headingRanges("9903.94.60/.61")).toEqual([
    { from: "99039460", to: "99039460" },
    { from: "99039461", to: "99039461" },
  ]);
  expect(headingRanges("9903.80.05-.81.86")).toEqual([{ from: "99038005", to: "99038186" }]);
  expect(headingRanges("9903.85")).toEqual([{ from: "99038500", to: "99038599" }]);
  expect(headingRanges("9903.81.87, .89").at(-1)).toEqual({ from: "99038189", to: "99038189" });
  expect(authorityOfHeading("99030125")).toBe("IEEPA reciprocal");
  expect(authorityOfHeading("9903012500")).toBe("IEEPA reciprocal");
  expect(authorityOfHeading("99030110")).toBe("IEEPA border");
  expect(authorityOfHeading("99039401")).toBe("Section 232 autos");
  expect(authorityOfHeading("99038803")).toBe("Section 301");
  expect(authorityOfHeading("99999999")).toBeUndefined();
});
