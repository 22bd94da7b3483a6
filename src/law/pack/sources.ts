/** Reads the files of the law and of the trade as they are kept; see ../sources/README.md. Runs where the data is packed and tested, never in Excel. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

export type Row = Readonly<Record<string, string>>;

export interface Sources {
  schedule: readonly Row[];
  changes: readonly Row[];
  origins: readonly Row[];
  industries: readonly Row[];
  metalContent: readonly Row[];
  usmca: readonly Row[];
  importsHs6: readonly Row[];
  /** By upper-case code of the partner. */
  importsHts10: ReadonlyMap<string, readonly Row[]>;
  /** Of the partners without finer data, by code: USD by chapter. */
  importsChapters: ReadonlyMap<string, readonly Row[]>;
  lists: readonly Row[];
  counts: readonly Row[];
  acts: readonly Row[];
  /** What the lines are called. */
  goods: readonly Row[];
  /** What people call goods. */
  goodsWords: readonly Row[];
}

/** Partners whose trade is kept by ten digits. */
export const BY_TEN_DIGITS = ["KR", "JP", "CN", "EU", "MX", "CA", "TW", "VN", "IN", "GB", "CH", "BR"] as const;

/** Partners whose trade is known by chapter only, and the group as whose trade it is spread over the lines. */
export const BY_CHAPTER: Readonly<Record<string, string>> = { DE: "EU" };

export function readCsv(text: string): Row[] {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trim()).data;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** `root`: the directory src/law. */
export function readSources(root: string): Sources {
  const file = (name: string): Row[] => {
    const bytes = readFileSync(join(root, name));
    return readCsv((name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  };
  return {
    schedule: file("sources/schedule.csv.gz"),
    changes: file("sources/changes.csv"),
    origins: file("sources/origins.csv"),
    industries: file("sources/metal-content-industries.csv"),
    metalContent: file("sources/metal-content-hts10.csv.gz"),
    usmca: file("sources/usmca-shares.csv.gz"),
    importsHs6: file("sources/imports-hs6-2024.csv.gz"),
    importsHts10: new Map(
      BY_TEN_DIGITS.map((code) => [code, file(`sources/imports-hts10-2024-${code.toLowerCase()}.csv.gz`)]),
    ),
    importsChapters: new Map(
      Object.keys(BY_CHAPTER).map((code) => [code, file(`sources/imports-chapters-2024-${code.toLowerCase()}.csv`)]),
    ),
    lists: file("lists.csv"),
    counts: file("counts.csv"),
    acts: file("acts.csv"),
    goods: file("sources/goods.csv.gz"),
    goodsWords: file("goods-words.csv"),
  };
}
