/** Facts of a good as an argument: one text, a list in several cells, or a cell for each of the goods that are asked about. */
import { readFacts } from "../law/facts";
import { NO_FACTS, type Facts } from "../model/tariff/facts";
import { optional, type Kind } from "./arguments";
import { asMatrix, isBlank, plainCell } from "./cell";
import { Failure, failureOf } from "./failure";

const kind: Kind<Facts> = {
  wanted: {
    en: 'facts of the good such as "steel 20%, civil aircraft, USMCA"',
    ko: '"철강 20%, 민간항공기, USMCA" 같은 물품의 사실을',
  },
  zeroIsBlank: true,
  read(cell, name) {
    if (typeof cell !== "string") return new Failure("notAccepted", { name, value: cell, wanted: this.wanted });
    try {
      return readFacts(cell);
    } catch (thrown) {
      return failureOf(thrown);
    }
  },
};

export const facts = optional("facts", kind, NO_FACTS);

/**
 * The facts as one cell where all other arguments are single cells: a range then has the facts of that one good, a fact
 * a cell, or its name and its share in two cells of a row. With ranges each cell has the facts of its own good.
 */
export function factsOfGood(given: unknown, others: readonly unknown[]): unknown {
  const cells = asMatrix(given);
  if (isOneCell(cells) || !others.every((other) => isOneCell(asMatrix(other)))) return given;
  const rows = cells.map((row) => row.filter((cell) => !isBlank(cell)));
  const bad = rows.flat().find((cell) => typeof plainCell(cell) === "object");
  if (bad !== undefined) return [[bad]];
  return [[rows.map(rowText).filter(Boolean).join(", ")]];
}

function rowText(row: readonly unknown[]): string {
  return row.reduce<string>((text, cell) => {
    const plain = plainCell(cell);
    if (typeof plain === "number") return `${text} ${Number((plain * 100).toPrecision(12))}%`;
    return text === "" ? String(plain) : `${text}, ${String(plain)}`;
  }, "");
}

function isOneCell(cells: readonly (readonly unknown[])[]): boolean {
  return cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
}
