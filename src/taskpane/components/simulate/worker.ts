/** A worker and what may become of it, for all that is drawn in threads of their own. */
import { errorMessage } from "../../../commands/error-message";

/** What is used of a Worker besides its messages, so that tests can put another in its place. */
export interface ListenedWorker<Answer> {
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** A worker could not start, died, or reported an error. */
export class WorkerError extends Error {
  constructor(
    readonly what: "start" | "died",
    readonly why: string,
  ) {
    super(why);
    this.name = "WorkerError";
  }
}

export class SimulationCancelled extends Error {}

/** Throws WorkerError where the worker cannot be made; `fail` hears what ends it later. */
export function startListening<Answer, Started extends ListenedWorker<Answer>>(
  start: () => Started,
  take: (answer: Answer, worker: Started) => void,
  fail: (error: WorkerError) => void,
): Started {
  const worker = started(start);
  let answered = false;
  worker.onmessage = ({ data }) => {
    answered = true;
    take(data, worker);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    fail(new WorkerError(answered ? "died" : "start", event.message ?? ""));
  };
  worker.onmessageerror = () => fail(new WorkerError("died", "messageerror"));
  return worker;
}

function started<Started>(start: () => Started): Started {
  try {
    return start();
  } catch (error) {
    throw new WorkerError("start", errorMessage(error));
  }
}
