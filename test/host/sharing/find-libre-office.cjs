// Finds LibreOffice, which calculates the portable copies as a program that shares no code with Parley; says plainly when it is not there.
const { spawnSync } = require("node:child_process");

const PROGRAMS = [
  "soffice",
  "libreoffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];

let found;

function findLibreOffice() {
  found ??= {
    program: PROGRAMS.find((program) => spawnSync(program, ["--version"], { timeout: 60_000 }).status === 0),
  };
  return found.program;
}

const REMEDY =
  "Install it (Debian and Ubuntu: apt-get install libreoffice-calc; others: https://www.libreoffice.org) and run the tests again.";

/** Where `.ci/run` asks for it, its absence fails the test. */
const isRequired = () => process.env.PARLEY_LIBREOFFICE === "required";

module.exports = { findLibreOffice, isRequired, REMEDY };
