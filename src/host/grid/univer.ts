/** Starts the Univer engine with the plugins that are asked for, around the one workbook that the adapter holds. */
import { type IWorkbookData, type Plugin, type PluginCtor, type UnitModel, Univer } from "@univerjs/core";
import { Engine } from "./engine";
import { modules } from "./univer-modules";
import { FIRST_WORKBOOK, UniverGrid } from "./univer-grid";
import { type UniverPatch, univerPatches } from "./univer-patches";

/** A plugin, or a plugin with its options. */
export type PluginChoice = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object];

export interface StartedUniver {
  univer: Univer;
  engine: Engine;
  grid: UniverGrid;
}

export function startUniver(
  settings: ConstructorParameters<typeof Univer>[0],
  plugins: readonly PluginChoice[],
  patches: readonly UniverPatch[] = univerPatches,
): StartedUniver {
  const univer = new Univer(settings);
  for (const choice of plugins) {
    const [plugin, options] = Array.isArray(choice) ? choice : [choice];
    univer.registerPlugin(plugin, options);
  }
  const { UniverInstanceType, IUniverInstanceService } = modules.core;
  const injector = univer.__getInjector();
  const create = (data: Partial<IWorkbookData>): void => {
    univer.createUnit<Partial<IWorkbookData>, UnitModel>(UniverInstanceType.UNIVER_SHEET, data);
  };
  // The engine keeps and changes what it is given.
  create(structuredClone(FIRST_WORKBOOK));
  const engine = new Engine(modules, injector);
  for (const patch of patches) patch(engine);
  const grid = new UniverGrid(engine, {
    create,
    end: (unitId) => void injector.get(IUniverInstanceService).disposeUnit(unitId),
    dispose: () => univer.dispose(),
  });
  return { univer, engine, grid };
}
