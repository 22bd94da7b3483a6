/** SECTOR: a figure of the bundled sector data or of the workbook's own trade, with a card that names its source where Excel shows cards. */
import { tariffCases } from "../cases/tariff-registry";
import { originCodes } from "../law/origins";
import { WORLD } from "../law/trade";
import { sectorFigures, type SectorFigures, type TradeOrigin } from "../cases/sectors";
import { optional, readCell, required, word, type Kind, type Parameter } from "./arguments";
import { figureCell } from "./card";
import { asMatrix } from "./cell";
import { hts, isWellWritten } from "./hts";
import { messages, shown } from "./messages";
import { originCode } from "./origin";
import { Problem } from "./problem";
import { attempt, need, one, spread } from "./spread";
import { withTrade, type OwnTrade } from "./trade-argument";

const [CASE] = tariffCases;
const FIELDS = ["trade", "share", "base_rate", "duty", "lines", "source"] as const;
type Field = (typeof FIELDS)[number];
const ORIGINS: readonly TradeOrigin[] = [...originCodes(), WORLD];

/** A sector by its id or its name in either language becomes its id; any other text is an HS expression. */
const goodsKind: Kind<string> = {
  wanted: `one of the sectors ${CASE.sectors.map(({ id }) => id).join(", ")}, or an HS code or expression such as "8703 ex 870380"`,
  read(cell, name) {
    const code = hts.read(cell, name);
    if (code instanceof Problem) return code;
    const text = String(code).trim();
    const sector = CASE.sectors.find(({ id, name: names }) =>
      [id, ...Object.values(names)].some((each) => each.toLowerCase() === text.toLowerCase()),
    );
    // Words that are neither a sector nor part of an expression would be looked for among the scopes of measures.
    if (sector || /\d/.test(text) || /^all$/i.test(text)) return sector?.id ?? text;
    return new Problem(messages.notText(name, shown(cell), this.wanted), "missing");
  },
};
const fieldKind = word(FIELDS, (text): Field | undefined =>
  FIELDS.find((each) => each === text.trim().toLowerCase().replace(/\s+/g, "_")),
);
const originIn = <O extends string>(origins: readonly O[]) =>
  word(origins, (text) =>
    origins.find((each) => each.toUpperCase() === text.trim().toUpperCase() || each === originCode(text)),
  );

const NAME = required("name", goodsKind);
const FIELD = optional("field", fieldKind, "trade" as const);
const ORIGIN = optional("origin", originIn(ORIGINS), "KR" as const);

/** A table of the workbook's own may hold other countries than the bundled trade. */
function originOf(own: OwnTrade | undefined): Parameter<string> {
  return own ? optional("origin", originIn([...new Set([...ORIGINS, ...Object.keys(own.trade)])]), "KR") : ORIGIN;
}

/**
 * A figure of the bundled sector data of 2024: trade, share, base rate, duty, or the HS6 lines that make the sector.
 * @customfunction SECTOR SECTOR
 * @helpurl help/functions.html#sector
 * @param name A sector by id or name, such as "autos", or an HS code or expression such as "8703 ex 870380". A cell or a range.
 * @param field "trade" (blank), "share", "base_rate", "duty", "lines" or "source". A cell or a range.
 * @param origin Country of origin: KR (blank), JP, CN or "world". A cell or a range.
 * @param trade The workbook's own trade with its header row, TradeData[#All]: a column HTS with 4 to 10 digits, one for each origin and World in USD a year. Blank: the trade of 2024.
 * @returns USD for trade and duty, a fraction for share and base_rate, text for source; for lines one row an HS6 line with its code and trade, largest first.
 * @remarks Sectors: autos, ev, steel, ship-components, consumer-electronics and other (everything else). A line counts for the first sector that names it.
 * @remarks Trade is US imports for consumption of 2024, customs value. The share is the origin's part of US imports of the same goods. The base rate is the KORUS or MFN rate weighted by that trade. The duty is what customs calculated in 2024, known for Korea only. A table of trade given as the last argument takes the place of both. It may name other origins than these three; their base rate is the MFN rate of the United States.
 * @remarks Where Excel shows cards, the number carries one with its source, year and unit; it counts as a plain number all the same.
 * @example =PARLEY.SECTOR("8703") gives 36855828372 | Korean passenger cars of 2024, in USD
 * @example =PARLEY.SECTOR({"8703 ex 870380";"870380"}) gives {32339826314;4516002058} | electric cars apart
 * @example =PARLEY.SECTOR("all","share","world") gives 1 | the world's share of itself
 */
