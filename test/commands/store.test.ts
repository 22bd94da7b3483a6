import { createStore } from "../../src/commands/store";

it("tells those who watch of each change, until they stop", () => {
  const store = createStore(1);
  const seen: number[] = [];
  const stop = store.watch(() => seen.push(store.get()));
  store.set(2);
  store.set(3);
  stop();
  store.set(4);
  expect(seen).toEqual([2, 3]);
  expect(store.get()).toBe(4);
});
