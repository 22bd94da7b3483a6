/** Goes through many things in batches, between which the pane stays usable. */

export interface BatchHooks {
  /** 0–1. */
  onProgress?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What `each` gives, in the order of the items. Throws what `cancelled` makes where the signal says so before a batch. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  each: (item: Item) => Result,
  cancelled: () => Error,
  { onProgress, signal }: BatchHooks = {},
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += size) {
    if (signal?.aborted) throw cancelled();
    for (const item of items.slice(at, at + size)) results.push(each(item));
    onProgress?.(Math.min(1, (at + size) / items.length));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return results;
}
