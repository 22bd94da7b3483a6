import type { WebpackPluginInstance } from "webpack";

export declare function ownGlobals(): WebpackPluginInstance[];
