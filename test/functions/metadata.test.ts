import { associated } from "./office-globals";
import "../../src/functions/functions";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalog, functionsById } from "../../src/functions/catalog";
import { ownCalls } from "../../src/functions/own-calls";
import { indexFiles } from "../../src/functions/documents/catalog-index";
import { generateMetadata } from "../../src/functions/documents/metadata";

const metadata = generateMetadata();

/** The signatures that people learn; an argument is added at the end or not at all. */
const SIGNATURES = [
  "TARIFF_COST(value, rate, [quota], [in_quota_rate])",
  "EXEMPTION_SAVINGS(value, rate, [exempt_rate], [coverage], [quota])",
  "DELAY_COST(value_per_year, rate_now, rate_after, days)",
  "TARIFF_RATE(hts, origin, [date], [measures], [scenario], [trade], [facts])",
  "TARIFF_STACK(hts, origin, [date], [measures], [scenario], [trade], [facts])",
  "DUTY_BETWEEN(value_per_year, hts, origin, from, until, [measures], [scenario], [trade], [facts])",
  "DAYS_TO_DEADLINE(deadline, from, [calendar], [time_zone])",
  "CURRENT_TIME()",
  "CLOCK_TIME(moment, time_zone)",
  "LANDED_COST(value, rate, [freight], [insurance], [mode], [date], [originating], [facts])",
  "PHASED_RATE(start_rate, end_rate, from, until, date, [steps])",
  "TRADE_EFFECT(value, rate_before, rate_after, demand_elasticity, [supply_elasticity], [form])",
  "TRADE_DIVERSION(value, rival_value, rate_before, rate_after, substitution_elasticity)",
  "INCIDENCE(rate_before, rate_after, demand_elasticity, supply_elasticity)",
  "QUOTA_OUTCOME(free_trade_imports, demand_elasticity, quota, in_quota_rate, over_quota_rate, [rent_share])",
  "GSIM(trade, rates_before, rates_after, demand, supply, substitution, [output])",
  "EXEMPTION_PLAN(lines, budget, [by], [objective])",
  "EXPECTED_OUTCOME(probabilities, outcomes)",
  "PERT_INV(probability, low, likely, high)",
  "TRIANGULAR_INV(probability, low, likely, high)",
  "SIMULATE_COST(values, low, likely, high, [draws], [seed])",
  "ZOPA(minimum_accepted, maximum_offered)",
  "NASH_DEAL(ours, theirs, our_batna, their_batna, [rule], [disagreement])",
  "PARETO_DEALS(ours, theirs)",
  "BEST_PACKAGES(issues, our_batna, their_batna, [count], [rule], [disagreement])",
  "RUBINSTEIN_SHARE(our_discount, their_discount, [periods], [last_mover])",
  "CONCESSION_PATH(reservation, aspiration, deadline, from, [shape], [step])",
  "OPTION_TO_WAIT(value_now, value_if_better, value_if_worse, probability, rate, [cost_per_period])",
  "EXCHANGE_RATE(offer_value, trade, [years], [rate])",
  "PROJECT_NPV(capex, build_years, revenue, opex, years, rate, [debt_share], [interest], [tenor])",
  "BREAKEVEN_PRICE(capex, build_years, volume, opex, years, rate, [debt_share], [interest], [tenor])",
  "SECTOR(name, [field], [origin], [trade], [facts])",
  "BRIDGE(from, to, [factors], [output])",
  "SNAPBACK_COST(value_per_year, rate_with_deal, rate_after, chance_per_year, years, [discount_rate], [result])",
  "ACCEPT_CHANCE(issues, talks, their_batna, packages, [spread])",
  "LEARN_WEIGHTS(issues, talks, their_batna, [spread], [output])",
  "NEXT_OFFER(issues, talks, our_batna, their_batna, chance, [count], [mandate], [spread], [output])",
];

