/** SECTOR: a figure of the bundled sector data or of the workbook's own trade, with a card that names its source where Excel shows cards. */
import { homeOrigin, tariffCases } from "../../cases/tariff-registry";
import { sectorFigures, type SectorFigures, type TradeOrigin } from "../../cases/sectors";
import { WORLD } from "../../law/trade";
import { optional, ownTable, readCell, required, word, type Kind } from "../arguments";
import { figureCell } from "../card";
import { asMatrix } from "../cell";
import { defineFunction, type FunctionHelp } from "../define";
import { facts, factsOfGood } from "../facts-argument";
import { Failure, failureOf, orThrow } from "../failure";
import { hts, isWellWritten } from "../hts";
import { isSingle, mapRanges, singleCell } from "../map-ranges";
import { type Facts, NO_FACTS } from "../../model/tariff/facts";
import { InputError } from "../../model/input-error";
import { originCode } from "../origin";
import { withTrade, type OwnTrade } from "../trade-argument";

interface Sector {
  id: string;
  caseId: string;
}

/** Sectors of the bundled cases by id and by name, in small letters; of two with one id that of the first case. */
const SECTORS = new Map<string, Sector>();
for (const { id: caseId, sectors } of tariffCases) {
  // By its own name a later one of that id would be given the goods of the first.
  const own = sectors.filter(({ id }) => !SECTORS.has(id));
  for (const { id, name } of own)
    for (const each of [id, ...Object.values(name)]) {
      const key = each.toLowerCase();
      if (!SECTORS.has(key)) SECTORS.set(key, { id, caseId });
    }
}
const FIELDS = ["trade", "share", "base_rate", "duty", "lines", "source"] as const;
type Field = (typeof FIELDS)[number];
const SECTOR_IDS = [...new Set(tariffCases.flatMap(({ sectors }) => sectors.map(({ id }) => id)))].join(", ");

/** A sector by its id or its name in either language becomes its id; any other text is an HS expression. */
const goodsKind: Kind<string> = {
  wanted: {
    en: `one of the sectors ${SECTOR_IDS}, or an HS code or expression such as "8703 ex 870380"`,
    ko: `부문 ${SECTOR_IDS} 중 하나나 "8703 ex 870380" 같은 HS 코드 또는 식을`,
  },
  zeroIsBlank: true,
  read(cell, name) {
    const code = hts.read(cell, name);
    if (code instanceof Failure) return code;
    const text = String(code).trim();
    const sector = SECTORS.get(text.toLowerCase());
    // Words that are neither a sector nor part of an expression would be looked for among the scopes of measures.
    if (sector || /\d/.test(text) || /^all$/i.test(text)) return sector?.id ?? text;
    return new Failure("notAccepted", { name, value: cell, wanted: this.wanted }, "missing");
  },
};
const fieldKind = word(FIELDS, (text): Field | undefined =>
  FIELDS.find((each) => each === text.trim().toLowerCase().replace(/\s+/g, "_")),
);

const NAME = required("name", goodsKind);
const FIELD = optional("field", fieldKind, "trade");
/** Any country, whose code is looked up only when it is asked for; for which of them there is trade the data says. */
const countryOrWorld: Kind<TradeOrigin> = {
  wanted: { en: 'a country such as "DE" or "Korea", or "world"', ko: '"DE"나 "한국" 같은 나라 또는 "world"를' },
  zeroIsBlank: true,
  read(cell, name) {
    const text = String(cell).trim();
    const code = text.toLowerCase() === WORLD ? WORLD : originCode(text);
    return code ?? new Failure("notAccepted", { name, value: cell, wanted: this.wanted });
  },
};
const ORIGIN = optional("origin", countryOrWorld, homeOrigin);

