// One style, and the direction in which the modules may import each other.
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** For each module: the modules and kinds of package that its files may not import, and why. */
const OFFICE_PACKAGES = ["@microsoft/office-js", "@microsoft/office-js/*"];
const PAGE_PACKAGES = ["react", "react-dom", "react-dom/*", "@fluentui/*"];
const HOST_PACKAGES = ["@univerjs/*", "hucre", "hucre/*", "jsdom", "playwright-core"];
const MODULES = [
  "law",
  "formula",
  "cases",
  "words",
  "functions",
  "sheets",
  "sharing",
  "explain",
  "taskpane",
  "commands",
  "host",
  "cli",
  "bulk",
];

function module(files, { modules = [], packages = [], why }) {
  return {
    files: [files],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...(modules.length ? [{ regex: `^(\\.\\./)+(src/)?(${modules.join("|")})(/|$)`, message: why }] : []),
            ...(packages.length ? [{ group: packages, message: why }] : []),
          ],
        },
      ],
    },
  };
}

/** Names of the world outside that pure code must not reach for. */
function without(files, globals, why) {
  return {
    files: [files],
    rules: { "no-restricted-globals": ["error", ...globals.map((name) => ({ name, message: why }))] },
  };
}

const NODE = ["node:*", "fs", "path", "os", "child_process"];
const addin = [...HOST_PACKAGES, ...OFFICE_PACKAGES, ...NODE];
/** Reads the lines that a person gives; only what asks them for lines needs it. */
const pure = [...addin, "papaparse"];

