// Finds engines of their own on which the printed statement is run too; says plainly when they are not there.
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

/** Debian keeps the server's programs out of the path. */
function postgresFolders() {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.map((version) => path.join(root, version, "bin")),
  ];
}

const found = {};

/** The folder of initdb, pg_ctl and psql; the last may stand elsewhere in the path. */
function findPostgres() {
  found.postgres ??= {
    folder: postgresFolders().find((folder) =>
      ["initdb", "pg_ctl"].every((name) => existsSync(path.join(folder, name))),
    ),
  };
  return found.postgres.folder;
}

/** Spark 4 does not start on an older one. */
const LEAST_JAVA = 17;

/** 0 where there is none: "1.8.0" of old ones counts as 1. */
function javaVersion() {
  const { status, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

function findSpark() {
  found.spark ??= {
    python: ["python3", "python"].find(
      (python) =>
        spawnSync(python, ["-c", "import pyspark"], { timeout: 120_000 }).status === 0 && javaVersion() >= LEAST_JAVA,
    ),
  };
  return found.spark.python;
}

const POSTGRES_REMEDY = "Install it (Debian and Ubuntu: apt-get install postgresql) and run the tests again.";
const SPARK_REMEDY =
  "Install it (pip install pyspark, and Java 17 or later: apt-get install default-jre-headless) and run the tests again.";

/** Where `.ci/run` asks for an engine that it has installed, its absence fails the test. */
const isRequired = (engine) => (process.env.PARLEY_ENGINES ?? "").split(" ").includes(engine);

module.exports = { findPostgres, findSpark, isRequired, POSTGRES_REMEDY, SPARK_REMEDY };
