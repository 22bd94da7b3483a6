// Node's environment of Jest with a global object as it is in a program of its own. Jest's is watched by a proxy, so that each use
// of Math, Map or Object is a call out of the sandbox: programs that calculate much take up to twice as long in it.
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

module.exports = class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    // Jest has no setting for it.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
};
