/** The part of papaparse that is used here; the package ships no types. */
declare module "papaparse" {
  interface Options {
    skipEmptyLines?: boolean | "greedy";
  }
  interface ParseError {
    type: string;
    row?: number;
    message: string;
  }
  const papa: { parse<Row>(text: string, options?: Options): { data: Row[]; errors: ParseError[] } };
  export default papa;
}
