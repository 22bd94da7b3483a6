/** Excel's table styles as the engine's themes: the accent colours of the Office theme, in light and medium. */

interface ThemeStyle {
  bg?: { rgb: string };
  cl?: { rgb: string };
  bl?: number;
  bd?: Record<string, { s: number; cl: { rgb: string } }>;
}
export interface TableTheme {
  name: string;
  style: Record<"headerRowStyle" | "firstRowStyle" | "secondRowStyle" | "lastRowStyle", ThemeStyle>;
}

/** No accent, then the six accents of the Office theme: dark for headers, pale for bands. */
const ACCENTS = [
  { dark: "#000000", pale: "#D9D9D9" },
  { dark: "#4472C4", pale: "#D9E1F2" },
  { dark: "#ED7D31", pale: "#FCE4D6" },
  { dark: "#A5A5A5", pale: "#EDEDED" },
  { dark: "#FFC000", pale: "#FFF2CC" },
  { dark: "#5B9BD5", pale: "#DDEBF7" },
  { dark: "#70AD47", pale: "#E2EFDA" },
];
const DEFAULT_STYLE = "TableStyleMedium2";
const THIN = 1;

export function themeName(style: string | undefined, banded: boolean): string {
  const known = /^TableStyle(Light|Medium|Dark)\d+$/.test(style ?? "") ? style! : DEFAULT_STYLE;
  const number = Number(/\d+$/.exec(known)![0]);
  const kind = known.startsWith("TableStyleLight") ? "light" : "medium";
  return `${kind}-${(number - 1) % ACCENTS.length}-${banded ? "banded" : "plain"}`;
}

export function tableThemes(): TableTheme[] {
  return ["light", "medium"].flatMap((kind) =>
    ACCENTS.flatMap((accent, index) => [true, false].map((banded) => theme(kind, accent, index, banded))),
  );
}

function theme(kind: string, accent: (typeof ACCENTS)[number], index: number, banded: boolean): TableTheme {
  const line = { s: THIN, cl: { rgb: accent.dark } };
  const light = kind === "light";
  const band = banded ? { bg: { rgb: accent.pale } } : {};
  return {
    name: `${kind}-${index}-${banded ? "banded" : "plain"}`,
    style: {
      headerRowStyle: light
        ? { bl: 1, bd: { t: line, b: line } }
        : { bl: 1, bg: { rgb: accent.dark }, cl: { rgb: "#FFFFFF" } },
      firstRowStyle: band,
      secondRowStyle: {},
      lastRowStyle: { bd: { b: line } },
    },
  };
}
