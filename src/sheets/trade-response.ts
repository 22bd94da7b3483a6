/** Formulas of how trade answers to duties, for the rows of Outcomes and of SecondMover: the arithmetic of the model's sectorOutcome, cell by cell. */
import { fromBlock, type Block, type Reader } from "./blocks";
import { chosenElasticity, lookUp } from "./elasticities";
import { country, type Contents } from "./contents";
import { quoted, thisRow, type Column } from "./plan";
import { BORNE, EFFECT, HELD } from "./response-blocks";
import { MILLIONS } from "./formats";
import { divertedHeader, firstRateHeader, priceFactorHeader, REST, tradeHeader } from "./headers";

export function rivalsAndRest({ negotiation }: Contents): string[] {
  return [...negotiation.rivals, REST];
}

export function divertedColumns(contents: Contents): Column[] {
  return rivalsAndRest(contents).map((partner) => ({
    header: divertedHeader(partner),
    label: contents.text.diverted(partner === REST ? contents.text.rest : country(contents, partner)),
    kind: "formula" as const,
    format: MILLIONS,
  }));
}

/** Rivals of whom formulas can still speak one by one, each time that they need the trade of the rest. */
const MANY_RIVALS = 8;

/** With many rivals the trade of the rest has a cell of its own, as the formulas that use it would be longer than Excel takes. */
function hasRestColumn({ negotiation }: Contents): boolean {
  return negotiation.rivals.length > MANY_RIVALS;
}

export function restColumns(contents: Contents): Column[] {
  const { text } = contents;
  return hasRestColumn(contents)
    ? [{ header: tradeHeader(REST), label: text.restTrade, kind: "formula", format: MILLIONS }]
    : [];
}

/** Of the duty between two days on a dollar of trade a year. */
export function averageRate(duty: string, from: string, until: string): string {
  return `${duty}/((${until}-${from})/365)`;
}

/** Formulas without the leading "=", reading the columns of their own row. */
export class TradeResponse {
  private readonly own: string;
  private readonly deals: Map<string, string>;

  constructor(
    private readonly contents: Contents,
    private readonly table: Reader,
    private readonly answers?: Block,
  ) {
    this.own = contents.negotiation.origin;
    this.deals = new Map(contents.negotiation.rivalDeals.map(({ id, rival }) => [rival, id]));
  }

  here(header: string): string {
    return thisRow(this.table, header);
  }

  ofSector(header: string): string {
    return `INDEX(Sectors[${header}],MATCH(${this.here("Sector")},Sectors[Sector],0))`;
  }

  demand(): string {
    return chosenElasticity(this.here("Sector"), "demand", "Likely", this.contents.text.checks.noElasticity);
  }

  basis(): string {
    return chosenElasticity(this.here("Sector"), "demand", "Basis", "");
  }

  substitution(): string {
    return chosenElasticity(this.here("Sector"), "substitution", "Likely", this.contents.text.checks.noElasticity);
  }

  supply(): string {
    return lookUp(`${this.here("Sector")}&" supply"`, "Likely", this.contents.text.checks.noSupply);
  }

  /** Most that the origin can sell, as the table Elasticities limits it. */
  capacity(imports: string): string {
    const { noLimit } = this.contents.text.checks;
    return `IFERROR(${lookUp(`${this.here("Sector")}&" capacity"`, "Likely", noLimit)}*${imports},${quoted(noLimit)})`;
  }

  /** What others than the origin sell, in the period of `years`. */
  rivalTrade(years: string): string {
    return `MAX(0,${this.ofSector("Trade world")}-${this.ofSector(tradeHeader(this.own))})*${years}`;
  }

  /** A year's trade of a rival, or of the rest. */
  tradeOf(partner: string): string {
    if (partner !== REST) return this.ofSector(tradeHeader(partner));
    return hasRestColumn(this.contents) ? this.here(tradeHeader(REST)) : this.restTrade();
  }

  /** A year's trade of all but the exporter and its rivals. */
  restTrade(): string {
    const named = this.contents.negotiation.rivals.map((code) => `-${this.ofSector(tradeHeader(code))}`).join("");
    return `MAX(0,${this.ofSector("Trade world")}-${this.ofSector(tradeHeader(this.own))}${named})`;
  }

  /** (1 + rate) / (1 + rate of 2024). */
  priceFactor(code: string, rate: string): string {
    return `(1+${rate})/(1+${this.ofSector(firstRateHeader(code))})`;
  }

  /** Of whom the rest is taken to pay the rates. */
  get first(): string {
    return this.contents.negotiation.rivals[0] ?? this.own;
  }

  hasDeal(code: string): boolean {
    return this.deals.has(code);
  }

  /** A law such as "return, -japan-deal". */
  withoutDeal(code: string, law: string): string {
    const deal = this.deals.get(code);
    return deal === undefined ? law : `${law}, -${deal}`;
  }

  /** The rivals' price factors, weighted by their trade. */
  rivalPriceFactor(): string {
    const partners = rivalsAndRest(this.contents);
    const sum = partners.map((partner) => this.tradeOf(partner)).join("+");
    const weighted = partners
      .map((partner) => `${this.tradeOf(partner)}*${this.here(priceFactorHeader(partner))}`)
      .join("+");
    return `IF(${sum}=0,1,(${weighted})/(${sum}))`;
  }

  /** Imports once the own duty has worked, others' unchanged. */
  effect(): string {
    return this.answered(EFFECT);
  }

  /** What an elasticity of the own duty holds of trade that moves to others. */
  held(imports: string): string {
    const asks = `AND(${this.here("Basis")}="own duty",ISNUMBER(${this.here("Substitution")}),${imports}>0,${this.here("Trade rivals")}>0)`;
    return `IF(${asks},${this.answered(HELD)},0)`;
  }

  /** What moves to others against rivals at the price factors of a column, before the part that is lost is taken off. */
  movedAgainst(imports: string, header: string): string {
    return `IF(OR(${imports}=0,${this.here("Trade rivals")}=0),0,${this.answered(header)})`;
  }

  /** Share of the duty's change that the importer bears. */
  borne(): string {
    return this.answered(BORNE);
  }

  private answered(header: string): string {
    return fromBlock(this.answers!, header, this.table);
  }
}
