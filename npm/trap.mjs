// Lets a module trap where it would panic: `node trap.mjs MODULE OUTPUT`.
//
// A panic ends the module at once, and what it would write first nobody reads. Without the writing, wasm-opt finds more
// that nothing needs; the files that panics would name, which it cannot know of, become zeros. The names of the functions
// are those that the compiler gave; they do not go into the output.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

const PANICS = [
  /\bpanicking::/,
  /::(slice_error_fail|slice_error_fail_rt|slice_index_fail|unwrap_failed|expect_failed|panic_access_error)\b/,
  /::(handle_error|capacity_overflow|handle_alloc_error|rust_oom|default_alloc_error_hook|rust_panic)\b/,
  /::panic_for_nonpositive_argument\b/,
  // What is written of a value in a panic; no answer is written so.
  /\bfmt::Debug>::fmt\b/,
  /\bfmt::builders::/,
];

/** The files that a panic would name, as the compiler writes them. */
const FILES = /(?:\/rustc\/|cargo\/registry\/|core\/src\/|wasm\/src\/)[\w/.-]*?\.rs(?=\0)/g;

const [input, output] = process.argv.slice(2);
const bytes = readFileSync(input, "latin1");
if (!FILES.test(bytes)) throw new Error(`expected files that panics name in ${input}, found none`);
const nameless = bytes.replace(FILES, (name) => "\0".repeat(name.length));
const module = binaryen.readBinary(Buffer.from(nameless, "latin1"));
const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
);
const panics = functions.filter(({ name, base }) => base === "" && PANICS.some((pattern) => pattern.test(name)));
if (panics.length === 0) throw new Error(`expected functions that panic in ${input}, found none: has it names?`);
for (const { name, params, results } of panics) {
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.unreachable());
}
writeFileSync(output, module.emitBinary());
