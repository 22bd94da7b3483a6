/** Tells when the pane comes into sight again: what Office does not announce (its theme, renamed sheets) is read again then. */
import { useEffect, useEffectEvent } from "react";

export function usePaneShown(shown: () => void): void {
  const onShown = useEffectEvent(shown);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") onShown();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, []);
}
