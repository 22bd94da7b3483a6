/** Loads the add-in, unchanged, into a frame in which the host answers for Excel. */

const PANE = "/taskpane.html";
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_JS_LOCAL = "/vendor/office-js/office.js";

/** A frame without content yet: the host is put into its window before anything of the add-in runs. */
export function makeFrame(container: HTMLElement, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.className = "pane-frame";
  container.replaceChildren(frame);
  // Opening the document makes it the frame's for good; a later navigation would bring another window, without the host.
  frame.contentDocument!.open();
  return frame;
}

/** Writes the add-in's page into the frame. The office.js of Microsoft's network is taken from this server, so that no network is needed. */
export async function fillFrame(frame: HTMLIFrameElement): Promise<void> {
  const response = await fetch(PANE);
  if (!response.ok) throw new Error(`${PANE} answered ${response.status}`);
  const html = (await response.text()).replaceAll(OFFICE_JS_CDN, OFFICE_JS_LOCAL);
  const base = `<base href="${new URL(PANE, location.href).href}">`;
  const document = frame.contentDocument!;
  document.write(html.replace(/<head>/i, (head) => `${head}${base}`));
  document.close();
}
