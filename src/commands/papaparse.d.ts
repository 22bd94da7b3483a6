/** The part of papaparse that is used here; the package ships no types. */
declare module "papaparse" {
  interface Options {
    skipEmptyLines?: boolean | "greedy";
  }
  interface Result<Row> {
    data: Row[];
    errors: ParseError[];
    meta: { cursor: number };
  }
  interface Parser {
    pause(): void;
    resume(): void;
    abort(): void;
  }
  interface ChunkOptions<Row> extends Options {
    delimiter: string;
    /** Characters. */
    chunkSize: number;
    chunk(result: Result<Row>, parser: Parser): void;
    complete(): void;
  }
  interface ParseError {
    type: string;
    row?: number;
    message: string;
  }
  const papa: {
    parse<Row>(text: string, options?: Options): { data: Row[]; errors: ParseError[] };
    parse<Row>(text: string, options: ChunkOptions<Row>): void;
  };
  export default papa;
}
