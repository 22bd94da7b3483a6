/** Writes xl/sharedStrings.xml: each distinct text once. */
import { namespaces } from "../namespaces";
import { escapeText, tag, xmlDeclaration } from "../xml";

/** A text of an opened file: as people read it, and as it was written, with what it shows of fonts within. */
export interface OpenedString {
  text: string;
  xml: string;
}

export function textElement(name: string, text: string): string {
  const preserve = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${preserve}>${escapeText(text)}</${name}>`;
}

const plain = (text: string): string => `<si>${textElement("t", text)}</si>`;
/** Holds the place of a text that no cell shows any more: it must not stay in the file. */
const GONE = "<si><t/></si>";

export class SharedStrings {
  private readonly items: string[];
  private readonly numbers = new Map<string, number>();
  private readonly written = new Map<string, string>();
  private uses: number;

  /**
   * @param opened the texts of the file that was opened, in their order
   * @param held how often sheets that are written back as they came show each of them, by its number
   */
  constructor(
    opened: readonly OpenedString[] = [],
    held: ReadonlyMap<number, number> = new Map(),
    private readonly rootNamespaces: Record<string, string> = {},
  ) {
    this.items = held.size === 0 ? [] : opened.map(({ xml }, number) => (held.has(number) ? xml : GONE));
    this.uses = [...held.values()].reduce((sum, count) => sum + count, 0);
    // A text that is written plain somewhere is plain where it comes again.
    const isPlain = ({ text, xml }: OpenedString): boolean => xml === plain(text);
    for (const [number, each] of opened.entries()) {
      if (held.has(number) && (!this.numbers.has(each.text) || isPlain(each))) this.numbers.set(each.text, number);
      if (!this.written.has(each.text) || isPlain(each)) this.written.set(each.text, each.xml);
    }
  }

  index(text: string): number {
    this.uses++;
    const known = this.numbers.get(text) ?? this.items.push(this.written.get(text) ?? plain(text)) - 1;
    this.numbers.set(text, known);
    return known;
  }

  get empty(): boolean {
    return this.items.length === 0;
  }

  xml(): string {
    return (
      xmlDeclaration +
      tag(
        "sst",
        { ...this.rootNamespaces, xmlns: namespaces.main, count: this.uses, uniqueCount: this.items.length },
        this.items,
      )
    );
  }
}
