/** webpack.config.js is plain JavaScript: this is what the tests call of it. */
declare module "*/webpack.config.js" {
  import type { Configuration } from "webpack";
  export default function configure(
    env: Record<string, unknown>,
    argv: { mode: "development" | "production" },
  ): Promise<Configuration[]>;
}