export default defineConfig(
  globalIgnores(["dist/", "node_modules/", "coverage/", "test/e2e/output/"]),
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A callback may answer at once or later.
      "@typescript-eslint/no-invalid-void-type": "off",
      // In a loop over arrays of known length the assertion says what the bounds already do.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // What a person cannot be told may still help who looks for the cause.
      "no-console": ["error", { allow: ["error"] }],
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/sheets/run-in-excel.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Excel", property: "run", message: "Call runInExcel, which waits while a person types into a cell." },
      ],
    },
  },
  { files: ["src/**/*.tsx"], ...hooks.configs.flat["recommended-latest"] },
  // The command line, the bench and the rehearsal page speak to a person through the console.
  { files: ["src/cli/**", "bench/**", "src/host/page/**"], rules: { "no-console": "off" } },

  module("src/model/**", {
    modules: MODULES,
    packages: [...pure, ...PAGE_PACKAGES],
    why: "The model imports nothing of ours and knows neither Office, nor the page, nor Node.",
  }),
  without(
    "src/model/**",
    ["Excel", "Office", "CustomFunctions", "window", "document", "process", "fetch", "localStorage"],
    "The model is arithmetic and rules: what it needs is passed in.",
  ),
  module("src/formula/**", {
    modules: ["model", ...MODULES.filter((name) => name !== "formula")],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "The module of formulas imports nothing of ours: others depend on it.",
  }),
  // In its folder "../functions" is the worksheet functions of this module.
  module("src/formula/draw/**", {
    modules: ["model", ...MODULES.filter((name) => name !== "formula" && name !== "functions")],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "The module of formulas imports nothing of ours: others depend on it.",
  }),
  without(
    "src/formula/**",
    ["Excel", "Office", "CustomFunctions", "window", "document", "process", "fetch", "localStorage"],
    "Formulas are read and calculated alike in the pane, in Node and on the page.",
  ),
  module("src/files/**", {
    modules: ["model", ...MODULES],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "What a text file says is read alike in the pane and on the command line.",
  }),
  module("src/law/**", {
    modules: MODULES.filter((name) => name !== "law"),
    packages: [...addin, ...PAGE_PACKAGES],
    why: "The law is data and the code that reads it; it uses the model only.",
  }),
  // Packs the data before it is bundled: it reads files and never runs in Excel.
  module("src/law/{pack,proof}/**", {
    modules: MODULES.filter((name) => name !== "law" && name !== "words"),
    packages: [...HOST_PACKAGES, ...OFFICE_PACKAGES, ...PAGE_PACKAGES],
    why: "What packs the law uses the model, and the words of its errors.",
  }),
  module("src/cases/**", {
    modules: MODULES.filter((name) => name !== "cases" && name !== "law"),
    packages: [...pure, ...PAGE_PACKAGES],
    why: "A case is data and what reads it; it may use the model.",
  }),
  // Holds the model against what happened: it reads files and never runs in Excel.
  module("src/cases/back-test/**", {
    modules: MODULES.filter((name) => name !== "cases" && name !== "law"),
    packages: [...HOST_PACKAGES, ...OFFICE_PACKAGES, ...PAGE_PACKAGES],
    why: "The back-test uses the model, the law and the published elasticities.",
  }),
  // Words take types from the modules that show them, and no code: a module may load them by themselves.
  {
    files: ["src/words/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${MODULES.filter((name) => name !== "cases" && name !== "words" && name !== "law").join("|")})(/|$)`,
              allowTypeImports: true,
              message: "Words are sentences by language: of other modules they take types only.",
            },
            { group: [...pure, ...PAGE_PACKAGES], message: "Words are sentences by language." },
          ],
        },
      ],
    },
  },
  without(
    "src/cases/**/*.ts",
    ["Excel", "Office", "CustomFunctions", "window", "document", "process", "fetch"],
    "A case is data and what reads it.",
  ),
  module("src/functions/**/*.ts", {
    modules: ["formula", "sheets", "sharing", "explain", "taskpane", "commands", "host", "cli", "bulk"],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "Functions come in the first bundle: they use the model and the cases only.",
  }),
  module("src/functions/documents/**", {
    modules: ["sheets", "sharing", "explain", "taskpane", "commands", "host", "cli"],
    packages: [...HOST_PACKAGES, ...PAGE_PACKAGES],
    why: "What the build and `npm run docs` make of the catalogue: Node may be used, other modules may not.",
  }),
  module("src/sheets/**", {
    modules: ["functions", "sharing", "explain", "taskpane", "commands", "host", "cli", "bulk"],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "Sheets use the model and the cases; the cells call the functions.",
  }),
  module("src/sharing/**", {
    modules: ["explain", "taskpane", "commands", "host", "cli", "bulk"],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "Sharing uses the sheets, the functions, the cases and the model.",
  }),
  module("src/explain/**", {
    modules: ["taskpane", "commands", "host", "cli", "bulk"],
    packages: [...pure, ...PAGE_PACKAGES],
    why: "An explanation is made of a workbook as data: it uses what reads one, and the engine of formulas.",
  }),
  without(
    "src/explain/**",
    ["Excel", "Office", "window", "document", "process", "fetch", "localStorage"],
    "An explanation is made in a thread that has neither Office nor a page.",
  ),
  module("src/{taskpane,commands}/**", {
    modules: ["host", "cli", "bulk"],
    packages: addin,
    why: "The add-in never imports the host: they meet through Office.js.",
  }),
  module("src/host/**", {
    modules: ["model", "cases", "words", "functions", "sheets", "sharing", "explain", "taskpane", "commands", "cli"],
    why: "The host simulates Excel: it knows nothing of the add-in; formulas are read in their own module.",
  }),
  // Runs on a computer, never in Excel: files of any length, and the law as tables.
  module("src/bulk/**", {
    modules: ["formula", "functions", "sheets", "sharing", "taskpane", "commands", "host", "cli"],
    packages: [...HOST_PACKAGES, ...OFFICE_PACKAGES, ...PAGE_PACKAGES],
    why: "Lines in bulk use the law, the model and the readers of files.",
  }),
  module("src/cli/**", {
    modules: ["model", "cases", "functions", "sheets", "sharing", "taskpane", "commands"],
    why: "The command line reaches the add-in through the host.",
  }),
);
