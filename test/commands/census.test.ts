/** @jest-environment node */
import { askCensus } from "../../src/commands/census";
import type { FetchProblem } from "../../src/cases/census/census-error";
import { COUNTRIES, openCensusService, type CensusService } from "../census-service";

const FIGURES = {
  [COUNTRIES.KR]: { "870323": { value: 30_000, duty: 4_500 }, "010121": { value: 0, duty: 0 } },
  [COUNTRIES.JP]: { "870323": { value: 20_000, duty: 500 } },
  [COUNTRIES.CN]: { "852872": { value: 7, duty: 1 } },
  [COUNTRIES.world]: { "870323": { value: 90_000, duty: 9_000 }, "852872": { value: 70, duty: 10 } },
};

let service: CensusService;
beforeEach(async () => {
  service = await openCensusService(FIGURES);
});
afterEach(() => service.close());

const ask = (hooks: Parameters<typeof askCensus>[1] = {}, request = {}) =>
  askCensus({ address: service.address, year: 2025, key: "", partners: ["KR", "JP", "CN"], ...request }, hooks);

async function problemOf(asking: Promise<unknown>): Promise<FetchProblem> {
  try {
    await asking;
  } catch (error) {
    return (error as { problem: FetchProblem }).problem;
  }
  throw new Error("It should have failed.");
}

/** A body that stops in the middle although more of it was announced. */
const brokenOff = (text: string) => (_: unknown, response: import("node:http").ServerResponse) => {
  response.writeHead(200, { "Content-Length": text.length + 1000 });
  response.write(text);
  setTimeout(() => response.destroy(), 20);
};

test("a year is asked country by country and joined by code", async () => {
  const progress: string[] = [];
  const rows = await ask({ onProgress: (done, of) => progress.push(`${done}/${of}`) });
  expect(rows.codes).toEqual(["852872", "870323"]);
  expect(Object.fromEntries(Object.entries(rows.trade).map(([origin, values]) => [origin, [...values]]))).toEqual({
    KR: [0, 30_000],
    JP: [0, 20_000],
    CN: [7, 0],
    world: [70, 90_000],
  });
  expect([...rows.duty.KR!]).toEqual([0, 4_500]);
  expect(progress).toEqual(["0/4", "1/4", "2/4", "3/4", "4/4"]);
  expect(service.asked.map((query) => Object.fromEntries(query))).toEqual(
    Object.values(COUNTRIES).map((country) => ({
      get: "I_COMMODITY,CON_VAL_YR,CAL_DUT_YR",
      time: "2025-12",
      COMM_LVL: "HS6",
      CTY_CODE: country,
    })),
  );
});

test("a key goes into the question", async () => {
  await ask({}, { key: " abc " });
  expect(service.asked.map((query) => query.get("key"))).toEqual(["abc", "abc", "abc", "abc"]);
});

test.each<[string, Parameters<CensusService["answerWith"]>[0], FetchProblem]>([
  [
    "too many questions, with a wait in seconds",
    (_, response) => response.writeHead(429, { "Retry-After": "17" }).end(),
    { kind: "busy", seconds: 17 },
  ],
  [
    "too many questions, without a wait",
    (_, response) => response.writeHead(429).end(),
    { kind: "busy", seconds: null },
  ],
  [
    "a fault of the service",
    (_, response) => response.writeHead(500).end("<html><body>Internal  Error</body></html>"),
    { kind: "down", status: 500, reply: "Internal Error" },
  ],
  [
    "a question that is refused",
    (_, response) => response.writeHead(400).end("error: unknown variable 'CON_VAL_YR'"),
    { kind: "refused", status: 400, reply: "error: unknown variable 'CON_VAL_YR'" },
  ],
  ["a year that is not there", (_, response) => response.writeHead(204).end(), { kind: "empty", year: 2025 }],
  ["nothing at all", (_, response) => response.writeHead(200).end(), { kind: "empty", year: 2025 }],
  [
    "a key that is not known",
    (_, response) => response.writeHead(200).end("<html><head><title>Invalid Key</title></head></html>"),
    { kind: "key" },
  ],
  ["an answer that breaks off", brokenOff('[["I_COMMODITY","CON'), { kind: "truncated" }],
  [
    "half of an answer as a whole one",
    (_, response) => response.end('[["I_COMMODITY","CON_VAL_YR"],["8703'),
    { kind: "truncated" },
  ],
  [
    "something else",
    (_, response) => response.end('{"error":"no"}'),
    { kind: "malformed", fault: { kind: "no rows" } },
  ],
  [
    "a page",
    (_, response) => response.end("<p>Welcome"),
    { kind: "malformed", fault: { kind: "start", text: "<p>Welcome" } },
  ],
])("%s is told as such", async (_, answer, problem) => {
  service.answerWith(answer);
  expect(await problemOf(ask())).toEqual(problem);
});

test("a wait until an hour of the clock is given in seconds", async () => {
  service.answerWith((_, response) =>
    response.writeHead(429, { "Retry-After": new Date(Date.now() + 90_000).toUTCString() }).end(),
  );
  const problem = await problemOf(ask());
  expect(problem.kind === "busy" && problem.seconds! > 60 && problem.seconds! <= 90).toBe(true);
});

test("a service that does not answer is left after the patience is over", async () => {
  service.answerWith(() => undefined);
  expect(await problemOf(ask({ seconds: 0.05 }))).toEqual({ kind: "slow", seconds: 0.05 });
});

test("a person can cancel while it waits, and before", async () => {
  const controller = new AbortController();
  service.answerWith(() => controller.abort());
  expect(await problemOf(ask({ signal: controller.signal }))).toEqual({ kind: "cancelled" });
  expect(await problemOf(ask({ signal: controller.signal }))).toEqual({ kind: "cancelled" });
});

test("a service that is not there is reported as such", async () => {
  const { address } = service;
  await service.close();
  expect(await problemOf(askCensus({ address, year: 2025, key: "", partners: ["KR"] }))).toEqual({ kind: "offline" });
  service = await openCensusService(FIGURES);
});

test.each(["", "api.census.gov", "http://example.org/data", "javascript:alert(1)"])(
  "the address %p is not asked",
  async (address) => {
    expect(await problemOf(ask({}, { address }))).toEqual({ kind: "address" });
    expect(service.asked).toEqual([]);
  },
);
