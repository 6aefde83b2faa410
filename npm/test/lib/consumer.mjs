// The package as somebody gets it: packed, unpacked, imported from a folder that knows nothing of this one.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const npm = fileURLToPath(new URL("../..", import.meta.url));

const scratch = mkdtempSync(join(realpathSync(tmpdir()), "numgate-npm-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

let packed;

/** Packs once: the file, the names in it, and where it lies unpacked. */
export function pack() {
  if (packed) return packed;
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", scratch];
  const said = JSON.parse(execFileSync("npm", args, { cwd: npm, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const { filename, files } = Array.isArray(said) ? said[0] : Object.values(said)[0];
  const tarball = join(scratch, filename);
  execFileSync("tar", ["-xzf", tarball, "-C", scratch]);
  packed = { tarball, names: files.map((file) => file.path).sort(), folder: join(scratch, "package") };
  return packed;
}

/** A folder with these files, in which the package is installed. */
export function consumer(files) {
  const folder = mkdtempSync(join(scratch, "consumer-"));
  cpSync(pack().folder, join(folder, "node_modules/numgate"), { recursive: true });
  for (const [name, text] of Object.entries({ "package.json": '{ "private": true }', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs a program of this package's own tools or node; what it says, or an error with that. */
export function run(folder, program, ...args) {
  const own = program === "node" ? process.execPath : join(npm, "node_modules/.bin", program);
  try {
    return execFileSync(own, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

const COMPILER = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

/** Compiles the TypeScript of a consumer, the declarations of the package included; an error says what is wrong. */
export function compile(folder, options = {}) {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...COMPILER, ...options } }));
  return run(folder, "tsc", "-p", folder);
}
