/** The Rich API services that office.js calls in addition to the workbook: readiness of actions, the add-in's runtime, results of custom functions. */
import { apiNotFound } from "../workbook/errors";
import type { Service } from "./dispatcher";

export type RuntimeState = "Inactive" | "Background" | "Visible";

export interface ServiceListeners {
  onActionsReady(): void;
  onFunctionsReady(): void;
  onInvocationResults(results: unknown[][]): void;
  onVisibility(visible: boolean): void;
}

export class Services {
  /** `Office.addin.setStartupBehavior` */
  startState: RuntimeState = "Inactive";
  /** `Office.addin.showAsTaskpane` and `hide` */
  state: RuntimeState = "Visible";
  private readonly services: Record<string, Service>;

  constructor(listeners: ServiceListeners) {
    this.services = {
      "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => listeners.onActionsReady() },
      "Microsoft.AppRuntime.AppRuntimePersistenceService": {
        GetAppRuntimeStartState: () => this.startState,
        SetAppRuntimeStartState: (state) => void (this.startState = state as RuntimeState),
      },
      "Microsoft.AppRuntime.AppRuntimeService": {
        GetAppRuntimeState: () => this.state,
        SetAppRuntimeState: (state) => {
          const changed = this.state !== state;
          this.state = state as RuntimeState;
          if (changed) listeners.onVisibility(this.state === "Visible");
        },
      },
      "Microsoft.ExcelServices.CustomFunctions": {
        _SetOsfControlContainerReadyForCustomFunctions: () => listeners.onFunctionsReady(),
        _GetEnabledFeatures: () => [],
        SetInvocationArrayResults: (results) => listeners.onInvocationResults(results as unknown[][]),
      },
    };
  }

  find(name: string): Service {
    const service = this.services[name];
    if (!service) throw apiNotFound(`the service ${name}`);
    return service;
  }

  child(_service: Service, name: string): never {
    throw apiNotFound(`the service's property ${name}`);
  }

  call(service: Service, name: string, args: unknown[]): unknown {
    const method = service[name];
    if (!method) {
      const owner = Object.keys(this.services).find((key) => this.services[key] === service) ?? "service";
      throw apiNotFound(`${owner}.${name}`);
    }
    return method(...args);
  }
}
