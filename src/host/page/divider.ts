/** The line between sheet and pane: dragged, or moved with the arrow keys, it changes the pane's width. */
import { DEFAULT_PANE_WIDTH } from "./preferences";

const NARROWEST = 280;
const STEP = 20;
/** The sheet keeps at least this much of the page. */
const SHEET_MINIMUM = 320;

export function makeDivider(
  divider: HTMLElement,
  pane: HTMLElement,
  width: number,
  changed: (width: number) => void,
): void {
  let current = width;
  const set = (wanted: number): void => {
    current = Math.round(Math.max(NARROWEST, Math.min(wanted, innerWidth - SHEET_MINIMUM)));
    pane.style.flexBasis = `${current}px`;
    divider.setAttribute("aria-valuenow", String(current));
    divider.setAttribute("aria-valuemin", String(NARROWEST));
    divider.setAttribute("aria-valuemax", String(Math.max(NARROWEST, innerWidth - SHEET_MINIMUM)));
  };
  set(width);
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const start = current;
    // The frame would swallow the pointer's moves.
    document.body.classList.add("dragging");
    const move = (event: PointerEvent): void => set(start + down.clientX - event.clientX);
    const end = (): void => {
      document.body.classList.remove("dragging");
      divider.removeEventListener("pointermove", move);
      changed(current);
    };
    divider.addEventListener("pointermove", move);
    divider.addEventListener("lostpointercapture", end, { once: true });
  });
  divider.addEventListener("keydown", (event) => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (change === undefined && event.key !== "Home") return;
    event.preventDefault();
    set(change === undefined ? DEFAULT_PANE_WIDTH : current + change);
    changed(current);
  });
  divider.addEventListener("dblclick", () => {
    set(DEFAULT_PANE_WIDTH);
    changed(current);
  });
}
