/** Serves the rehearsal page to the browser tests as `npm start` does, with the code as it is shipped, on a port of its own; Jest calls it once for all of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import { webpack, type Configuration, type MultiCompiler, type MultiStats } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../../webpack.config.js";
import { prepareBrowser } from "./browser";

type Named = Configuration & { devServer?: WebpackDevServer.Configuration };

declare global {
  var rehearsal: WebpackDevServer | undefined;
}

function compiled(compiler: MultiCompiler): Promise<MultiStats> {
  return new Promise((resolve, reject) => {
    compiler.hooks.done.tap("tests", (stats) => {
      if (stats.hasErrors()) reject(new Error(`The rehearsal page does not build:\n${stats.toString("errors-only")}`));
      else resolve(stats);
    });
  });
}

/** The page's folder, with what it takes from there. */
const PAGE = join(__dirname, "..", "..", "src", "host", "page");

/** Beside the rehearsal page: the same without a grid to be seen, at pane.html. */
function panePage(page: Named): Named {
  return {
    ...page,
    name: "pane-page",
    entry: { main: [join(PAGE, "page.css"), join(__dirname, "pane-page", "main.ts")] },
    output: {
      ...page.output,
      filename: "pane-page/[name].js",
      chunkFilename: "pane-page/[name].js",
      cssFilename: "pane-page/[name].css",
    },
    plugins: [
      new HtmlPlugin({
        templateContent: readFileSync(join(PAGE, "index.html"), "utf8").replaceAll("/page/main", "/pane-page/main"),
        filename: "pane.html",
        inject: false,
      }),
    ],
  };
}

/** The add-in as it is shipped, the page without what only makes it smaller: the development server's own mode takes a third longer. */
const asServed = (config: Named): Named => ({
  ...config,
  stats: "none",
  devtool: false,
  // Apart from what `npm start` keeps.
  cache: { type: "filesystem", name: `${config.name}-tests-as-shipped` },
  optimization: {
    ...config.optimization,
    minimize: config.name === "addin",
    realContentHash: false,
    chunkIds: "named",
  },
});

export default async function setUp(): Promise<void> {
  prepareBrowser();
  const all = (await configure({ WEBPACK_SERVE: true, quiet: true }, { mode: "production" })) as Named[];
  const [addin, page] = ["addin", "page"].map((wanted) => all.find(({ name }) => name === wanted)!);
  const configs = [addin!, page!, panePage(page!)].map(asServed);
  const compiler = webpack(configs);
  const done = compiled(compiler);
  const server = new WebpackDevServer({ ...configs[0]!.devServer, host: "127.0.0.1", port: "auto" }, compiler);
  await Promise.all([server.start(), done]);
  globalThis.rehearsal = server;
  const address = server.server?.address();
  if (address === null || typeof address !== "object") throw new Error("The rehearsal page's server has no port.");
  process.env.PARLEY_PAGE = `http://127.0.0.1:${address.port}/`;
}
