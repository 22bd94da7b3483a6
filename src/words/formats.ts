/** Values as the sentences of errors show them, in every language alike. */

/** Longer texts are cut, so that a pasted page does not fill the bubble. */
const LONGEST = 40;

export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Text in quotes, numbers as they are. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${shortened(value)}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** "a", "b" or "c" */
export function listed(choices: readonly string[], or: string): string {
  const quoted = choices.map((choice) => `"${choice}"`);
  if (quoted.length < 2) return quoted.join("");
  return `${quoted.slice(0, -1).join(", ")}${or === "," ? "" : " "}${or} ${quoted[quoted.length - 1]!}`;
}

export function percent(value: number): string {
  return `${(value * 100).toLocaleString("en-US", { maximumFractionDigits: 2 })} %`;
}

export function decimal(value: number): string {
  return String(Number(value.toPrecision(10)));
}

const MOST_OF_A_LIST = 6;

/** The first of many, and a sign that there are more. */
export function firstOf(all: readonly string[]): string {
  return all.length <= MOST_OF_A_LIST ? all.join(", ") : `${all.slice(0, MOST_OF_A_LIST).join(", ")}, …`;
}

/** "14:05" as the language says it; `moment` in milliseconds since 1970, on this computer's clock. */
export function timeOfDay(moment: number, language: string): string {
  return new Date(moment).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
}

/** "+1,234" or "−1,234", to the whole number. */
export function signed(value: number): string {
  const whole = Math.round(value);
  return `${whole < 0 ? "−" : "+"}${Math.abs(whole).toLocaleString("en-US")}`;
}
