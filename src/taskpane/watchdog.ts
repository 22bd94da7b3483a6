/** Offers a reload while the page still shows its own waiting text: with no answer from Office there is no pane to say anything else. */
import { dictionaries } from "../words/pane/words";

const PATIENCE_MILLISECONDS = 10_000;

/** At once where office.js is missing, else after a wait; the function it returns calls it off. */
export function watchStart(place: HTMLElement): () => void {
  const offer = () => {
    if (place.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = Object.values(dictionaries)
      .map((text) => text.reload)
      .join(" · ");
    button.addEventListener("click", () => location.reload());
    place.firstElementChild?.append(button);
  };
  const timer = setTimeout(offer, typeof Office === "undefined" ? 0 : PATIENCE_MILLISECONDS);
  return () => clearTimeout(timer);
}
