/**
 * Keeps what was used lately, in two halves: what is asked for again moves into the younger half, and when that is full the older one is
 * dropped. So asking costs one look-up, whatever the number of entries, and never are all thrown out at once.
 */
export class LruCache<Key, Value> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private readonly half: number;

  /** `most`: entries that are kept at the most. */
  constructor(most: number) {
    this.half = Math.max(1, Math.floor(most / 2));
  }

  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    if (this.young.size >= this.half && !this.young.has(key)) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }

  get size(): number {
    return this.young.size + [...this.old.keys()].filter((key) => !this.young.has(key)).length;
  }
}
