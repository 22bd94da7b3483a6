/** What goods are called on the tab Look up. */
import type { Language } from "../../../cases/case";
import type { FoundGoods } from "../../../law/find-goods";
import type { EverydayName } from "../../../law/goods";

/** The last of the schedule's words where a line is whatever else there is. */
const OTHER = "Other";

/** With a capital; null where only the schedule's own words are known. */
export function everydayName({ everyday }: Pick<FoundGoods, "everyday">, language: Language): string | null {
  return everyday && nameIn(everyday, language);
}

/** The everyday name; else that of the heading with the line's own words: "Cosmetics: lip make-up preparations". */
export function shortName(goods: FoundGoods, language: Language, other: string): string {
  const name = everydayName(goods, language);
  if (name !== null) return name;
  const own = goods.levels.at(-1)!;
  const within = goods.within && nameIn(goods.within, language);
  const words = own === OTHER ? other : own;
  if (within) return `${within}: ${words}`;
  const above = [...goods.levels].reverse().find((level) => level !== OTHER);
  return own === OTHER && above !== undefined ? `${above}: ${words}` : words;
}

function nameIn({ english, korean }: EverydayName, language: Language): string {
  const name = (language === "ko" ? korean : english)[0]!;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
