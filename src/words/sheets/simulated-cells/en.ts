/** The English of the sheet Simulated cells. */
import type { SimulatedCellsText } from "./words";

export const en: SimulatedCellsText = {
  title: (outcome) => `Simulated cells: ${outcome}`,
  explanation:
    "Drawn values, which do not follow the cells: after a change of the workbook simulate again in the pane.",
  method:
    "The inputs are drawn between their low and high as a Latin hypercube (McKay and others 1979), correlated by their ranks (Iman and Conover 1982), and the workbook's own formulas give the outcome of each draw. One at a time: an input at its low and at its high, the others at their likely value. By regression: what one standard deviation of the input adds to the outcome over all draws, the other inputs unchanged. The same inputs and the same seed give the same numbers on every computer.",
  provenance: (version, draws, seed) => `Parley ${version} · ${draws} draws, Latin hypercube · seed ${seed}`,
  parameters: {
    outcome: "Outcome cell",
    then: "Its value then",
    now: "Its value now",
    mean: "Mean of the draws",
    draws: "Draws",
    seed: "Seed",
    drawnOn: "Drawn on",
    without: "Draws without a number",
  },
  shapes: { PERT: "PERT", triangular: "triangular", uniform: "uniform" },
  captions: {
    CellPercentiles: "Percentiles",
    CellHistogram: "Histogram",
    CellMoves: "The inputs as they were drawn, and what each moves, the widest first",
    CellBars: "For the chart: the widest last",
    CellCorrelations: "Inputs that go together",
  },
  labels: {
    CellPercentiles: { Share: "of draws below", Value: "" },
    CellHistogram: { Range: "", Share: "of all draws", From: "", To: "", Draws: "" },
    CellMoves: {
      Input: "",
      Cell: "",
      Low: "",
      Likely: "",
      High: "",
      Shape: "",
      "At low": "outcome",
      "At high": "outcome",
      Swing: "",
      "By regression": "one standard deviation",
    },
    CellBars: { Input: "", "Change at low": "", "Change at high": "" },
    CellCorrelations: { Input: "", "Other input": "", Correlation: "of ranks" },
  },
  charts: {
    histogram: "How often each value was drawn",
    draws: "share of draws",
    value: "value of the cell",
    tornado: "What moves it most, one input at a time",
    change: "change of the cell",
    atLow: "input at its low",
    atHigh: "input at its high",
  },
};
