// The fast kinds of tests first, so that a mistake shows within seconds; then the slowest files first, so that all workers end
// together also where nothing has run before. Files of the host and of the browser take turns: while a browser draws, the host calculates.
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const DURATIONS = require("./durations.json");

const ORDER = { unit: 0, pane: 1, host: 2, browser: 2 };
const ROOT = path.join(__dirname, "..");
const rank = (test) => ORDER[test.context.config.displayName?.name];
const seconds = (test) => DURATIONS[path.relative(ROOT, test.path).split(path.sep).join("/")] ?? 0;

module.exports = class FastFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b) || seconds(b) - seconds(a));
  }
};
