// The last line of a test run, in plain words, for people and for machines that do not know Jest's summary.
const { writeSync } = require("node:fs");

module.exports = class PlainSummary {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded counts as one failure: it has no tests of its own to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest prints its own summary after every other reporter.
    process.once("exit", () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