export const SECTOR = defineFunction({
  id: "SECTOR",
  parameters: [NAME, FIELD, ORIGIN, ownTable("trade"), facts],
  calculateFrom(name, field, origin, trade, factCells) {
    const own = withTrade(trade);
    const matrix = asMatrix(field);
    const asksForLines = isSingle(matrix) && readCell(FIELD, matrix[0]![0], true) === "lines";
    if (!asksForLines)
      return mapRanges(
        [NAME, FIELD, ORIGIN, facts],
        [name, field, origin, factsOfGood(factCells, [name, field, origin])],
        (goods, asked, seller, known) => figure(goods, asked, seller, own, known),
      );
    const goods = singleCell("SECTOR", NAME, name);
    const seller = singleCell("SECTOR", ORIGIN, origin);
    const { lines } = orThrow(figuresOf(goods, seller, own, NO_FACTS));
    return lines.map(({ hs6, tradeUsd }) => [hs6, tradeUsd]);
  },
  native: "figures",
});

export const help: FunctionHelp<typeof SECTOR> = {
  en: {
    description:
      "A figure of the bundled sector data of 2024: trade, share, base rate, duty, or the HS6 lines that make the sector.",
    parameters: {
      name: 'A sector by id or name, such as "autos", or an HS code or expression such as "8703 ex 870380". A cell or a range.',
      field: '"trade" (blank), "share", "base_rate", "duty", "lines" or "source". A cell or a range.',
      origin: 'Country of origin: KR (blank), JP, CN or "world". A cell or a range.',
      trade:
        "The workbook's own trade with its header row, TradeData[#All]: a column HTS with 4 to 10 digits, one for each origin and World in USD a year. Blank: the trade of 2024.",
      facts:
        'What is known of claims, which moves base_rate: "no KORUS", "USMCA 70%". One cell, or a cell for each good. Blank: as claimed in 2024.',
    },
    returns:
      "USD for trade and duty, a fraction for share and base_rate, text for source; for lines one row an HS6 line with its code and trade, largest first.",
    remarks: [
      "Sectors of the bundled cases. Korea: autos, ev, steel, ship-components, consumer-electronics and other (everything else). Japan: cars, vehicle-parts, construction-machinery, chip-equipment, machinery, electrical, medicines, instruments. European Union: aircraft, chemicals, drinks, metals. A name that several cases have is that of the first. A line counts for the first sector that names it.",
      "Trade is US imports for consumption of 2024, customs value. The share is the origin's part of US imports of the same goods. The base rate is the KORUS or MFN rate weighted by that trade. The duty is what customs calculated in 2024, known for Korea only. A table of trade given as the last argument takes the place of both. It may name other origins than these three; their base rate is the MFN rate of the United States.",
      "Where Excel shows cards, the number carries one with its source, year and unit; it counts as a plain number all the same.",
    ],
  },
  ko: {
    description: "내장된 부문 자료의 수치: 수입액, 비중, 기본세율, 관세 또는 부문을 이루는 HS6 품목.",
    parameters: {
      name: '부문의 id나 이름(예: "autos"), 또는 "8703 ex 870380" 같은 HS 식. 셀 또는 범위.',
      field: '"trade"(비우면), "share", "base_rate", "duty", "lines" 또는 "source".',
      origin: '원산지: KR, JP, CN 또는 "world". 비우면 KR.',
      trade:
        "통합 문서의 무역 표, 제목 행 포함: TradeData[#All]. 4~10자리 코드가 있는 HTS 열과 원산지별·World 열(연간 달러). 비우면 2024년 무역.",
      facts:
        '특혜 신청에 관한 사실로, base_rate를 바꿉니다. 예: "no KORUS", "USMCA 70%". 셀 하나 또는 물품마다 한 셀. 비우면 2024년에 신청한 대로.',
    },
    returns:
      "수입액과 관세는 달러, 비중과 기본세율은 비율, 출처는 문자입니다. lines는 HS 6단위 품목마다 한 행에 코드와 수입액을 큰 순서로 보여 줍니다.",
    remarks: [
      "내장된 사례의 부문. 한국: autos, ev, steel, ship-components, consumer-electronics, other(나머지 전부). 일본: cars, vehicle-parts, construction-machinery, chip-equipment, machinery, electrical, medicines, instruments. 유럽연합: aircraft, chemicals, drinks, metals. 여러 사례에 같은 이름이 있으면 앞의 사례를 따릅니다. 품목은 그것을 처음 적은 부문에만 들어갑니다.",
      "수입액은 2024년 미국의 소비용 수입, 과세가격 기준입니다. 비중은 같은 재화의 미국 수입에서 그 원산지가 차지하는 몫입니다. 기본세율은 한미 FTA 또는 MFN 세율을 그 무역으로 가중한 것입니다. 관세는 2024년에 세관이 산출한 금액으로 한국만 알려져 있습니다. 마지막 인수로 무역 표를 주면 그 표가 이를 대신합니다. 그 표에는 이 세 나라가 아닌 원산지도 넣을 수 있으며, 그 기본세율은 미국의 MFN 세율입니다.",
      "Excel이 카드를 지원하면 숫자에 출처, 연도, 단위가 담긴 카드가 붙으며, 계산에서는 보통 숫자와 같습니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.SECTOR("8703")',
      gives: "36855828372",
      en: "Korean passenger cars of 2024, in USD",
      ko: "2024년 한국산 승용차, 달러",
    },
    {
      formula: '=PARLEY.SECTOR({"8703 ex 870380";"870380"})',
      gives: "{32339826314;4516002058}",
      en: "electric cars apart",
      ko: "전기차만",
    },
    {
      formula: '=PARLEY.SECTOR("all","share","world")',
      gives: "1",
      en: "the world's share of itself",
      ko: "세계 자신의 비중",
    },
  ],
};

