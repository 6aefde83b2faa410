// One `check` beside what a portal does today, in one run and in turn: how long an order takes, how long it is from
// `import` to the first answer, and how much a page loads. Ratios count, not times: `npm run build && node bench/portal.mjs`.
//
// The stack (`stack.mjs`) is one minified file with its schema compiled ahead: as fast and as small as it can be had.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { check } from "numgate";
import { openForm } from "numgate/form";
import { requirements } from "numgate/values";
import { right, wrong } from "./orders.mjs";

const ROUNDS = 401;
const CALLS = 20;
const STARTS = 41;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../../target/bench");

/** The stack in one file, with the shape that `requirements` gives. */
async function bundled() {
  const { schema } = requirements({ request: "portIn", country: "FR", schema: true });
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, code: { source: true, esm: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  const compiled = {
    name: "schema",
    setup(build) {
      build.onResolve({ filter: /^schema$/ }, () => ({ path: "schema", namespace: "schema" }));
      build.onLoad({ filter: /.*/, namespace: "schema" }, () => ({ contents: code, resolveDir: here("..") }));
    },
  };
  mkdirSync(out, { recursive: true });
  const outfile = `${out}/stack.mjs`;
  const entryPoints = [here("stack.mjs")];
  await build({ entryPoints, outfile, bundle: true, minify: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022", plugins: [compiled], logLevel: "error" });
  return outfile;
}

/** What each of the sides takes, in turns: the fastest and the middle of the rounds. */
function inTurns(rounds, sides) {
  const times = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) for (const [index, side] of sides.entries()) times[index].push(side());
  return times.map((list) => {
    list.sort((a, b) => a - b);
    return { best: list[0], middle: list[rounds >> 1] };
  });
}

/** Microseconds for one call. */
const calls = (call) => () => {
  const start = performance.now();
  for (let index = 0; index < CALLS; index += 1) call();
  return ((performance.now() - start) * 1000) / CALLS;
};

function tell(what, unit, [ours, theirs]) {
  const ratio = (one) => (theirs[one] / ours[one]).toFixed(2);
  const times = ({ best, middle }) => `${best.toFixed(2)} ${unit} at best, ${middle.toFixed(2)} in the middle`;
  console.log(`${what}: ${ratio("best")} times as fast, ${ratio("middle")} in the middle; ours ${times(ours)}, theirs ${times(theirs)}`);
}

const stack = await bundled();
const { judge } = await import(stack);

for (const [name, question] of [["a right order", right()], ["an order with six mistakes", wrong()]]) {
  const errors = (issues) => issues.filter(({ severity = "error" }) => severity === "error").length;
  console.log(`${name}: ${errors(check(question).issues)} errors here, ${errors(judge(question).issues)} there`);
  tell(name, "us", inTurns(ROUNDS, [calls(() => check(question)), calls(() => judge(question))]));
}

// A keystroke: one field changed, here by a form, there by judging the whole order again.
for (const [name, question] of [["a right order", right()], ["an order with six mistakes", wrong()]]) {
  for (const [field, pointer, parent, values] of [
    ["name", "/order/endCustomer/name", question.order.endCustomer, ["Atelier", "Atelier des"]],
    ["window", "/order/porting/window", question.order.porting, ["09:00", "09:0"]],
  ]) {
    const form = openForm(question);
    let turn = 0;
    const typed = () => values[(turn ^= 1)];
    const there = () => judge(((parent[field] = typed()), question));
    tell(`${name}, a keystroke in \`${field}\``, "us", inTurns(ROUNDS, [calls(() => form.set(pointer, typed())), calls(there)]));
    form.close();
  }
}

/** Milliseconds from `import` to the first answer, in a process of its own. */
const started = (...side) => () => Number(execFileSync(process.execPath, [here("start.mjs"), ...side], { encoding: "utf8" }));
tell("import to first answer", "ms", inTurns(STARTS, [started("numgate", "check"), started(stack, "judge")]));

const gzip = (...files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
const sizes = [gzip(here("../dist/browser.js"), here("../dist/numgate_bg.wasm")), gzip(stack)];
console.log(`gzip: ours ${sizes[0]} bytes, theirs ${sizes[1]}, ${(sizes[1] / sizes[0]).toFixed(2)} times as many`);
