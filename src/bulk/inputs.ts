/** The files that a user gives: found, brought to UTF-8 where a program saved them otherwise, and grouped by their columns. */
import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { delimiterOf } from "../files/separators";
import { decodeText, utf16Of } from "../files/text";
import { BulkError } from "./bulk-error";

export interface TextFile {
  /** As the user gave it. */
  given: string;
  /** In UTF-8: the file itself, or a copy of it. */
  path: string;
  delimiter: string;
  headers: string[];
}

const CHUNK = 8_000_000;
const LINE_END = 10;

/** `scratch`: a folder for copies. */
export function readTextFile(given: string, path: string, scratch: string, place: number): TextFile {
  const descriptor = openSync(path, "r");
  try {
    if (fstatSync(descriptor).size === 0) throw new BulkError("emptyFile", { file: given });
    const head = Buffer.alloc(CHUNK);
    const first = head.subarray(0, readSync(descriptor, head, 0, CHUNK, 0));
    const wide = utf16Of(first);
    const copied = wide !== undefined || !isWholeUtf8(descriptor);
    const to = copied ? join(scratch, `input-${place}.csv`) : path;
    if (copied) copyAsUtf8(descriptor, to, wide);
    const text = copied ? headOf(to) : first.toString("utf8");
    if (text.includes("\0")) throw new BulkError("notText", { file: given });
    const plain = text.replace(/^\uFEFF/, "");
    const delimiter = delimiterOf(plain);
    const headers = Papa.parse<string[]>(plain, { delimiter, preview: 1 }).data[0] ?? [];
    if (headers.every((header) => header.trim() === "")) throw new BulkError("emptyFile", { file: given });
    return { given, path: to, delimiter, headers: distinct(headers) };
  } finally {
    closeSync(descriptor);
  }
}

function headOf(path: string): string {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(CHUNK);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, CHUNK, 0)).toString("utf8");
  } finally {
    closeSync(descriptor);
  }
}

/** Pieces that end where a line does, so that no character is cut. */
function* pieces(descriptor: number): Iterable<Buffer> {
  let left = Buffer.alloc(0);
  for (let at = 0; ;) {
    const bytes = Buffer.alloc(CHUNK);
    const read = readSync(descriptor, bytes, 0, CHUNK, at);
    at += read;
    const all = Buffer.concat([left, bytes.subarray(0, read)]);
    const end = read === 0 ? all.length : all.lastIndexOf(LINE_END) + 1;
    if (end > 0) yield all.subarray(0, end);
    left = all.subarray(end);
    if (read === 0) return;
  }
}

function isWholeUtf8(descriptor: number): boolean {
  for (const piece of pieces(descriptor)) if (!isUtf8(piece)) return false;
  return true;
}

function copyAsUtf8(descriptor: number, to: string, wide: "utf-16le" | "utf-16be" | undefined): void {
  const out = openSync(to, "wx");
  try {
    if (wide === undefined) {
      for (const piece of pieces(descriptor)) writeSync(out, isUtf8(piece) ? piece : Buffer.from(eachLine(piece)));
      return;
    }
    const decoder = new TextDecoder(wide);
    const bytes = Buffer.alloc(CHUNK);
    for (let at = 0, read = 1; read > 0; at += read) {
      read = readSync(descriptor, bytes, 0, CHUNK, at);
      writeSync(out, decoder.decode(bytes.subarray(0, read), { stream: read > 0 }));
    }
  } finally {
    closeSync(out);
  }
}

/** Files that were put together hold lines of several encodings. */
function eachLine(piece: Buffer): string {
  const lines: string[] = [];
  for (let at = 0; at < piece.length;) {
    const end = piece.indexOf(LINE_END, at) + 1 || piece.length;
    lines.push(decodeText(piece.subarray(at, end)));
    at = end;
  }
  return lines.join("");
}

/** A table's columns have names, each another. */
function distinct(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const wanted = header.trim() || `column${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
