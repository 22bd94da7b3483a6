// The builds: the add-in (all that dist/ holds), the rehearsal page (the development server only), the command line and the bench.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { LicenceNotice } = require("./build/licence-notice.cjs");
const { ownGlobals } = require("./build/own-globals.cjs");
const { functionFiles } = require("./src/functions/documents/load.cjs");

const at = (...parts) => path.join(__dirname, ...parts);
/** Where manifest.xml and the functions' metadata say the add-in is; a build for another host puts its address in place of it. */
const DEVELOPMENT_URL = "https://localhost:3000/";
const PORT = 3000;
/** As taskpane.html names it. */
const OFFICE_JS_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2020",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

function common(mode, name) {
  return {
    name,
    mode,
    context: __dirname,
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [scripts] },
    devtool: mode === "production" ? "source-map" : "cheap-source-map",
    cache: { type: "filesystem", name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    performance: false,
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
  };
}

/** The trailing slash lets addresses be joined by replacement alone. */
function hostAddress(baseUrl) {
  if (baseUrl === undefined) return DEVELOPMENT_URL;
  if (!/^https:\/\/[^\s/]+(\/\S*)?$/.test(String(baseUrl))) {
    throw new Error(
      `baseUrl is "${baseUrl}": Office loads add-ins from https only; write for example --env baseUrl=https://example.org/parley/`,
    );
  }
  return String(baseUrl).replace(/\/*$/, "/");
}

/** Emits what the catalogue says of the functions: the metadata that Excel reads, in each language, and the help page. */
class FunctionFiles {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionFiles", (compilation) => {
      compilation.contextDependencies.add(at("src", "functions"));
      compilation.hooks.processAssets.tap(
        { name: "FunctionFiles", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          try {
            for (const [file, text] of Object.entries(this.files())) {
              compilation.emitAsset(file, new sources.RawSource(text));
            }
          } catch (error) {
            compilation.errors.push(
              new webpack.WebpackError(`The functions' metadata could not be made: ${error.stack}`),
            );
          }
        },
      );
    });
  }

  files() {
    return functionFiles(this.address);
  }
}

/** Modules that load what functions say in another language. */
const WORDS_OF_FUNCTIONS = /src[\\/](functions[\\/]language|words[\\/](errors|stack)[\\/]words)\.ts$/;

/**
 * What the command line opens: the add-in's functions and its actions, without the pane, which nobody would see.
 * The page is the pane's as far as office.js goes.
 */
