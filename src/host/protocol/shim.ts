/** What office.js finds in its window where Excel for Windows would be: install it before office.js loads. */
import { FILE_CALL, FileCopies } from "./file-copies";
import type { RequirementSets } from "./requirement-sets";

type Callback = (result: unknown) => void;
/** A message of the native side, as office.js reads it. */
interface SafeArray {
  toArray(): unknown[];
}
export type NativeHandler = (event: number, args: SafeArray) => void;

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

export type OfficeTheme = "light" | "dark";

/** Greys, whose red, green and blue are the same in every order. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf3f3f3,
    controlForegroundColor: 0x000000,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
};

export interface ShimOptions {
  window: Window;
  bridge: NativeBridge;
  locale: string;
  theme: OfficeTheme;
  sets: RequirementSets;
  /** Where the document would be. */
  documentUrl: string;
  settings: { read(): Map<string, unknown>; write(settings: Map<string, unknown>): void };
  /** The workbook as it is now. */
  writeFile(): Promise<Uint8Array>;
  onCommandCompleted(commandId: string, status: number): void;
}

/** Numbers of office.js' native interface. */
export const NATIVE_EVENT = { documentSelectionChanged: 2, appCommandInvoked: 39 } as const;
const COMMAND_COMPLETED = 94;
/** A shared runtime (1) that runs custom functions (2): without the second they never report ready. */
const RUNTIME_FLAGS = 1 + 2;
const EXCEL = 1;
const TASK_PANE = 2;

export class Shim {
  private readonly handlers = new Map<number, NativeHandler>();
  private readonly waiting = new Map<number, (() => void)[]>();
  private readonly files: FileCopies;

  constructor(private readonly options: ShimOptions) {
    const { window, bridge, locale } = options;
    this.files = new FileCopies(options.writeFile);
    const hostInfo = [
      "excel",
      "win32",
      "16.01",
      locale.toLowerCase(),
      "rehearsal",
      "",
      "disableLogging",
      RUNTIME_FLAGS,
    ].join("$");
    const context = this.context();
    Object.defineProperty(window, "_richApiNativeBridge", { configurable: true, value: bridge });
    Object.defineProperty(window, "external", {
      configurable: true,
      value: {
        GetHostInfo: () => `_host_Info=${hostInfo}`,
        GetContext: () => context,
        GetLoggingAllowed: () => false,
        Execute: (id: number, params: unknown, done: Callback) => this.execute(id, params, done),
        RegisterEvent: (id: number, _target: string, handler: NativeHandler, done: Callback) => {
          this.later(() => {
            // office.js takes events from here on.
            done(0);
            this.handlers.set(id, handler);
            this.waiting.get(id)?.forEach((resolve) => resolve());
            this.waiting.delete(id);
          });
        },
        UnregisterEvent: (id: number, _target: string, done: Callback) => {
          this.handlers.delete(id);
          this.later(() => done(0));
        },
        MessageParent2: () => undefined,
        MessageChild2: () => undefined,
      },
    });
  }

  /** Resolves when the add-in listens to the event. */
  async listening(event: number): Promise<void> {
    if (this.handlers.has(event)) return;
    await new Promise<void>((resolve) => this.waiting.set(event, [...(this.waiting.get(event) ?? []), resolve]));
  }

  raise(event: number, args: unknown[]): void {
    this.handlers.get(event)?.(event, { toArray: () => args });
  }

  /** Answers come after the call returns, as they do from another process. */
  private later(deed: () => void): void {
    setTimeout(deed, 0);
  }

  private execute(id: number, params: unknown, done: Callback): void {
    if (id === COMMAND_COMPLETED) {
      const [commandId, status] = Array.isArray(params) ? params : [];
      this.options.onCommandCompleted(String(commandId), Number(status));
    }
    const isFile = (Object.values(FILE_CALL) as number[]).includes(id);
    if (isFile)
      void this.files
        .answer(id, Array.isArray(params) ? params : [])
        .then((answer) => this.later(() => done({ toArray: () => answer })));
    else this.later(() => done({ toArray: () => [0, null] }));
  }

  private context(): Record<string, unknown> {
    const { locale, theme, sets, settings, documentUrl } = this.options;
    // office.js keeps settings in sessionStorage under this id: another session must not find them.
    const instance = crypto.randomUUID();
    return {
      GetAppType: () => EXCEL,
      GetSolutionRef: () => "parley",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => documentUrl,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => TASK_PANE,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetInstanceId: () => instance,
      GetHostFullVersion: () => "16.0.18000.20000",
      GetInitialDisplayMode: () => TASK_PANE,
      GetSupportedMatrix: () => JSON.stringify(sets),
      GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of settings.read()) {
            keys.push(key);
            values.push(JSON.stringify(value));
          }
        },
        Write: (keys: string[], values: string[]) => {
          settings.write(
            new Map(Array.from(keys, (key, index) => [key, JSON.parse(values[index] ?? "null") as unknown])),
          );
        },
      }),
    };
  }
}
