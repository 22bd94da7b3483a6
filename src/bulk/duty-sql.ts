/** The statement that finds the duty of each line: equal numbers and texts joined, so that engines of three dialects give the same cents. */
export const DIALECTS = ["duckdb", "spark", "postgres"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** In the order in which a line goes through them. */
export const LAW_FILES = [
  "codes",
  "origins",
  "days",
  "treatments",
  "turns",
  "rates",
  "stacks",
  "grounds",
  "acts",
] as const;

/** The name of a table of the law, next to the user's own tables. */
export const lawName = (table: string): string => `law_${table}`;

/** What the lines are asked for. `claim`: 1 claimed, 0 not, blank as the law takes it; `paid`: the duty that was paid. */
export interface Source {
  /** A table, or a query in brackets. */
  from: string;
  code: string;
  origin: string;
  /** A number. */
  value: string;
  day: string;
  claim?: string;
  paid?: string;
  /** The value as it is in the file, to distinguish a blank cell from one that is not a number. */
  valueText?: string;
  /** A condition under which the line repeats an earlier one. */
  duplicate?: string;
  /** Columns that are kept, as they are asked for in the select list. */
  kept: readonly string[];
}

/** Of values: as much as 99 trillion, to a ten-thousandth. */
export const VALUE = "DECIMAL(18,4)";
const MONEY = "DECIMAL(18,2)";
/** Up to this value a duty is found in whole numbers of 64 bits, a hundred times as fast as in decimals of 128. */
const SMALL = "180000000";

interface Spelling {
  text(column: string): string;
  /** A name as `nameKey` of the law has it. */
  originKey(column: string): string;
  position(text: string, what: string): string;
  /** Division of whole numbers. */
  whole(number: string, by: string): string;
}

const ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ";
const PLAIN = "AAAAAACEEEEIIIINOOOOOUUUUY";

function originKey(column: string, word: string, every: string): string {
  const replaced = (text: string, pattern: string, by: string): string =>
    `regexp_replace(${text}, ${pattern}, '${by}'${every})`;
  const plain = `replace(translate(upper(${column}), '${ACCENTED}', '${PLAIN}'), '&', 'AND')`;
  const the = replaced(plain, `'${word}THE${word}'`, "");
  const saint = replaced(the, `'${word}ST${word}[.]?'`, "SAINT");
  return replaced(saint, "'[ .,''’()·-]+'", "");
}

const SPELLINGS: Readonly<Record<Dialect, Spelling>> = {
  duckdb: {
    text: (column) => `CAST(${column} AS VARCHAR)`,
    originKey: (column) => originKey(column, "\\b", ", 'g'"),
    position: (text, what) => `strpos(${text}, '${what}')`,
    whole: (number, by) => `(${number} // ${by})`,
  },
  // A backslash within Spark's texts is an escape.
  spark: {
    text: (column) => `CAST(${column} AS STRING)`,
    originKey: (column) => originKey(column, "\\\\b", "").replaceAll("''’", "\\'’"),
    position: (text, what) => `instr(${text}, '${what}')`,
    whole: (number, by) => `(${number} div ${by})`,
  },
  postgres: {
    text: (column) => `CAST(${column} AS VARCHAR)`,
    originKey: (column) => originKey(column, "\\y", ", 'g'"),
    position: (text, what) => `strpos(${text}, '${what}')`,
    whole: (number, by) => `(${number} / ${by})`,
  },
};

/** The key of a name of an origin. */
export const originKeySql = (dialect: Dialect, column: string): string => SPELLINGS[dialect].originKey(column);

/** Digits and signs of full width, as Korean and Japanese keyboards write them. */
const halfWidth = (column: string): string => `translate(${column}, '０１２３４５６７８９．／－　', '0123456789./- ')`;
const beginsWithDigit = (column: string): string =>
  `substr(${column}, 1, 1) IN (${Array.from({ length: 10 }, (_, digit) => `'${digit}'`).join(", ")})`;

/** A code without "HS", "HTSUS:" or 제 before its digits. */
function unlabelled(column: string): string {
  const label = "^(HTSUS|HTS|HSK|HS|품목번호|세번)?[ :.#]*(CODE|NO|코드|번호)?[ :.#]*제?[ ]*";
  return `regexp_replace(upper(${halfWidth(column)}), '${label}', '')`;
}

/** The key of a code of one dialect, of a column of texts. */
export const codeKeySql = (dialect: Dialect, column: string): string => codeKey(SPELLINGS[dialect], column);

/** Eight or ten digits without labels, dots, spaces and hyphens, with the zero that a number has lost. */
function codeKey({ position }: Spelling, column: string): string {
  const written = `CASE WHEN ${beginsWithDigit(column)} THEN ${column} ELSE ${unlabelled(column)} END`;
  const plain = `replace(replace(replace(replace(${written}, '.', ''), ' ', ''), '-', ''), '호', '')`;
  const marks = [".", " ", "-"].map((mark) => `${position(column, mark)} = 0`).join(" AND ");
  // "8703230190.0": a number that a program wrote with a decimal.
  const bare = `CASE WHEN length(${column}) > 8 AND ${position(column, ".")} = length(${column}) - 1 AND substr(${column}, length(${column}), 1) = '0' THEN substr(${column}, 1, length(${column}) - 2) ELSE ${plain} END`;
  const padded = (text: string): string =>
    `CASE WHEN length(${text}) IN (7, 9) THEN concat('0', ${text}) ELSE ${text} END`;
  return `CASE WHEN length(${column}) IN (8, 10) AND ${marks} AND ${beginsWithDigit(column)} THEN ${column} ELSE ${padded(`(${bare})`)} END`;
}

/** A time of day behind a day is left out. */
export const dayKeySql = (column: string): string =>
  `CASE WHEN length(${column}) > 11 AND substr(${column}, 5, 1) = '-' THEN substr(${column}, 1, 10) WHEN length(${column}) <= 11 AND ${beginsWithDigit(column)} THEN ${column} ELSE regexp_replace(${halfWidth(column)}, '[ ,T]+[0-9]{1,2}:[0-9]{2}.*$', '') END`;

/** Within this much a duty that was paid is right: each act's part may have been rounded to the cent separately. */
export const TOLERANCE = "0.05";

export interface Added {
  name: string;
  sql: string;
}

/**
 * Value times rate, a half cent rounded up. Small values are whole numbers of ten-thousandths, rates of trillionths, split
 * into millionths and the rest: (v·(r div 10⁶) + (v·(r mod 10⁶) + 5·10¹³) div 10⁶) div 10⁸ is the floor of (v·r + 5·10¹³) / 10¹⁴.
 */
function money(rate: string, { whole }: Spelling): string {
  const rest = whole(`(l._small * (${rate} % 1000000) + 50000000000000)`, "1000000");
  const cents = whole(`(l._small * ${whole(rate, "1000000")} + ${rest})`, "100000000");
  const exact = `CAST(CAST(${rate} AS DECIMAL(13,0)) * CAST(0.000000000001 AS DECIMAL(12,12)) AS DECIMAL(13,12))`;
  return `CASE WHEN l._small IS NOT NULL THEN CAST(CAST(${cents} AS DECIMAL(16,0)) * CAST(0.01 AS DECIMAL(2,2)) AS ${MONEY}) ELSE CAST(round(CAST(l._value AS DECIMAL(20,4)) * ${exact}, 2) AS ${MONEY}) END`;
}

/** The columns that are added, in their order. As in an entry summary each part is rounded separately. */
export function addedColumns(
  dialect: Dialect,
  authorities: readonly string[],
  language: "en" | "ko",
  hasPaid: boolean,
): Added[] {
  const spelling = SPELLINGS[dialect];
  const duty = money("s.total", spelling);
  const difference = `(l._paid - ${duty})`;
  return [
    { name: "rate", sql: "s.rate" },
    { name: "duty", sql: duty },
    { name: "base_duty", sql: money("s.base", spelling) },
    ...authorities.map((name): Added => ({ name, sql: money(`s.${name}`, spelling) })),
    { name: "base_rate_name", sql: "g.base_name" },
    { name: "acts", sql: "g.acts" },
    { name: "reasons", sql: `g.reasons_${language}` },
    { name: "rate_certain", sql: "g.certain" },
    ...(hasPaid
      ? [
          { name: "difference", sql: difference },
          {
            name: "audit",
            sql: `CASE WHEN l._paid IS NULL OR g.certain = 0 THEN 'cannot tell' WHEN abs(${difference}) <= ${TOLERANCE} THEN 'right' WHEN ${difference} > 0 THEN 'overpaid' ELSE 'underpaid' END`,
          },
        ]
      : []),
  ];
}

/** Why a line has no rate; NULL where it has one. The words are those of `Rejection`. */
function reason({ valueText, claim, duplicate }: Source, stack: string): string {
  return `CASE${duplicate === undefined ? "" : `\n    WHEN ${duplicate} THEN 'duplicate'`}
    WHEN coalesce(l._code, '') = '' THEN 'no code'
    WHEN c.code IS NULL AND translate(l._code_key, '0123456789', '') <> '' THEN 'not a code'
    WHEN c.code IS NULL AND length(l._code_key) < 8 THEN 'short code'
    WHEN c.code IS NULL THEN 'unknown code'
    WHEN coalesce(l._origin, '') = '' THEN 'no origin'
    WHEN coalesce(o.origin, n.origin) IS NULL THEN 'unknown origin'
    WHEN coalesce(o.origin_class, n.origin_class) IS NULL THEN 'importer'${
      valueText === undefined ? "" : `\n    WHEN coalesce(trim(l.${valueText}), '') = '' THEN 'no value'`
    }
    WHEN l._value IS NULL THEN 'bad value'
    WHEN l._value < 0 THEN 'negative value'
    WHEN coalesce(l._day, '') = '' THEN 'no date'
    WHEN d.period IS NULL THEN 'unknown date'${claim === undefined ? "" : "\n    WHEN l._claim = -1 THEN 'bad claim'"}
    WHEN coalesce(${stack}, -1) = -1 THEN 'divided code'
  END`;
}

export function dutySql(
  dialect: Dialect,
  source: Source,
  added: readonly Added[],
  want: "accepted" | "rejected" | "all",
): string {
  const spelling = SPELLINGS[dialect];
  const { text } = spelling;
  const quote =
    dialect === "spark"
      ? (name: string) => `\`${name.replaceAll("`", "``")}\``
      : (name: string) => `"${name.replaceAll('"', '""')}"`;
  // Where every line has to be found, what is not found is left out by the join itself.
  const join = want === "accepted" ? "JOIN" : "LEFT JOIN";
  const stack =
    source.claim === undefined
      ? "r.stack"
      : "CASE l._claim WHEN 1 THEN coalesce(r.stack_claimed, r.stack) WHEN 0 THEN coalesce(r.stack_unclaimed, r.stack) ELSE r.stack END";
  const columns = [
    ...source.kept.map((name) => `l.${quote(name)}`),
    ...(want === "rejected" ? [] : added.map(({ name, sql }) => `${sql} AS ${quote(name)}`)),
    ...(want === "accepted" ? [] : [`${reason(source, stack)} AS ${quote("rejected")}`]),
  ];
  const where =
    want === "accepted"
      ? `\nWHERE l._value >= 0 AND coalesce(o.origin_class, n.origin_class) IS NOT NULL${source.claim === undefined ? "" : " AND coalesce(l._claim, 0) >= 0"}${source.duplicate === undefined ? "" : ` AND NOT coalesce(${source.duplicate}, false)`}`
      : want === "rejected"
        ? `\nWHERE (${reason(source, stack)}) IS NOT NULL`
        : "";
  // Why a line is rejected shows before its figures are looked up.
  const figures =
    want === "rejected"
      ? ""
      : `\n${join} law_stacks s ON s.stack = ${stack}\n${join} law_grounds g ON g.ground = s.ground`;
  return `WITH given AS (
  SELECT *,
    trim(${text(source.code)}) AS _code,
    trim(${text(source.origin)}) AS _origin,
    trim(${text(source.day)}) AS _day,
    ${source.value} AS _value${source.claim === undefined ? "" : `,\n    ${source.claim} AS _claim`}${source.paid === undefined ? "" : `,\n    ${source.paid} AS _paid`}
  FROM ${source.from}
), lines AS (
  SELECT *,
    ${codeKey(spelling, "_code")} AS _code_key,
    ${dayKeySql("_day")} AS _day_key,
    CASE WHEN _value >= 0 AND _value <= ${SMALL} THEN CAST(_value * 10000 AS BIGINT) END AS _small
  FROM given
)
SELECT
  ${columns.join(",\n  ")}
FROM lines l
${join} law_codes c ON c.code = l._code_key
${join} law_days d ON d.written = l._day_key
LEFT JOIN law_origins o ON o.name = l._origin
LEFT JOIN law_origins n ON n.name = CASE WHEN o.name IS NULL THEN ${spelling.originKey("l._origin")} END
${join} law_treatments t ON t.line_class = CASE WHEN coalesce(o.by_line, n.by_line) = 1 THEN c.line ELSE c.line_class END AND t.origin_class = coalesce(o.origin_class, n.origin_class)
${join} law_turns u ON u.pattern = t.pattern AND u.period = d.period
${join} law_rates r ON r.rate = t.first_rate + u.turn${figures}${where}`;
}
