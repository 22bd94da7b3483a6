// The fast kinds of tests first, so that a mistake shows within seconds; of a kind the slowest files first, so that all workers
// end together also where nothing has run before.
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const DURATIONS = require("./durations.json");

const ORDER = ["unit", "pane", "host", "browser"];
const ROOT = path.join(__dirname, "..");
const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);
const seconds = (test) => DURATIONS[path.relative(ROOT, test.path).split(path.sep).join("/")] ?? 0;

module.exports = class FastFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b) || seconds(b) - seconds(a));
  }
};
