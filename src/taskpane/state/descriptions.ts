/** The HS6 descriptions, loaded when the first lines are shown: they are too large for the bundle that Excel starts. */
import { useCallback, useEffect, useState } from "react";

export type Descriptions = { state: "loading" } | { state: "failed" } | { state: "here"; of(hs6: string): string };

export function useDescriptions(): { descriptions: Descriptions; again(): void } {
  const [descriptions, setDescriptions] = useState<Descriptions>({ state: "loading" });
  const load = useCallback(async () => {
    setDescriptions({ state: "loading" });
    try {
      const { loadDescriptions } = await import("../../cases/descriptions");
      const texts = await loadDescriptions();
      setDescriptions({ state: "here", of: (hs6) => texts[hs6] ?? "" });
    } catch {
      setDescriptions({ state: "failed" });
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { descriptions, again: () => void load() };
}
