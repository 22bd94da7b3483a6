// Four kinds of tests, the fast ones first: pure code, components, the host, a real browser.
const shared = {
  resolver: "<rootDir>/test/resolver.cjs",
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};
module.exports = {
  // A test that fails may leave an engine or a window behind, and the run must end all the same.
  forceExit: true,
  // Time enough for a slow machine: nothing is measured with it, and what hangs ends all the same. Jest reads it here only.
  testTimeout: 300_000,
  // Jest would keep one processor for watching; here all of them test.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/reporter.cjs"],
  testSequencer: "<rootDir>/test/sequencer.cjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "<rootDir>/test/plain-environment.cjs",
      testMatch: [
        "<rootDir>/test/{model,files,formula,law,cases,words,functions,sheets,sharing,explain,bulk,manifest,docs}/**/*.test.ts",
      ],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/{taskpane,commands}/**/*.test.{ts,tsx}"],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    },
    {
      ...shared,
      displayName: "host",
      testEnvironment: "<rootDir>/test/host/worker-environment.cjs",
      testMatch: ["<rootDir>/test/{host,cli}/**/*.test.ts"],
      globalSetup: "<rootDir>/test/host/prepare.ts",
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "<rootDir>/test/plain-environment.cjs",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/server.ts",
      globalTeardown: "<rootDir>/test/e2e/stop-server.ts",
    },
  ],
};
