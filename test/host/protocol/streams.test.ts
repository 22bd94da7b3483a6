import { DirectStreams, type StreamingInvocation } from "../../../src/host/protocol/direct-streams";

const cell = { sheet: "s1", row: 2, column: 3 };

function running() {
  let formula: string | undefined = "=PARLEY.CLOCK(1)";
  const refreshed: unknown[] = [];
  const streams = new DirectStreams({ formula: () => formula, refresh: (caller) => refreshed.push(caller) });
  const started: StreamingInvocation[] = [];
  let ended = 0;
  const call = (argument: number) =>
    streams.result(
      "CLOCK",
      [argument],
      cell,
      (invocation) => {
        started.push(invocation);
        invocation.onCanceled = () => ended++;
        invocation.setResult(argument);
      },
      (value) => value as number,
    );
  return {
    call,
    started,
    refreshed,
    streams,
    setFormula: (text: string | undefined) => (formula = text),
    ended: () => ended,
  };
}

describe("streams in the grid", () => {
  it("shows what a stream gives at once, without calculating twice", () => {
    const { call, started, refreshed } = running();
    expect(call(1)).toBe(1);
    expect(call(1)).toBe(1);
    expect(started).toHaveLength(1);
    expect(refreshed).toEqual([]);
  });

  it("calculates the cell again with each later result", () => {
    const { call, started, refreshed } = running();
    call(1);
    started[0]!.setResult(7);
    expect(refreshed).toEqual([cell]);
    expect(call(1)).toBe(7);
  });

  it("ends the stream of a formula that was changed", () => {
    const { call, started, setFormula, ended, refreshed } = running();
    call(1);
    setFormula("=PARLEY.CLOCK(2)");
    call(2);
    expect(ended()).toBe(1);
    started[0]!.setResult(9);
    expect(refreshed).toEqual([]);
  });

  it("ends the stream of a formula that was deleted, when it next speaks", () => {
    const { call, started, setFormula, ended, refreshed } = running();
    call(1);
    setFormula(undefined);
    started[0]!.setResult(9);
    expect(ended()).toBe(1);
    expect(refreshed).toEqual([]);
  });

  it("keeps two streams of one formula separate", () => {
    const { call, ended } = running();
    call(1);
    call(2);
    expect([call(1), call(2), ended()]).toEqual([1, 2, 0]);
  });

  it("ends all when closed", () => {
    const { call, streams, ended } = running();
    call(1);
    streams.close();
    expect(ended()).toBe(1);
  });
});
