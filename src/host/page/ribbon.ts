/** The add-in's tab of Excel's ribbon, as its manifest describes it. */
import type { PageLocale } from "../grid/browser";
import { element } from "./elements";

export interface RibbonButton {
  label: string;
  tip: string;
  icon?: string;
  /** The name of the function that the button runs; without one it opens the pane. */
  command?: string;
}

export interface Ribbon {
  tab: string;
  group: string;
  buttons: RibbonButton[];
  /** On a cell's own menu. */
  cellMenu: RibbonButton[];
}

/** Picture addresses in the manifest name the server that the add-in is deployed on. */
const pathOf = (address: string): string => new URL(address, location.href).pathname;

export function readRibbon(manifest: string, locale: PageLocale): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const all = (owner: Document | Element, name: string): Element[] => [...owner.getElementsByTagNameNS("*", name)];
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(xml, kind))
      .map((resource) => [resource.getAttribute("id"), resource]),
  );
  const resource = (owner: Element | undefined, name: string): string => {
    const found = resources.get((owner && all(owner, name)[0]?.getAttribute("resid")) ?? null);
    const translated = found && all(found, "Override").find((override) => override.getAttribute("Locale") === locale);
    return (translated?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "").trim();
  };
  const [tab] = all(xml, "CustomTab");
  const [group] = tab ? all(tab, "Group") : [];
  const controls = group ? all(group, "Control") : [];
  const labels = tab ? [...tab.children].filter((child) => child.localName === "Label") : [];
  const [menu] = all(xml, "OfficeMenu").filter((each) => each.getAttribute("id") === "ContextMenuCell");
  const buttonOf = (control: Element): RibbonButton => {
    const image = all(control, "Image").find((candidate) => candidate.getAttribute("size") === "32");
    const icon = resources.get(image?.getAttribute("resid") ?? null)?.getAttribute("DefaultValue");
    const command = all(control, "FunctionName")[0]?.textContent?.trim();
    return {
      label: resource(control, "Label"),
      tip: resource(control, "Description"),
      ...(icon ? { icon: pathOf(icon) } : {}),
      ...(command ? { command } : {}),
    };
  };
  return {
    tab: resources.get(labels[0]?.getAttribute("resid") ?? null)?.getAttribute("DefaultValue") ?? "",
    group: resource(group, "Label"),
    buttons: controls.map(buttonOf),
    cellMenu: menu ? all(menu, "Control").map(buttonOf) : [],
  };
}

export function drawRibbon(place: HTMLElement, ribbon: Ribbon, press: (button: RibbonButton) => void): void {
  const buttons = ribbon.buttons.map((button) =>
    element(
      "button",
      { type: "button", class: "ribbon-button", title: button.tip, click: () => press(button) },
      ...(button.icon ? [element("img", { src: button.icon, alt: "", width: "20", height: "20" })] : []),
      button.label,
    ),
  );
  place.setAttribute("aria-label", ribbon.tab);
  place.replaceChildren(
    element("span", { class: "ribbon-tab" }, ribbon.tab),
    element("div", { class: "ribbon-group", role: "group", "aria-label": ribbon.group }, ...buttons),
  );
}
