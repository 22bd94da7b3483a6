/** DuckDB, which is loaded only when a command asks for it: it reads and writes tables of any length within the memory that it is given. */
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export interface DatabaseOptions {
  /** Where it puts what the memory does not hold; undefined: nowhere. */
  spill?: string;
  /** "900MB" */
  memory?: string;
  threads?: number;
}

export type Value = string | number | bigint | boolean | null;

export class Database {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open({ spill, memory, threads }: DatabaseOptions = {}): Promise<Database> {
    const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
    const instance = await Instance.create(":memory:", {
      // Nothing is fetched: all that is needed is linked in.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...(spill === undefined ? {} : { temp_directory: spill }),
      ...(memory === undefined ? {} : { memory_limit: memory }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
    return new Database(instance, await instance.connect());
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<Record<string, Value>[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRowObjectsJson() as Record<string, Value>[];
  }

  /** Runs one long statement and says now and then which share of it is done. */
  async watched(sql: string, progress: (share: number) => void, every = 500): Promise<Record<string, Value>[]> {
    await this.connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
    const timer = setInterval(() => {
      const { percentage } = this.connection.progress;
      if (percentage > 0) progress(Math.min(1, percentage / 100));
    }, every);
    try {
      return await this.rows(sql);
    } finally {
      clearInterval(timer);
    }
  }

  interrupt(): void {
    this.connection.interrupt();
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** A text within a statement. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** The name of a column or a table. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
