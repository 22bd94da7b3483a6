/** The add-in of the other host tests with the simulation beside it; draws are made in the same thread, as jsdom has no other. */
import "../sheets/add-in";
import { simulate, simulationState, type Wish } from "../../../src/taskpane/components/simulate/session";
import { WorkerHere } from "../../taskpane/simulate/draw-here";

Object.assign(window, {
  simulation: {
    run: async (wish: Wish) => {
      await simulate(wish, () => new WorkerHere());
      return simulationState();
    },
    runInWorker: async (wish: Wish) => {
      await simulate(wish);
      return simulationState();
    },
  },
});
