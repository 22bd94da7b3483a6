/** The workbooks that both engines calculate, each filled once by the unchanged add-in and kept until its sources change. */
import type { OwnTrade } from "../../../src/commands/own-case";
import type { OwnCase } from "../../../src/cases/own/own-case";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { SimulationRequest } from "../../../src/taskpane/components/simulate/session";
import type { AddIn } from "../add-in";
import { kept } from "../kept";
import { CASE, TRADE } from "../newcase/case";
import { filled, inSession, portableCopy, TWO } from "../sharing/open";
import { openParley } from "../sheets/open";

const DRAWS: SimulationRequest = {
  measure: "duty",
  scenario: null,
  beside: null,
  target: "",
  draws: "500",
  seed: "7",
  language: "en",
};

/** The case of Korea as it is bundled, with the sheets Uncertainty, Lines to ask for, Proof, Brief and Bridge. */
export const withReports = (directory: string): Promise<WorkbookDocument> =>
  kept(directory, "korea with reports", async () => {
    const whole = await filled(directory);
    return inSession(directory, whole, async ({ window, host }) => {
      const { parley } = window as unknown as { parley: AddIn };
      const { phase } = await parley.runSimulation(DRAWS);
      if (phase !== "done") throw new Error(`The simulation ended as ${phase}.`);
      await parley.writeAsk();
      await parley.writeProof("en");
      await parley.writeBrief("en");
      await parley.writeBridge("en");
      await host.settle();
      return host.capture();
    });
  });

export const ownCase = (directory: string): Promise<WorkbookDocument> =>
  kept(directory, "own case", async () => {
    const session = await openParley(directory);
    try {
      const { buildOwnCase } = (session.window as unknown as { parley: OwnBuilder }).parley;
      const outcome = await buildOwnCase(CASE, TRADE, "en");
      if (!outcome.ok) throw new Error(outcome.message);
      await session.host.settle();
      return session.host.capture();
    } finally {
      session.close();
    }
  });

interface OwnBuilder {
  buildOwnCase(own: OwnCase, trade: OwnTrade, language: "en"): ReturnType<AddIn["buildOwnCase"]>;
}

/** A portable copy of two sectors and two scenarios. */
export const portable = async (directory: string): Promise<WorkbookDocument> =>
  (await portableCopy(directory, TWO)).document;
