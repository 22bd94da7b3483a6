/** A local server that answers as the Census Bureau's International Trade service is documented to, or fails as asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** USD by six-digit code, for each country code. */
export type Figures = Record<string, Record<string, { value: number; duty: number }>>;

export interface CensusService {
  address: string;
  /** The query of every question so far. */
  asked: URLSearchParams[];
  /** Takes the place of the answers until it is called again without one. */
  answerWith(answer?: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

export const COUNTRIES = { KR: "5800", JP: "5880", CN: "5700", world: "-" } as const;

/** The columns that were asked for and those that were asked by, every figure a text. */
export function answerOf(figures: Figures[string], query: URLSearchParams): string {
  const [time, level, country] = [query.get("time") ?? "", query.get("COMM_LVL") ?? "", query.get("CTY_CODE") ?? ""];
  const rows = Object.entries(figures).map(([code, { value, duty }]) => [
    code,
    String(value),
    String(duty),
    time,
    level,
    country,
  ]);
  return (
    [["I_COMMODITY", "CON_VAL_YR", "CAL_DUT_YR", "time", "COMM_LVL", "CTY_CODE"], ...rows]
      .map((row, index) => `${index === 0 ? "[" : ""}${JSON.stringify(row)}`)
      .join(",\n") + "]"
  );
}

export async function openCensusService(figures: Figures): Promise<CensusService> {
  const asked: URLSearchParams[] = [];
  let instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  const server: Server = createServer((request, response) => {
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    asked.push(query);
    // The service lets web pages of any origin read its answers.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (instead) {
      instead(request, response);
      return;
    }
    const known = figures[query.get("CTY_CODE") ?? ""];
    if (!known) {
      response.writeHead(204).end();
      return;
    }
    response.setHeader("Content-Type", "application/json;charset=utf-8");
    response.end(answerOf(known, query));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/timeseries/intltrade/imports/hs`,
    asked,
    answerWith(answer) {
      instead = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
