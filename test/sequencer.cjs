// The fast kinds of tests first, so that a mistake shows within seconds.
const { default: Sequencer } = require("@jest/test-sequencer");

const ORDER = ["unit", "pane", "host", "browser"];
const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);

module.exports = class FastFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
