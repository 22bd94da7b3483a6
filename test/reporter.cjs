// The last lines of a test run, in plain words, for people and for machines that do not know Jest's summary: the slowest
// files, what could not be tested here, how many tests passed.
const path = require("node:path");
const { writeFileSync, writeSync } = require("node:fs");
const { findPostgres, findSpark, POSTGRES_REMEDY, SPARK_REMEDY } = require("./cli/find-engines.cjs");
const { findLibreOffice, REMEDY } = require("./host/sharing/find-libre-office.cjs");

const SLOWEST = 10;

/** Where test/sequencer.cjs finds which files are slow; `PARLEY_DURATIONS=keep npm test` renews it. */
const DURATIONS = path.join(__dirname, "durations.json");
const WORTH_KEEPING = 10;

function keepDurations(files) {
  const slow = files
    .map(({ testFilePath, perfStats }) => [
      path.relative(path.join(__dirname, ".."), testFilePath).split(path.sep).join("/"),
      Math.round(perfStats.runtime / 1000),
    ])
    .filter(([, seconds]) => seconds >= WORTH_KEEPING)
    .sort(([, a], [, b]) => b - a);
  writeFileSync(DURATIONS, `${JSON.stringify(Object.fromEntries(slow), null, 2)}\n`);
}

/** Of a run of many files, which took longest. */
function slowest(files) {
  if (files.length <= SLOWEST) return "";
  const lines = [...files]
    .sort((a, b) => b.perfStats.runtime - a.perfStats.runtime)
    .slice(0, SLOWEST)
    .map(({ testFilePath, perfStats }) => {
      const name = path.relative(process.cwd(), testFilePath);
      return `${(perfStats.runtime / 1000).toFixed(1).padStart(7)} s  ${name}\n`;
    });
  return `The ${SLOWEST} slowest files:\n${lines.join("")}`;
}

function withoutLibreOffice(files) {
  const calculated = files.some(({ testFilePath }) => /sharing[\\/]portable\.test\.ts$/.test(testFilePath));
  return calculated && !findLibreOffice()
    ? `LibreOffice was not found, so the rehearsal host calculated the portable copies in its place. ${REMEDY}\n`
    : "";
}

function withoutEngines(files) {
  if (!files.some(({ testFilePath }) => /cli[\\/]engines\.test\.ts$/.test(testFilePath))) return "";
  const postgres = findPostgres()
    ? ""
    : `PostgreSQL was not found, so the printed statement was not run on it. ${POSTGRES_REMEDY}\n`;
  const spark = findSpark()
    ? ""
    : `Apache Spark was not found, so the printed statement was not run on it. ${SPARK_REMEDY}\n`;
  return postgres + spark;
}

module.exports = class PlainSummary {
  onRunComplete(_contexts, { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that could not even be loaded counts as one failure: it has no tests of its own to count.
    const result = {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      notes: slowest(testResults) + withoutLibreOffice(testResults) + withoutEngines(testResults),
    };
    if (process.env.PARLEY_DURATIONS === "keep") keepDurations(testResults);
    // test/run.mjs has more to say before the last line.
    if (process.env.PARLEY_TEST_RESULT) {
      writeFileSync(process.env.PARLEY_TEST_RESULT, JSON.stringify(result));
      return;
    }
    // Jest prints its own summary after every other reporter.
    process.once("exit", () => writeSync(1, `${result.notes}${result.passed} passed, ${result.failed} failed\n`));
  }
};
