/** Letters, digits and signs of full width, as Korean and Japanese keyboards write them, and blanks and dashes of every kind, as plain ones. */

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212\u30FC]/g;

const PLAIN = /^[ -~]*$/;

export function plainSigns(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(BLANKS, " ")
    .replace(DASHES, "-");
}
