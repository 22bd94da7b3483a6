/** The words of the tariff lines as text: what a line shares with the one before it is written as a number of levels. */
import type { Section } from "../bytes";
import type { Sources } from "./sources";

const LEVEL = " > ";

export function packGoods({ goods, goodsWords }: Sources): Record<string, Section> {
  let before: readonly string[] = [];
  const lines = goods.map(({ path }) => {
    const levels = path!.split(LEVEL);
    let shared = 0;
    while (shared < levels.length - 1 && levels[shared] === before[shared]) shared += 1;
    before = levels;
    return [String(shared), ...levels.slice(shared)].join("\t");
  });
  return {
    codes: goods.map(({ hts8 }) => hts8).join(" "),
    levels: lines.join("\n"),
    words: goodsWords.map(({ code, english, korean }) => [code, english, korean].join("\t")).join("\n"),
  };
}
