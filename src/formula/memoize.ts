/** Thousands of formulas are a few hundred texts: what is made of a text is made once. */
export function memoize<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { made: Result }>();
  return (text) => {
    let found = known.get(text);
    if (!found) known.set(text, (found = { made: make(text) }));
    return found.made;
  };
}
