/** The add-in without its pane, for tests: its functions and all its actions. */
import "../../../src/functions/functions";
import "../../../src/commands/commands";
