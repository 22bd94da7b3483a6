/** Builds that a test steers: how far they are, how they end, and what they were asked for. */
import type { BuildHooks, buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { BuildError, type BuildOptions, type BuildResult } from "../../src/sheets/options";
import { KOREA_SHEETS } from "../korea-sheets";

export type Builder = jest.MockedFunction<typeof buildWorkbook>;
export type Inspector = jest.MockedFunction<typeof inspectWorkbook>;

export interface SteeredBuild {
  options: BuildOptions;
  hooks: BuildHooks;
  finish(result?: Partial<BuildResult>): void;
  fail(error: unknown): void;
}

/** The next build waits for the test; cancelling it ends it as the real one ends. */
export function steerNextBuild(builder: Builder): Promise<SteeredBuild> {
  return new Promise((started) => {
    builder.mockImplementationOnce(
      (options, hooks = {}) =>
        new Promise((resolve, reject) => {
          hooks.signal?.addEventListener("abort", () =>
            reject(new BuildError("cancelled", "Cancelled. The workbook is as it was.")),
          );
          started({
            options,
            hooks,
            finish: (result) => resolve({ sheets: KOREA_SHEETS, refreshed: false, keptInputs: 0, ...result }),
            fail: reject,
          });
        }),
    );
  });
}

export function emptyWorkbook(inspector: Inspector): void {
  inspector.mockResolvedValue({ ours: [], foreign: [], record: null });
}
