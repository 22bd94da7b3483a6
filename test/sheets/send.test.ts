/** Rows of a large table go out in parts, each written once and in order. */
import { Sender } from "../../src/sheets/send";

it("sends what is queued before it grows beyond a request", async () => {
  const sent: number[] = [];
  const written: string[] = [];
  let open = 0;
  const sender = new Sender(() => {
    sent.push(open);
    open = 0;
    return Promise.resolve();
  });
  const block = Array.from({ length: 50 }, (_, row) => [String(row), "x".repeat(100_000)]);
  const write = (first: number, rows: string[][]): void => {
    expect(rows[0]![0]).toBe(String(first));
    for (const [name = "", text = ""] of rows) {
      written.push(name);
      open += text.length;
    }
  };
  await sender.rows(block, write);
  await sender.rows([["last", "x"]], (_, rows) => written.push(rows[0]![0]!));
  expect(written).toEqual([...block.map(([name]) => name), "last"]);
  expect(sent.length).toBeGreaterThanOrEqual(2);
  expect(Math.max(...sent)).toBeLessThanOrEqual(2_000_000);
});