describe("functions.json", () => {
  it("has the functions and arguments that people know", () => {
    expect(
      metadata.functions.map(
        ({ id, parameters }) =>
          `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`,
      ),
    ).toEqual(SIGNATURES);
  });

  it("lets errors and rich values in, so that functions can refer to them", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  it.each(metadata.functions)(
    "$id is named and described as Excel wants it",
    ({ id, name, description, helpUrl, parameters, result }) => {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
      // A name such as TAX1 would be taken for a cell.
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
      expect(description).toMatch(/^[A-Z].+\.$/);
      expect(helpUrl).toBe(`https://localhost:3000/help/functions.html#${id.toLowerCase()}`);
      expect(result).toEqual({ dimensionality: "matrix" });
      expect(parameters.map(({ type, dimensionality }) => `${type} ${dimensionality}`)).toEqual(
        parameters.map(() => "any matrix"),
      );
      expect(parameters.filter((parameter) => !/^.+\.$/.test(parameter.description ?? ""))).toEqual([]);
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      if (firstOptional >= 0) expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
    },
  );

  it("is volatile in one function only, so that an open workbook stays as it was saved; one function streams", () => {
    // Excel's documentation: a function cannot be both streaming and cancelable by its invocation alone.
    expect(metadata.functions.flatMap(({ id, options }) => (options ? [[id, options]] : []))).toEqual([
      ["CURRENT_TIME", { volatile: true }],
      ["SIMULATE_COST", { stream: true }],
    ]);
  });

  it("points to the help where the add-in is served", () => {
    expect(generateMetadata("en", "https://example.org/parley").functions[0]?.helpUrl).toBe(
      "https://example.org/parley/help/functions.html#tariff_cost",
    );
    expect(generateMetadata("en", "https://example.org/parley/").functions[0]?.helpUrl).toBe(
      "https://example.org/parley/help/functions.html#tariff_cost",
    );
  });

  it("differs in Korean by descriptions and the page of help only, and by all of them", () => {
    const korean = generateMetadata("ko");
    const bare = (functions: typeof metadata.functions): unknown =>
      functions.map(({ description: _text, helpUrl: _page, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ description: _about, ...parameter }) => parameter),
      }));
    expect(bare(korean.functions)).toEqual(bare(metadata.functions));
    const texts = korean.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
    expect(texts.filter((text) => !/[가-힣]/.test(text ?? ""))).toEqual([]);
    expect(korean.functions.map(({ helpUrl }) => helpUrl)).toEqual(
      metadata.functions.map(({ helpUrl }) => helpUrl.replace("functions.html", "functions.ko.html")),
    );
  });

  it("stays below what Excel reads: 1 MB of metadata, names of 255 characters", () => {
    // Excel on the desktop refuses larger metadata; names are limited as defined names are.
    expect(JSON.stringify(generateMetadata("ko")).length).toBeLessThan(1_000_000);
    for (const { name, parameters } of metadata.functions)
      for (const each of [`PARLEY.${name}`, ...parameters.map((parameter) => parameter.name)])
        expect(each.length).toBeLessThan(256);
  });
});

/** What a call without arguments comes to: a value, or the error that names what it lacks. */
function outcome(run: (...given: never[]) => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
}

describe("the catalogue", () => {
  const directory = path.join(__dirname, "../../src/functions/catalog");

  it("lists every file and no other: run `npm run docs` after adding one", () => {
    const read = (file: string): string => readFileSync(path.join(directory, file), "utf8");
    const plain = (text: string): string => text.replace(/\s+/g, " ");
    for (const [file, text] of Object.entries(indexFiles(directory))) expect(plain(read(file))).toBe(plain(text));
  });

  it("has each function in the file of its name", () => {
    const files = readdirSync(directory).filter((file) => !["index.ts", "help.ts"].includes(file));
    expect(files.sort()).toEqual(catalog.map(({ id }) => `${id.toLowerCase().replaceAll("_", "-")}.ts`).sort());
  });

  it("is what Excel is given, each function under its id", () => {
    expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    // One of them is the time.
    jest.useFakeTimers();
    // Excel's calls are counted, so what it is given is a function around the catalogue's.
    for (const [id, run] of associated) {
      const { begun } = ownCalls();
      expect([id, outcome(run)]).toEqual([id, outcome(functionsById.get(id)!.run)]);
      expect(ownCalls().begun).toBeGreaterThan(begun);
    }
    jest.useRealTimers();
  });
});