export function sectorCells(
  name: unknown[][],
  field?: unknown[][],
  origin?: unknown[][],
  trade?: unknown[][],
): unknown[][] {
  const own = withTrade(trade);
  const matrix = asMatrix(field);
  const asksForLines =
    matrix.length === 1 && matrix[0]!.length === 1 && readCell(FIELD, matrix[0]![0], true) === "lines";
  if (!asksForLines)
    return spread([NAME, FIELD, originOf(own)], [name, field, origin], (goods, asked, seller) =>
      figure(goods, asked, seller, own),
    );
  const goods = one("SECTOR", NAME, name);
  const seller = one("SECTOR", originOf(own), origin);
  const { lines } = need(attempt(() => figuresOf(goods, seller, own), []));
  return lines.map(({ hs6, tradeUsd }) => [hs6, tradeUsd]);
}

function figure(
  goods: string,
  field: Field,
  origin: string,
  own: OwnTrade | undefined,
): number | string | Excel.DoubleCellValue | Problem {
  const figures = figuresOf(goods, origin, own);
  if (figures instanceof Problem) return figures;
  const about = { Goods: goods, Origin: origin, ...(own ? {} : { Year: "2024" }), Source: figures.source };
  switch (field) {
    case "source":
      return figures.source;
    case "lines":
      return new Problem(messages.severalRows("field", "lines"));
    case "trade":
      return figureCell(figures.tradeUsd, {
        numberFormat: "#,##0",
        properties: { ...about, Unit: "USD, customs value" },
      });
    case "share":
      return figureCell(figures.share, {
        numberFormat: "0.0%",
        properties: { ...about, Unit: "share of US imports of these goods" },
      });
    case "base_rate":
      return figureCell(figures.baseRate, {
        numberFormat: "0.00%",
        properties: { ...about, Unit: "ad valorem rate, weighted by trade" },
      });
    case "duty":
      if (figures.dutyUsd === null)
        return new Problem(own ? messages.noDutyColumn(origin) : messages.noDuty(origin), "missing");
      return figureCell(figures.dutyUsd, {
        numberFormat: "#,##0",
        properties: { ...about, Unit: "USD, calculated duty" },
      });
  }
}

const KEPT = 512;
type Kept = Map<string, SectorFigures | Problem>;
const ofBundle: Kept = new Map();
const ofTables = new WeakMap<OwnTrade, Kept>();

function keptOf(own: OwnTrade | undefined): Kept {
  if (!own) return ofBundle;
  let kept = ofTables.get(own);
  if (!kept) ofTables.set(own, (kept = new Map()));
  return kept;
}

/** A sheet asks for one sector field by field, so that the sum over its lines is kept. */
function figuresOf(goods: string, origin: string, own: OwnTrade | undefined): SectorFigures | Problem {
  const kept = keptOf(own);
  const key = `${origin} ${goods}`;
  let figures = kept.get(key);
  if (!figures) {
    figures = attempt(() => sectorFigures(CASE.id, goods, origin, own), []);
    if (figures instanceof Problem && !figures.message.startsWith("trade ")) {
      figures = new Problem(figures.message.replace(/^\w+: /, "name: "), isWellWritten(goods) ? "missing" : "bad");
    }
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, figures);
  }
  return figures;
}
