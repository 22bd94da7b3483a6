/**
 * A faster getComputedStyle for jsdom, whose own tries every rule of every style sheet on the element at each call:
 * more than half of the pane tests' time. Tests and audits ask whether something is shown and can be pressed, so
 * display, visibility and pointer-events follow the style sheets as there; every other property is the inline one,
 * else what a bare element of that name has. Colours and measures are audited in a real browser.
 */
const FOLLOWED = ["display", "visibility", "pointer-events"] as const;
type Followed = (typeof FOLLOWED)[number];

const INITIAL = { visibility: "visible", "pointer-events": "auto" } as const;
const isInherited = (name: string): name is keyof typeof INITIAL => name in INITIAL;
const isFollowed = (name: string): name is Followed => (FOLLOWED as readonly string[]).includes(name);

interface Rule {
  selector: string;
  values: Partial<Record<Followed, string>>;
}

/** A rule with its place in the cascade: what comes later overrides. */
type Placed = readonly [place: number, rule: Rule];

/** The rules that set a followed property; one whose selector is a class alone is found by it. */
interface Rules {
  /** What the document had when they were read: each sheet, how many rules and which last. */
  from: unknown[];
  byClass: Map<string, Placed[]>;
  others: Placed[];
  /** By an element's classes as they are written: what the rules of single classes give. */
  ofClasses: Map<string, Placed[]>;
}

const ONE_CLASS = /^\.([\w-]+)$/;
const known = new WeakMap<Document, Rules>();

function valuesOf(style: CSSStyleDeclaration): Rule["values"] | undefined {
  const entries = FOLLOWED.map((name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** What applies on a screen; as in jsdom, other conditions are taken not to hold. */
function styleRules(rule: CSSRule): CSSStyleRule[] {
  if ("media" in rule) {
    const { media, cssRules } = rule as CSSMediaRule;
    return Array.from(media).includes("screen") ? Array.from(cssRules).flatMap(styleRules) : [];
  }
  return "selectorText" in rule ? [rule as CSSStyleRule] : [];
}

function rulesOf(document: Document): Rules {
  const sheets = Array.from(document.styleSheets);
  const from = sheets.flatMap((sheet) => [sheet, sheet.cssRules.length, sheet.cssRules[sheet.cssRules.length - 1]]);
  const before = known.get(document);
  if (before?.from.length === from.length && from.every((each, index) => each === before.from[index])) return before;
  const rules: Rules = { from, byClass: new Map(), others: [], ofClasses: new Map() };
  const all = sheets.flatMap((sheet) => Array.from(sheet.cssRules).flatMap(styleRules));
  all.forEach(({ selectorText: selector, style }, place) => {
    const values = valuesOf(style);
    // What holds of ::before and ::after does not hold of the element.
    if (!values || selector.includes("::")) return;
    const className = ONE_CLASS.exec(selector)?.[1];
    if (className === undefined) rules.others.push([place, { selector, values }]);
    else rules.byClass.set(className, [...(rules.byClass.get(className) ?? []), [place, { selector, values }]]);
  });
  known.set(document, rules);
  return rules;
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // A selector that jsdom cannot read.
    return false;
  }
}

/** The value that the last matching rule gives. */
function fromSheets(element: Element, name: Followed): string {
  const { byClass, others, ofClasses } = rulesOf(element.ownerDocument);
  const classes = element.getAttribute("class") ?? "";
  let placed = ofClasses.get(classes);
  if (!placed) {
    placed = classes.split(/\s+/).flatMap((className) => byClass.get(className) ?? []);
    ofClasses.set(classes, placed);
  }
  let value = "";
  let last = -1;
  for (const [place, { values }] of placed) {
    if (place > last && values[name] !== undefined) [value, last] = [values[name], place];
  }
  for (const [place, { selector, values }] of others) {
    if (place > last && values[name] !== undefined && matches(element, selector)) [value, last] = [values[name], place];
  }
  return value;
}

function inline(element: Element, name: string): string {
  return "style" in element ? (element as HTMLElement).style.getPropertyValue(name) : "";
}

function followed(element: Element, name: Followed, bare: CSSStyleDeclaration): string {
  const own = inline(element, name) || fromSheets(element, name);
  if (own) return own;
  if (isInherited(name)) {
    const parent = element.parentElement;
    return parent ? followed(parent, name, bare) : INITIAL[name];
  }
  return element.hasAttribute("hidden") ? "none" : bare.getPropertyValue(name);
}

const kebab = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** jsdom's own answer, for what is asked of it seldom. */
export let exactComputedStyle: Window["getComputedStyle"];

export function makeComputedStyleFast(window: Window): void {
  const exact = window.getComputedStyle.bind(window);
  exactComputedStyle = exact;
  const empty = window.document.implementation.createHTMLDocument();
  const bareStyles = new Map<string, CSSStyleDeclaration>();
  /** What the browser's own style sheet gives an element of that name. */
  const bareStyle = ({ namespaceURI, localName }: Element): CSSStyleDeclaration => {
    const key = `${namespaceURI} ${localName}`;
    const known = bareStyles.get(key) ?? exact(empty.createElementNS(namespaceURI, localName));
    bareStyles.set(key, known);
    return known;
  };

  window.getComputedStyle = (element, pseudoElement) => {
    if (pseudoElement) return exact(element, pseudoElement);
    const bare = bareStyle(element);
    const value = (name: string): string =>
      isFollowed(name) ? followed(element, name, bare) : inline(element, name) || bare.getPropertyValue(name);
    return new Proxy(bare, {
      get: (target, property) => {
        if (property === "getPropertyValue") return value;
        const given: unknown = Reflect.get(target, property, target);
        if (typeof given === "function") return given.bind(target) as unknown;
        return typeof property === "string" && typeof given === "string" ? value(kebab(property)) : given;
      },
    });
  };
}
