/** The order of elements that Office reads an add-in-only manifest in; an element out of order is refused without a word. */

/**
 * Children in their order, by parent. `?` marks what Parley leaves out, `+` what may come more than once.
 * Source: Microsoft, "Find the proper order of manifest elements" and [MS-OWEMXML] appendix A.
 */
export const CHILDREN: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  "OfficeApp/Hosts": ["Host"],
  "OfficeApp/Requirements": ["Sets"],
  "OfficeApp/DefaultSettings": ["SourceLocation"],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  AllFormFactors: ["ExtensionPoint"],
  "AllFormFactors/ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "DesktopFormFactor/ExtensionPoint": ["CustomTab?", "OfficeMenu?"],
  OfficeMenu: ["Control+"],
  CustomTab: ["Group+", "Label"],
  Group: ["Label", "Icon", "Control+"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["Image+"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** The longest text that each of these may hold. Source: Microsoft's reference of each element. */
export const LONGEST = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
  resid: 32,
  Namespace: 32,
};

/** The names of an element's children, runs of one name counted once. */
function runs(element: Element): string[] {
  return [...element.children].map((child) => child.localName).filter((name, index, all) => name !== all[index - 1]);
}

/** Every place where the children of an element are not those of `CHILDREN`, in words. */
export function misordered(root: Element): string[] {
  return Object.entries(CHILDREN).flatMap(([place, expected]) => {
    const names = place.split("/");
    const found = [root, ...root.querySelectorAll("*")].filter((element) => at(element, names));
    if (found.length === 0) return [`${place} is missing`];
    return found.flatMap((element) => {
      const wanted = expected
        .filter((name) => !name.endsWith("?") || runs(element).includes(name.slice(0, -1)))
        .map((name) => name.replace(/[?+]$/, ""));
      const repeated = expected.every(
        (name) => name.endsWith("+") || [...element.children].filter((child) => child.localName === name).length <= 1,
      );
      return runs(element).join() === wanted.join() && repeated
        ? []
        : [
            `${place} has ${[...element.children].map((child) => child.localName).join(", ")}; it should have ${wanted.join(", ")}`,
          ];
    });
  });
}

function at(element: Element, names: string[]): boolean {
  const [last, ...outer] = [...names].reverse();
  if (element.localName !== last) return false;
  return outer.length === 0 || (element.parentElement !== null && at(element.parentElement, outer.reverse()));
}
