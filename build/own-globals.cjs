// Hands a script the built-in objects that calculations use as names of its own. In a window of jsdom, and in any context that
// Node watches, the global names are looked up by a call out of the script, each time: a build of a workbook takes a twentieth longer.
const webpack = require("webpack");

const NAMES =
  "Array, Boolean, Date, Error, Float64Array, Int32Array, Intl, JSON, Map, Math, NaN, Number, Object, Promise, RangeError, " +
  "RegExp, Set, String, Symbol, TypeError, Uint8Array, Uint16Array, Uint32Array, WeakMap, isNaN, parseFloat, parseInt, undefined";

/** Plugins for a build that is never shipped. */
const ownGlobals = () => [
  new webpack.BannerPlugin({ raw: true, banner: `((${NAMES}) => {` }),
  new webpack.BannerPlugin({ raw: true, footer: true, banner: `})(${NAMES});` }),
];

module.exports = { ownGlobals };
