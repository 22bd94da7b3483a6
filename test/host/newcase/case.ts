/** A user's case, for tests. */
import type { OwnTrade } from "../../../src/commands/own-case";
import type { OwnCase } from "../../../src/cases/own/own-case";

/** Cars and steel from Korea and Japan into the European Union, with a deadline beyond the days of the bundled schedule. */
export const CASE: OwnCase = {
  name: "Korea – European Union",
  importer: "EU",
  exporters: ["KR", "JP"],
  deadline: "2027-03-01",
  asOf: "2026-11-25",
  tradeYear: 2025,
  sectors: [
    { id: "cars", name: "Cars", codes: "8703" },
    { id: "steel", name: "Steel", codes: "72" },
  ],
  measures: [
    {
      id: "mfn-cars",
      origins: "all",
      codes: "8703",
      rate: 0.1,
      from: "2020-01-01",
      until: null,
      authority: "Most favoured nation",
      scenarios: "all",
    },
    {
      id: "agreement",
      origins: ["KR"],
      codes: "870380",
      rate: 0.05,
      from: "2027-03-01",
      until: "2027-08-31",
      authority: "Safeguard",
      scenarios: ["return"],
    },
  ],
  scenarios: [
    { id: "stays", name: "Stays as it is", probability: 0.5, terms: [] },
    {
      id: "return",
      name: "Safeguard",
      probability: 0.25,
      terms: [{ sector: "steel", rate: 0.25, coverage: 1, from: "2027-03-01", until: null }],
    },
    {
      id: "terms",
      name: "Terms",
      probability: 0.25,
      terms: [{ sector: "cars", rate: 0.04, coverage: 0.5, from: "2027-03-01", until: "2027-08-31" }],
    },
  ],
};

export const TRADE: OwnTrade = {
  name: "lines.csv",
  accepted: 4,
  rows: {
    codes: ["720851", "870323", "870380"],
    trade: {
      KR: Float64Array.from([100e6, 300e6, 100e6]),
      JP: Float64Array.from([0, 500e6, 0]),
      world: Float64Array.from([400e6, 900e6, 200e6]),
    },
    duty: {},
  },
};
