/** Numbers with a card that says where they come from, on an Excel that shows cards; plain numbers elsewhere. */

export interface CardText {
  numberFormat: string;
  /** Shown on the card in this order. */
  properties: Readonly<Record<string, string>>;
}

let supported: boolean | undefined;

/** Asked once, at the first figure: the answer does not change while Excel is open, and functions run only after Office has started. */
function cardsSupported(): boolean {
  supported ??= supportsCards();
  return supported;
}

/** Functions may return rich values from 1.4 on; the properties of a number came with ExcelApi 1.19, and older Excel would show #VALUE!. */
export function supportsCards(): boolean {
  if (typeof Office === "undefined") return false;
  const requirements = Office.context?.requirements;
  return Boolean(
    requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") && requirements.isSetSupported("ExcelApi", "1.19"),
  );
}

export function figureCell(value: number, card: CardText, rich = cardsSupported()): number | Excel.DoubleCellValue {
  if (!rich) return value;
  const properties = Object.fromEntries(
    Object.entries(card.properties).map(([name, text]) => [
      name,
      { type: "String" as const, basicType: "String" as const, basicValue: text },
    ]),
  );
  return { type: "Double", basicType: "Double", basicValue: value, numberFormat: card.numberFormat, properties };
}