function actions(mode, env) {
  const out = path.resolve(env.out ?? at("node_modules", ".cache", "parley"), "addin");
  const shared = common(mode, "actions");
  return {
    ...shared,
    target: ["web", "es2020"],
    entry: {
      functions: at("src", "functions", "functions.ts"),
      actions: { import: at("src", "commands", "commands.ts"), dependOn: "functions" },
    },
    output: { path: out, filename: "[name].js", chunkFilename: "[name].js", publicPath: "", clean: true },
    // The functions may be opened without a page, which could not load the words of a language as a script of their own.
    module: {
      ...shared.module,
      rules: [...shared.module.rules, { test: WORDS_OF_FUNCTIONS, parser: { dynamicImportMode: "eager" } }],
    },
    plugins: [
      new HtmlPlugin({
        templateContent: `<!doctype html><html><head><meta charset="utf-8"><script src="${OFFICE_JS_ADDRESS}"></script></head><body></body></html>`,
        filename: "actions.html",
        chunks: ["functions", "actions"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new FunctionFiles(DEVELOPMENT_URL),
      ...ownGlobals(),
    ],
  };
}

/**
 * terser moves a function that is called once to where it is called, also where a local name there hides what the function refers to: a
 * module's import, after webpack has joined modules. Without that the scripts are 0.3 % longer.
 */
const minimizer = () => [
  new MinimizerPlugin({ test: /\.js(\?.*)?$/i, terserOptions: { compress: { reduce_funcs: false } } }),
  "...",
];

function addin(mode, env) {
  const rehearsal = env.WEBPACK_SERVE && !env.excel;
  const address = hostAddress(env.baseUrl);
  const versioned = mode === "production";
  return {
    ...common(mode, "addin"),
    target: ["web", "es2020"],
    entry: {
      // The functions with their data come first and alone: Excel calls them before the pane has drawn itself.
      functions: at("src", "functions", "functions.ts"),
      taskpane: { import: at("src", "taskpane", "index.tsx"), dependOn: "functions" },
    },
    output: {
      path: at("dist"),
      // The manifest names functions.js, so a new version shows in the query and not in the name.
      filename: versioned ? "[name].js?[contenthash:8]" : "[name].js",
      chunkFilename: versioned ? "[name].js?[contenthash:8]" : "[name].js",
      clean: true,
    },
    optimization: {
      minimizer: minimizer(),
      splitChunks: {
        cacheGroups: {
          // The trade of 2024 comes with the functions, as a file of its own beside them: it is as large and changes once a year.
          // The thread that draws any cells takes the same file.
          trade: {
            test: /src[\\/]law[\\/]data[\\/]trade\.json$/,
            name: "trade",
            chunks: (chunk) => chunk.canBeInitial() || chunk.name === "parley-cells",
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new HtmlPlugin({
        template: at("src", "taskpane", "taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, address) },
          { from: "assets/*.png" },
        ],
      }),
      new LicenceNotice(),
      new FunctionFiles(rehearsal ? `http://localhost:${PORT}/` : address),
    ],
    devServer: env.excel ? excelServer() : rehearsalServer(env),
  };
}

/** The rehearsal page with the whole grid in it; published packages need no source maps, and theirs would take half of the build. */
function page(mode) {
  return {
    ...common(mode, "page"),
    devtool: false,
    target: ["web", "es2020"],
    entry: {
      main: ["univer.css", "page.css", "main.ts"].map((file) => at("src", "host", "page", file)),
    },
    output: {
      path: at("node_modules", ".cache", "rehearsal-page"),
      filename: "page/[name].js",
      chunkFilename: "page/[name].js",
      cssFilename: "page/[name].css",
    },
    experiments: { css: true },
    // Of the icons' package alone 4 MB are never drawn.
    optimization: { sideEffects: true, usedExports: true, minimize: false },
    plugins: [
      new HtmlPlugin({ template: at("src", "host", "page", "index.html"), filename: "index.html", inject: false }),
      new webpack.NormalModuleReplacementPlugin(/^numfmt$/, (asked) => {
        if (asked.context.includes("@univerjs")) asked.request = at("src", "host", "grid", "typed-numfmt.ts");
      }),
    ],
  };
}

/** What the bench measures in a browser, as one script. */
function benchPage(mode) {
  return {
    ...common(mode, "bench-page"),
    target: ["web", "es2020"],
    entry: at("bench", "slider-page.tsx"),
    output: { path: at("node_modules", ".cache", "bench"), filename: "slider-page.js" },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
}

/** One script for Node. Packages stay in node_modules, but for those that ship only ES modules, which not every Node 20 can require. */
function nodeScript(mode, name, entry, directory) {
  const bundled = /^hucre(\/|$)/;
  const shared = common(mode, name);
  return {
    ...shared,
    // What the code itself resolves is looked for when it runs, in node_modules.
    module: { ...shared.module, parser: { javascript: { createRequire: false } } },
    target: "node20",
    entry: { [name]: entry },
    output: { path: directory, filename: "[name].cjs", libraryTarget: "commonjs2" },
    externals: [
      ({ request }, answer) =>
        /^[^./\\]/.test(request) && !path.isAbsolute(request) && !bundled.test(request)
          ? answer(null, `commonjs ${request}`)
          : answer(),
    ],
    node: { __dirname: false, __filename: false },
    optimization: { minimize: false },
  };
}

/** office.js, which the pane loads as it was published. */
const OFFICE_JS = { address: "/vendor/office-js", directory: at("node_modules", "@microsoft", "office-js", "dist") };

/** For this machine alone. */
const HERE = "localhost";

/** Without what the server would answer for itself: its own pages, and an editor that anyone could have opened. */
const addinOnly = (middlewares) => middlewares.filter(({ name }) => !/^webpack-dev-server-/.test(name ?? ""));

function rehearsalServer({ quiet }) {
  return {
    host: HERE,
    port: PORT,
    hot: false,
    liveReload: false,
    client: false,
    compress: false,
    static: false,
    open: false,
    devMiddleware: { writeToDisk: false },
    setupMiddlewares(middlewares, server) {
      middlewares.unshift({
        name: OFFICE_JS.address,
        path: OFFICE_JS.address,
        middleware: (request, response) =>
          response.sendFile(path.normalize(request.path), { root: OFFICE_JS.directory }),
      });
      server.compiler.hooks.done.tap("address", (stats) => {
        if (!quiet && !stats.hasErrors()) console.log(`Parley is at http://localhost:${server.options.port}/`);
      });
      return addinOnly(middlewares);
    },
  };
}

function excelServer() {
  return {
    host: HERE,
    port: PORT,
    setupMiddlewares: addinOnly,
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: require("office-addin-dev-certs").getHttpsServerOptions },
  };
}

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "development";
  const addinConfig = addin(mode, env);
  if (env.excel) addinConfig.devServer.server.options = await addinConfig.devServer.server.options();
  return [
    addinConfig,
    actions(mode, env),
    page(mode),
    nodeScript(
      mode,
      "cli",
      at("src", "cli", "main.ts"),
      env.out ? path.resolve(env.out) : at("node_modules", ".cache", "parley"),
    ),
    nodeScript(mode, "bench", at("bench", "main.ts"), at("node_modules", ".cache", "bench")),
    benchPage(mode),
  ];
};
