/** A stand-in for the few members of Office.js that the pane reads before it speaks to a workbook. */

export interface OfficeStub {
  displayLanguage?: string;
  partitionKey?: string;
  officeTheme?: Partial<Office.OfficeTheme>;
  sharedRuntime?: boolean;
  host?: string | null;
}

export function stubOffice({
  displayLanguage = "en-US",
  partitionKey,
  officeTheme = { isDarkTheme: false },
  sharedRuntime = true,
  host = "Excel",
}: OfficeStub = {}) {
  const actions = new Map<string, (argument: unknown) => unknown>();
  const showAsTaskpane = jest.fn<Promise<void>, []>(() => Promise.resolve());
  const setStartupBehavior = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
  const stub = {
    StartupBehavior: { load: "Load", none: "None" },
    context: { displayLanguage, partitionKey, officeTheme, requirements: { isSetSupported: () => sharedRuntime } },
    HostType: { Excel: "Excel" },
    actions: { associate: (name: string, action: (argument: unknown) => unknown) => actions.set(name, action) },
    addin: { showAsTaskpane, setStartupBehavior },
    onReady: () => Promise.resolve({ host }),
  };
  Object.assign(globalThis, { Office: stub });
  return { actions, showAsTaskpane, setStartupBehavior, context: stub.context };
}

/** A workbook with these sheets; tells which of them was brought to the front. */
export function stubExcel(sheets: readonly string[]) {
  const activated: string[] = [];
  const worksheets = {
    getItemOrNullObject: (name: string) => ({
      isNullObject: !sheets.includes(name),
      activate: () => activated.push(name),
    }),
  };
  const context = { workbook: { worksheets }, sync: () => Promise.resolve() };
  const run = (_options: object, batch: (given: typeof context) => Promise<unknown>) => batch(context);
  Object.assign(globalThis, { Excel: { run } });
  return activated;
}

export function removeOffice(): void {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "Excel");
}
