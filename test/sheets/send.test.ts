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

it("makes room for what is queued beside the rows, such as number formats", async () => {
  const sent: string[] = [];
  const sender = new Sender(() => {
    sent.push("sent");
    return Promise.resolve();
  });
  await sender.rows([["x".repeat(1_500_000)]], () => sent.push("rows"));
  await sender.room(400_000);
  expect(sent).toEqual(["rows"]);
  await sender.room(200_000);
  expect(sent).toEqual(["rows", "sent"]);
  // Nothing is queued that would have to be sent first.
  await sender.room(1_900_000);
  expect(sent).toEqual(["rows", "sent", "sent"]);
});
