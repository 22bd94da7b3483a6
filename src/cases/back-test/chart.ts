/** A drawing: the change of imports by month, as counted and as the model says. */
import { MONTHS } from "./markets";

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const BOTTOM = 48;
const TOP = 40;
const STEP = 10;

export function chart(months: readonly { before: number; observed: number; predicted: number }[]): string {
  const percent = (of: "observed" | "predicted"): number[] => months.map((sum) => (sum[of] / sum.before - 1) * 100);
  const [observed, predicted] = [percent("observed"), percent("predicted")];
  const round = (value: number, up: boolean): number =>
    STEP * (up ? Math.ceil(value / STEP) : Math.floor(value / STEP));
  const high = round(Math.max(0, ...observed, ...predicted), true);
  const low = round(Math.min(0, ...observed, ...predicted), false);
  const x = (month: number): string => (LEFT + ((month + 0.5) * (WIDTH - LEFT - 16)) / MONTHS.length).toFixed(1);
  const y = (value: number): string => (TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const ticks = Array.from({ length: (high - low) / STEP + 1 }, (_, index) => low + index * STEP);
  const line = (values: readonly number[], color: string): string =>
    `<polyline fill="none" stroke="${color}" stroke-width="2" points="${values.map((value, month) => `${x(month)},${y(value)}`).join(" ")}"/>`;
  const dots = (values: readonly number[], color: string): string[] =>
    values.map(
      (value, month) =>
        `<circle cx="${x(month)}" cy="${y(value)}" r="3" fill="${color}"><title>${MONTHS[month]}: ${value.toFixed(1)} %</title></circle>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Segoe UI, Arial, sans-serif" role="img" aria-label="Change of imports by month, counted and modelled">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${LEFT}" x2="${WIDTH - 16}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 0 ? "#605e5c" : "#edebe9"}"/>`,
      `<text x="${LEFT}" y="${y(tick)}" dx="-8" dy="4" font-size="11" text-anchor="end" fill="#323130">${tick}</text>`,
    ]),
    ...MONTHS.map(
      (month, at) =>
        `<text x="${x(at)}" y="${HEIGHT - BOTTOM + 18}" font-size="11" text-anchor="middle" fill="#323130">${month.slice(2)}</text>`,
    ),
    `<text x="${LEFT}" y="22" font-size="13" fill="#323130">US imports on the same month of 2024, per cent: <tspan fill="#0f6cbd">counted</tspan>, <tspan fill="#b35b00">modelled</tspan></text>`,
    line(observed, "#0f6cbd"),
    ...dots(observed, "#0f6cbd"),
    line(predicted, "#b35b00"),
    ...dots(predicted, "#b35b00"),
    "</svg>",
    "",
  ].join("\n");
}
