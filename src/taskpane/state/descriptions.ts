/** The HS6 descriptions, loaded when the first lines are shown: they are too large for the bundle that Excel starts. */
import { useCallback, useEffect, useState } from "react";

export type Descriptions = { state: "loading" } | { state: "failed" } | { state: "here"; of(hs6: string): string };

/** What stays in capitals in the Census's texts. */
const CAPITALS = new Set(["US", "NESOI", "LED", "LCD", "TV", "AC", "DC", "PVC", "ADP"]);

/** The Census writes in capitals and without spaces after commas, which neither a narrow column nor a screen reader takes well. */
export function readable(description: string): string {
  const words = description
    .replace(/([,;])(?=[^\s\d])/g, "$1 ")
    .replace(/[A-Z]+/g, (word) => (CAPITALS.has(word) ? word : word.toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function useDescriptions(): { descriptions: Descriptions; again(): void } {
  const [descriptions, setDescriptions] = useState<Descriptions>({ state: "loading" });
  const load = useCallback(async () => {
    setDescriptions({ state: "loading" });
    try {
      const { loadDescriptions } = await import("../../cases/descriptions");
      const texts = await loadDescriptions();
      setDescriptions({ state: "here", of: (hs6) => readable(texts[hs6] ?? "") });
    } catch {
      setDescriptions({ state: "failed" });
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { descriptions, again: () => void load() };
}
