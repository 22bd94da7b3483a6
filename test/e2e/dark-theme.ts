/** Puts the pane into the dark, and back. */
import type { Rehearsal } from "./rehearsal";

/** The page opens the pane again in the other colours: what is pressed before that is lost. */
export async function setDarkTheme(rehearsal: Rehearsal, dark: boolean): Promise<void> {
  await rehearsal.page.getByRole("button", { name: /^(Dark|어둡게)$/ }).click();
  await rehearsal.page.waitForFunction((wanted) => {
    const provider = document
      .querySelector<HTMLIFrameElement>("#pane iframe")
      ?.contentDocument?.querySelector(".fui-FluentProvider");
    const red = provider && /\d+/.exec(getComputedStyle(provider).backgroundColor)?.[0];
    return red !== null && red !== undefined && Number(red) < 128 === wanted;
  }, dark);
  await rehearsal.ready();
}
