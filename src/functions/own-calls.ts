/** Counts the calls that Excel makes to Parley's functions: by them it is known whether Excel is still asking. */

let begun = 0;
let running = 0;

export interface OwnCalls {
  /** Since the add-in was started. */
  begun: number;
  /** Of them, those that have not given their last result. */
  running: number;
}

export function ownCalls(): OwnCalls {
  return { begun, running };
}

/** A call has begun; the answer is to be called once, or more often, when it has ended. */
export function callBegins(): () => void {
  begun++;
  running++;
  let open = true;
  return () => {
    if (open) running--;
    open = false;
  };
}

/** The same function, counted. */
export function counted<Result>(run: (...given: unknown[]) => Result): (...given: unknown[]) => Result {
  return (...given) => {
    begun++;
    running++;
    try {
      return run(...given);
    } finally {
      running--;
    }
  };
}
