/** A scatter of modelled against collected rates as an SVG that any page of documents shows. */
import type { Group } from "./collected";

const SIZE = 520;
const MARGIN = 56;
const MOST = 40;
const STEP = 10;

export function chart(groups: readonly Group[], highlighted: string): string {
  const scale = (value: number): number => (Math.min(value, MOST) / MOST) * (SIZE - 2 * MARGIN);
  const x = (value: number): string => (MARGIN + scale(value)).toFixed(1);
  const y = (value: number): string => (SIZE - MARGIN - scale(value)).toFixed(1);
  const ticks = Array.from({ length: MOST / STEP + 1 }, (_, index) => index * STEP);
  const dots = [...groups]
    .sort((a, b) => Number(a.partner === highlighted) - Number(b.partner === highlighted))
    .map(({ partner, naics, trade, modelledAfloat, collected }) => {
      const own = partner === highlighted;
      const radius = Math.max(2, Math.sqrt(trade / 1e9)).toFixed(1);
      const fill = own ? "#0f6cbd" : "#8a8886";
      const label = own
        ? `<text x="${x(collected)}" y="${y(modelledAfloat)}" dx="8" dy="4" font-size="11" fill="#0f548c">${naics}</text>`
        : "";
      return `<circle cx="${x(collected)}" cy="${y(modelledAfloat)}" r="${radius}" fill="${fill}" fill-opacity="${own ? 0.8 : 0.35}"><title>${partner} ${naics}: modelled ${modelledAfloat.toFixed(1)} %, collected ${collected.toFixed(1)} %</title></circle>${label}`;
    });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" font-family="Segoe UI, Arial, sans-serif" role="img" aria-label="Modelled against collected rates">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="${y(0)}" y2="${y(MOST)}" stroke="#edebe9"/>`,
      `<line x1="${x(0)}" x2="${x(MOST)}" y1="${y(tick)}" y2="${y(tick)}" stroke="#edebe9"/>`,
      `<text x="${x(tick)}" y="${y(0)}" dy="16" font-size="11" text-anchor="middle" fill="#323130">${tick}</text>`,
      `<text x="${x(0)}" y="${y(tick)}" dx="-8" dy="4" font-size="11" text-anchor="end" fill="#323130">${tick}</text>`,
    ]),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(MOST)}" y2="${y(MOST)}" stroke="#605e5c" stroke-dasharray="4 3"/>`,
    `<text x="${SIZE / 2}" y="${SIZE - 14}" font-size="12" text-anchor="middle" fill="#323130">collected, per cent of value, May to November 2025</text>`,
    `<text transform="translate(16 ${SIZE / 2}) rotate(-90)" font-size="12" text-anchor="middle" fill="#323130">modelled, per cent of value</text>`,
    `<text x="${MARGIN}" y="28" font-size="13" fill="#323130">Groups above 2 bn USD; blue: ${highlighted}, with its NAICS group; area: trade of 2024</text>`,
    ...dots,
    "</svg>",
    "",
  ].join("\n");
}
