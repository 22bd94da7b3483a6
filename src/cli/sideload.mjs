// Shows the add-in under development in Excel: trusted certificates, an https server, and the manifest where this computer's Excel looks for it.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const manifest = path.join(root, "manifest.xml");

/** Where each system's Excel finds add-ins under development, how to leave the manifest there and how to take it away. */
const places = {
  // Source: Microsoft, "Sideload Office Add-ins on Windows" (the developer's key of the registry).
  win32: (id) => {
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    return {
      add: () => run("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]),
      remove: () => run("reg", ["delete", key, "/v", id, "/f"]),
      then: "Open Excel, then Home > Add-ins, and choose Parley under Developer Add-ins.",
    };
  },
  // Source: Microsoft, "Sideload Office Add-ins on Mac" (the wef folder of Excel's container).
  darwin: (id) => {
    const folder = path.join(homedir(), "Library", "Containers", "com.microsoft.Excel", "Data", "Documents", "wef");
    const copy = path.join(folder, `${id}.manifest.xml`);
    return {
      add: () => {
        mkdirSync(folder, { recursive: true });
        copyFileSync(manifest, copy);
      },
      remove: () => rmSync(copy, { force: true }),
      then: "Open Excel again, then Home > Add-ins, and choose Parley under Developer Add-ins.",
    };
  },
};

function run(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? stderr}`);
}

const byHand = () => ({
  add() {},
  remove() {},
  then: `There is no Excel for this system: open a workbook in Excel on the web with a browser of this computer, choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and give it ${manifest}`,
});

// Asked for here and not left to the server, which would show its own failure in place of what to do.
try {
  await ensureCertificatesAreInstalled();
} catch (error) {
  console.error(
    `The certificate for https://localhost could not be made or trusted: ${error instanceof Error ? error.message.trim() : String(error)}\nOffice loads add-ins from https only. Run the command as a user who may trust a certificate on this computer (on Linux with sudo installed), or use npm start, which needs neither Excel nor a certificate.`,
  );
  process.exit(1);
}

const [, id] = /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(readFileSync(manifest, "utf8")) ?? [];
if (id === undefined) {
  console.error(
    `${manifest} has no <Id> with a GUID in it, by which Excel knows the add-in: put it back from the repository.`,
  );
  process.exit(1);
}
const place = (places[process.platform] ?? byHand)(id);
place.add();

const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
const server = spawn(
  process.execPath,
  [webpack, "serve", "--mode", "development", "--config-name", "addin", "--env", "excel"],
  { cwd: root, stdio: "inherit" },
);
console.log(
  `Parley is served at https://localhost:3000/ while this command runs; Ctrl+C ends it and takes Parley out of Excel.\n${place.then}`,
);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => {
  place.remove();
  process.exitCode = code ?? 0;
});
