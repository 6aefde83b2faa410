// The command line, built from this tree: what `checkBulk` is compared with.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cases } from "./bulk.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

let program;

/** Builds once; where the program is. */
function built() {
  if (program) return program;
  const args = ["build", "--quiet", "--package", "numgate-cli", "--message-format", "json"];
  const said = execFileSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });
  program = said.split("\n").filter(Boolean).map((line) => JSON.parse(line).executable).find(Boolean);
  return program;
}

/** The options of the command line that stand for a question. */
export function options({ readings = {}, overrides, customer = {}, skip = [], ...words }) {
  const kebab = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const option = ([name, value]) => (value === true ? [kebab(name)] : [kebab(name), value]);
  return [
    ...Object.entries({ ...words, ...customer }).flatMap(option),
    ...Object.entries(readings).flatMap(([finding, reading]) => ["--reading", `${finding}=${reading}`]),
    ...(overrides ? ["--overrides", JSON.stringify(overrides)] : []),
    ...skip.flatMap((header) => ["--skip", header]),
  ];
}

/** What `numgate bulk` writes for a file: the rows and then the summary, or one error. */
export function told(question, bytes) {
  const args = ["bulk", "-", "--summary", "-", ...options(question)];
  const { stdout, stderr, status } = spawnSync(built(), args, { input: bytes, maxBuffer: 1 << 28 });
  if (![0, 1, 2, 3].includes(status)) throw new Error(`numgate ${args.join(" ")}: ${status}\n${stderr}`);
  return stdout.toString();
}

/** Every case with what the command line says of it, for the browser. */
export function writeCases(path) {
  const fixture = new Uint8Array(readFileSync(`${root}fixtures/bulk/activations.csv`));
  const all = cases(fixture).map(({ name, question, bytes }) => ({
    name,
    question,
    bytes: Buffer.from(bytes).toString("base64"),
    told: told(question, bytes),
  }));
  writeFileSync(path, JSON.stringify(all));
  return all.length;
}
