/** The fees that US customs charges on a formal entry in addition to the duty, year by year. */
import { isoOf, serialOf } from "../calendar/day";
import { InputError } from "../input-error";

/** Share of the customs value, 19 CFR 24.23(b)(1)(i)(A). */
export const PROCESSING_RATE = 0.003464;
/** Share of the customs value of cargo unloaded at a port, 19 CFR 24.24(a). */
export const HARBOR_RATE = 0.00125;

export interface ProcessingBounds {
  /** First and last day on which an entry falls under them, Excel serials. */
  from: number;
  through: number;
  /** US dollars an entry. */
  least: number;
  most: number;
  source: string;
}

/** The bounds of the merchandise processing fee follow prices from one 1 October to the next (19 U.S.C. 58c(l), 19 CFR 24.22(k)). */
export const processingBounds: readonly ProcessingBounds[] = [
  {
    from: serialOf("2023-10-01"),
    through: serialOf("2024-09-30"),
    least: 31.67,
    most: 614.35,
    source: "CBP, COBRA fees to be adjusted for inflation in fiscal year 2024",
  },
  {
    from: serialOf("2024-10-01"),
    through: serialOf("2025-09-30"),
    least: 32.71,
    most: 634.62,
    source: "CBP, fiscal year 2025, Federal Register document 2024-15990; CSMS 61572319",
  },
  {
    from: serialOf("2025-10-01"),
    through: serialOf("2026-09-30"),
    least: 33.58,
    most: 651.5,
    source: "CBP Dec. 25-10, fiscal year 2026, 90 FR 34665, document 2025-13869",
  },
];

/** The bounds of a day's fiscal year; null asks for the last known. Throws where they are not known. */
export function boundsOn(day: number | null): ProcessingBounds {
  const first = processingBounds[0]!;
  const last = processingBounds[processingBounds.length - 1]!;
  if (day === null) return last;
  const found = processingBounds.find(({ from, through }) => day >= from && day <= through);
  if (found) return found;
  throw new InputError(
    "date",
    "feesUnknown",
    { day: isoOf(day), from: isoOf(first.from), until: isoOf(last.through) },
    true,
  );
}
