/** What Excel or the browser says of a failure, within a sentence of ours: in brackets, without a full stop of its own. */
export function aside(why: string): string {
  return `(${why.replace(/[.\s]+$/, "")})`;
}
