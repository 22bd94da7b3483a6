// One global object for all files that a worker runs of the host's tests, so that an Excel that one file opened serves the next:
// opening another costs more than most tests. Each file still has its own modules; only what stands in the global object stays.
const PlainEnvironment = require("../plain-environment.cjs");

/** Jest's runner adds its handlers to those that it finds there. */
const HANDLERS = Symbol.for("EVENT_HANDLERS");
let first;

module.exports = class WorkerEnvironment extends PlainEnvironment {
  constructor(config, context) {
    if (first) return first;
    super(config, context);
    first = this;
  }

  async setup() {
    delete this.global[HANDLERS];
  }

  async teardown() {}
};
