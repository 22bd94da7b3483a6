// The last line of a test run, in plain words, for people and for machines that do not know Jest's summary.
const { writeSync } = require("node:fs");
const { findLibreOffice, REMEDY } = require("./host/sharing/find-libre-office.cjs");

module.exports = class PlainSummary {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded counts as one failure: it has no tests of its own to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const calculated = results.testResults.some(({ testFilePath }) =>
      /sharing[\\/]portable\.test\.ts$/.test(testFilePath),
    );
    const note =
      calculated && !findLibreOffice()
        ? `LibreOffice was not found, so the rehearsal host calculated the portable copies in its place. ${REMEDY}\n`
        : "";
    // Jest prints its own summary after every other reporter.
    process.once("exit", () => writeSync(1, `${note}${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
