/** Asks the statistics service for a year's imports, one country after the other; nothing is asked unless a user asks for it. */
import { joinAnswers, readAnswer, type CensusFigures } from "../cases/census/answer";
import { censusCountries, censusUrl, isAllowedAddress } from "../cases/census/query";
import { CensusError, type FetchProblem } from "../cases/census/census-error";
import type { TradeRows } from "../cases/trade-table";

/** For one country's answer, of about 400 kB. */
export const TIMEOUT_SECONDS = 60;
const LONGEST_REPLY = 200;

export interface CensusRequest {
  address: string;
  year: number;
  /** ISO codes of the exporters whose sales are asked for, in addition to those of the world. */
  partners: readonly string[];
  /** Blank: without one. It goes into the question and nowhere else. */
  key: string;
}

export interface CensusHooks {
  signal?: AbortSignal;
  /** Answers had, and of how many. */
  onProgress?(done: number, of: number): void;
  seconds?: number;
}

/** All countries or none. Throws CensusError. */
export async function askCensus(
  { address, year, key, partners }: CensusRequest,
  { signal, onProgress, seconds = TIMEOUT_SECONDS }: CensusHooks = {},
): Promise<TradeRows> {
  if (!isAllowedAddress(address)) throw new CensusError({ kind: "address" });
  const answers = new Map<string, Map<string, CensusFigures>>();
  const countries = censusCountries(partners);
  for (const country of countries) {
    onProgress?.(answers.size, countries.length);
    const question = { country, year };
    answers.set(
      country.origin,
      readAnswer(await ask(censusUrl(address, question, key), year, seconds, signal), question),
    );
  }
  onProgress?.(answers.size, countries.length);
  return joinAnswers(answers);
}

async function ask(url: string, year: number, seconds: number, signal: AbortSignal | undefined): Promise<string> {
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, seconds * 1000);
  const cancel = () => stop.abort();
  signal?.addEventListener("abort", cancel);
  if (signal?.aborted) stop.abort();
  let arrived = false;
  try {
    const response = await fetch(url, { signal: stop.signal, credentials: "omit", referrerPolicy: "no-referrer" });
    arrived = true;
    if (response.status === 204) throw new CensusError({ kind: "empty", year });
    const text = await response.text();
    if (!response.ok) throw new CensusError(refusal(response, text));
    return text;
  } catch (error) {
    if (error instanceof CensusError) throw error;
    if (signal?.aborted) throw new CensusError({ kind: "cancelled" });
    if (late) throw new CensusError({ kind: "slow", seconds });
    // The head came and the rest did not: the line broke.
    throw new CensusError({ kind: arrived ? "truncated" : "offline" });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

function refusal(response: Response, text: string): FetchProblem {
  const { status } = response;
  if (status === 429) return { kind: "busy", seconds: secondsToWait(response.headers.get("Retry-After")) };
  const reply = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_REPLY);
  if (/\b(?:invalid|missing) key\b/i.test(reply)) return { kind: "key" };
  return { kind: status >= 500 ? "down" : "refused", status, reply };
}

/** Seconds, or a date in HTTP's form. */
function secondsToWait(header: string | null): number | null {
  if (header === null || header.trim() === "") return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(1, Math.ceil((until - Date.now()) / 1000));
}
