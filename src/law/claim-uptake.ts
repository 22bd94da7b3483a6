/**
 * How much of a partner's trade claimed its preference after 2024, as published. The shares by line are of 2024, when a claim saved little;
 * from March 2025 it kept goods out of the duties on Canada and Mexico, and importers began to file for it. None of these figures is taken
 * from the duty that customs collected: docs/proof.md compares the result with that.
 */

export interface PublishedClaims {
  origin: string;
  programme: string;
  /** ISO day from which the share is taken to hold. */
  from: string;
  /** Share of all imports from the origin that claimed. */
  share: number;
  source: string;
}

const MAY_AND_JUNE =
  "share of imports that claimed in May and June 2025 (Canada 56 and 81 %, Mexico 42 and 77 %), GetTransport, 10 October 2025";
const PENN_WHARTON =
  "share of imports from Canada and Mexico that claimed, Penn Wharton Budget Model: near 89 % in autumn 2025, 86.3 % in February 2026";

const both = (from: string, share: number, source: string): PublishedClaims[] =>
  ["CA", "MX"].map((origin) => ({ origin, programme: "USMCA", from, share, source }));

/** In the order of their days. */
export const PUBLISHED_CLAIMS: readonly PublishedClaims[] = [
  { origin: "CA", programme: "USMCA", from: "2025-03-07", share: 0.56, source: MAY_AND_JUNE },
  { origin: "CA", programme: "USMCA", from: "2025-06-01", share: 0.81, source: MAY_AND_JUNE },
  { origin: "MX", programme: "USMCA", from: "2025-06-01", share: 0.77, source: MAY_AND_JUNE },
  ...both("2025-10-01", 0.89, PENN_WHARTON),
  ...both("2026-02-01", 0.863, PENN_WHARTON),
];
