/** Packs the sources of the law and of the trade into the compressed texts that the bundle carries. */
import { compress, runs } from "../bytes";
import { packGoods } from "./goods";
import { linesOf, tariffLines } from "./lines";
import { packRates } from "./rates";
import { packClaims, packMetals } from "./shares";
import type { Row, Sources } from "./sources";
import { packTrade } from "./trade";

export interface Packed {
  law: string;
  trade: string;
  goods: string;
}

/** A table as text: rows by line feeds, cells by tabs. */
function table(rows: readonly Row[], columns: readonly string[]): string {
  return rows.map((row) => columns.map((column) => row[column]!).join("\t")).join("\n");
}

export const ORIGIN_COLUMNS = [
  "iso2",
  "iso3",
  "census_name",
  "census_code",
  "english",
  "korean",
  "column",
  "programmes",
  "eu",
] as const;
export const ACT_COLUMNS = [
  "id",
  "authority",
  "origins",
  "scope",
  "rate",
  "form",
  "share",
  "condition",
  "from",
  "until",
  "published",
  "instrument",
  "citation",
  "heading",
  "confidence",
  "bundle",
  "note",
] as const;

export function pack(sources: Sources): Packed {
  const lines = tariffLines(sources);
  const law = compress({
    ...lines.sections,
    ...packRates(sources, lines),
    ...packMetals(sources, lines),
    ...packClaims(sources, lines),
    origins: table(sources.origins, ORIGIN_COLUMNS),
    acts: table(sources.acts, ACT_COLUMNS),
    lists: sources.lists.map((row) => row["list"]!).join(" "),
    ...Object.fromEntries(
      sources.lists.map((row) => [`list-${row["list"]!}`, runs(linesOf(lines, row["codes"]!.split(" ")))]),
    ),
  });
  return { law, trade: compress(packTrade(sources, lines)), goods: compress(packGoods(sources)) };
}