function figure(
  goods: string,
  field: Field,
  origin: string,
  own: OwnTrade | undefined,
  facts: Facts,
): number | string | Excel.DoubleCellValue | Failure {
  const figures = figuresOf(goods, origin, own, facts);
  if (figures instanceof Failure) return figures;
  const about = { Goods: goods, Origin: origin, ...(own ? {} : { Year: "2024" }), Source: figures.source };
  const card = (value: number, numberFormat: string, unit: string): number | Excel.DoubleCellValue =>
    figureCell(value, { numberFormat, properties: { ...about, Unit: unit } });
  switch (field) {
    case "source":
      return figures.source;
    case "lines":
      return new Failure("severalRows", { name: "field", value: "lines" });
    case "trade":
      return card(figures.tradeUsd, "#,##0", "USD, customs value");
    case "share":
      return card(figures.share, "0.0%", "share of US imports of these goods");
    case "base_rate":
      return card(figures.baseRate, "0.00%", "ad valorem rate, weighted by trade");
    case "duty":
      if (figures.dutyUsd === null) return new Failure(own ? "noDutyColumn" : "noDuty", { origin }, "missing");
      return card(figures.dutyUsd, "#,##0", "USD, calculated duty");
  }
}

const MOST_CACHED = 512;
type Cache = Map<string, SectorFigures | Failure>;
const ofBundle: Cache = new Map();
const ofTables = new WeakMap<OwnTrade, Cache>();

function cacheOf(own: OwnTrade | undefined): Cache {
  if (!own) return ofBundle;
  let cache = ofTables.get(own);
  if (!cache) ofTables.set(own, (cache = new Map()));
  return cache;
}

/** A sheet asks for one sector field by field, so that the sum over its lines is kept. */
function figuresOf(goods: string, origin: string, own: OwnTrade | undefined, facts: Facts): SectorFigures | Failure {
  const cache = cacheOf(own);
  const key = `${origin} ${goods} ${facts.key}`;
  let figures = cache.get(key);
  if (!figures) {
    try {
      figures = sectorFigures(SECTORS.get(goods)?.caseId ?? tariffCases[0].id, goods, origin, own, facts);
    } catch (thrown) {
      const ofTable = thrown instanceof InputError && thrown.argument === "trade";
      figures = ofTable ? failureOf(thrown) : failureOf(thrown, "name", isWellWritten(goods) ? "missing" : "bad");
    }
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(key, figures);
  }
  return figures;
}
