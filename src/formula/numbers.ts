/** Numbers as Excel reads them in formulas and writes them as text. */

const SIGNIFICANT = 15;
/** Longer than this, a number without exponent is written with one. */
const LONGEST_PLAIN = 20;
/** The smallest number that is not denormalised; Excel shows smaller ones as 0. */
const SMALLEST = 2.2250738585072014e-308;

/** The number that digits stand for: "0.10", ".5", "5.", "007", "1E+3". Digits after the fifteenth count as 0, as in Excel. */
export function numberOfDigits(digits: string): number {
  if (digits.length <= SIGNIFICANT) return Number(digits);
  const [, whole = "", fraction = "", exponent = ""] = /^(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(digits) ?? [];
  let kept = 0;
  const cut = (part: string): string => {
    let result = "";
    for (const digit of part) {
      if (kept > 0 || digit !== "0") kept++;
      result += kept > SIGNIFICANT ? "0" : digit;
    }
    return result;
  };
  return Number(`${cut(whole)}.${cut(fraction)}e${exponent || "0"}`);
}

/** As `&` and functions of text take a number: up to 15 digits, and an exponent only where the text would be longer than 20. */
export function textOfNumber(value: number): string {
  const size = Math.abs(value);
  if (size < SMALLEST) return "0";
  const sign = value < 0 ? "-" : "";
  // Short integers are most of what there is.
  if (Number.isInteger(value) && size < 1e15) return String(value);
  const [mantissa = "", power = "0"] = size.toExponential(SIGNIFICANT - 1).split("e");
  const exponent = Number(power);
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  if (exponent >= LONGEST_PLAIN || (exponent < 0 && 1 - exponent + digits.length > LONGEST_PLAIN)) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    return `${sign}${digits[0]}${fraction}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
