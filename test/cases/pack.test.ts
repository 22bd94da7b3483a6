import { readFileSync } from "node:fs";
import { join } from "node:path";
import packed from "../../src/cases/data/schedule.json";
import { pack } from "../../src/cases/pack/pack";
import { bundledData } from "../../src/cases/unpack";

const source = (name: string): string => readFileSync(join(__dirname, "../../src/cases/pack/sources", name), "utf8");

it("carries what the sources say: run `node src/cases/pack/run.cjs` after changing them", () => {
  expect(
    pack({
      baseRates: source("base-rates.csv"),
      koreaHts10: source("korea-hts10-2024.csv"),
      importsHs6: source("imports-hs6-2024.csv"),
      scopes: source("scopes.csv"),
    }),
  ).toEqual(packed);
});

it("unpacks every base rate and every dollar of Korean trade", () => {
  const data = bundledData();
  const lineOf = new Map(data.lines.codes.map((code, line) => [code.slice(0, 8), line]));
  for (const row of source("base-rates.csv").trim().split("\n").slice(1)) {
    const [hts8, mfn, korus] = row.split(",") as [string, string, string];
    const line = lineOf.get(hts8)!;
    expect(data.mfn[line]).toBe(mfn === "specific" ? 0 : Number(mfn));
    expect(Boolean(data.mfnSpecific[line])).toBe(mfn === "specific");
    expect(data.korus[line]).toBe(korus === "" ? data.mfn[line] : korus === "specific" ? 0 : Number(korus));
  }
  expect(data.koreaTrade.reduce((sum, value) => sum + value, 0)).toBe(130_458_735_626);
});
