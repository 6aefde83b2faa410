import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { compile, consumer, npm, run } from "../lib/consumer.mjs";

const ASK = `
const said = [check({ request: "return", country: "ES" }).verdict];
try { check({ request: "return", country: "XX" }); } catch (error) { said.push(error instanceof NumgateError, error.code, error.path); }
console.log(said.join(" "));
`;
const SAID = "invalid true unknownWord /country";
const names = "{ NumgateError, check, init }";

test("ESM: importing is enough", () => {
  const folder = consumer({ "main.mjs": `import ${names} from "numgate"; ${ASK}` });
  assert.equal(run(folder, "node", "main.mjs"), SAID);
});

test("ESM: `init` does no harm", () => {
  const folder = consumer({ "main.mjs": `import ${names} from "numgate"; await init(); await init(); ${ASK}` });
  assert.equal(run(folder, "node", "main.mjs"), SAID);
});

test("CommonJS: requiring is enough", () => {
  const folder = consumer({ "main.cjs": `const ${names} = require("numgate"); ${ASK}` });
  assert.equal(run(folder, "node", "main.cjs"), SAID);
});

for (const [kind, head] of [["mjs", `import ${names} from "numgate/slim";`], ["cjs", `const ${names} = require("numgate/slim");`]]) {
  test(`numgate/slim as .${kind} takes the bytes of numgate/numgate_bg.wasm`, () => {
    const path = kind === "mjs" ? 'new URL(import.meta.resolve("numgate/numgate_bg.wasm"))' : 'require.resolve("numgate/numgate_bg.wasm")';
    const body = `init(process.getBuiltinModule("fs").readFileSync(${path})).then(() => {${ASK}});`;
    assert.equal(run(consumer({ [`main.${kind}`]: `${head} ${body}` }), "node", `main.${kind}`), SAID);
  });
}

test("numgate/inline, as ESM and as CommonJS", () => {
  const folder = consumer({
    "main.mjs": `import ${names} from "numgate/inline"; ${ASK}`,
    "main.cjs": `const ${names} = require("numgate/inline"); ${ASK}`,
  });
  for (const file of ["main.mjs", "main.cjs"]) assert.equal(run(folder, "node", file), SAID);
});

const SPEAK = `
speak("es").then(() => console.log(check({ request: "return", country: "ES", language: "es" }).issues[0].help));
`;

test("another language, as ESM and as CommonJS, in a file of its own or in a bundle", async () => {
  const files = {};
  for (const entry of ["numgate", "numgate/inline"]) {
    const name = entry.replace("/", "-");
    files[`${name}.mjs`] = `import { check, speak } from "${entry}"; ${SPEAK}`;
    files[`${name}.cjs`] = `const { check, speak } = require("${entry}"); ${SPEAK}`;
  }
  const folder = consumer(files);
  for (const file of Object.keys(files)) assert.equal(run(folder, "node", file), "añada los números del pedido", file);
  for (const format of ["esm", "cjs"]) {
    const name = `bundle.${format === "esm" ? "mjs" : "cjs"}`;
    const options = { absWorkingDir: folder, entryPoints: ["numgate.mjs"], bundle: true, platform: "node", format, write: false, logLevel: "silent" };
    const { outputFiles } = await build(options);
    assert.equal(outputFiles.length, 1);
    assert.equal(run(consumer({ [name]: outputFiles[0].text }), "node", name), "añada los números del pedido", name);
  }
});

test("a worker thread of Node", () => {
  const folder = consumer({
    "main.mjs": 'import { Worker } from "node:worker_threads"; new Worker(new URL("asker.mjs", import.meta.url));',
    "asker.mjs": `import ${names} from "numgate"; ${ASK}`,
  });
  assert.equal(run(folder, "node", "main.mjs"), SAID);
});

test("a bundle for Node needs no file beside it", async () => {
  const from = consumer({ "main.mjs": `import ${names} from "numgate"; ${ASK}` });
  for (const format of ["esm", "cjs"]) {
    const name = `bundle.${format === "esm" ? "mjs" : "cjs"}`;
    const options = { absWorkingDir: from, entryPoints: ["main.mjs"], bundle: true, platform: "node", format, write: false, logLevel: "silent" };
    const { outputFiles, warnings } = await build(options);
    assert.deepEqual(warnings, []);
    assert.equal(outputFiles.length, 1);
    assert.equal(run(consumer({ [name]: outputFiles[0].text }), "node", name), SAID);
  }
});

test("a bundle for the browser that asks nothing carries nothing", async () => {
  const from = consumer({ "main.mjs": 'import { check } from "numgate/inline"; import "numgate"; console.log(1);' });
  const options = { absWorkingDir: from, entryPoints: ["main.mjs"], bundle: true, platform: "browser", format: "esm", write: false, logLevel: "silent" };
  const { outputFiles } = await build(options);
  assert.ok(outputFiles[0].text.length < 200, outputFiles[0].text.slice(0, 400));
});

const source = (name) => readFileSync(join(npm, "test/types", name), "utf8");

test("TypeScript: intended uses compile, and every use to refuse is refused", () => {
  const folder = consumer({ "uses.mts": source("uses.ts"), "refusals.mts": source("refusals.ts") });
  compile(folder, { lib: ["ES2022", "DOM"], skipLibCheck: false });
});

test("TypeScript: as CommonJS, for a bundler, and without the types of a browser or of Node", () => {
  const use = `import { check, NumgateError, type Verdict } from "numgate"; export const verdict: Verdict = check({ request: "return", country: "ES" }).verdict; export { NumgateError };`;
  compile(consumer({ "main.cts": use, "main.mts": use }));
  compile(consumer({ "main.ts": use }), { module: "ESNext", moduleResolution: "bundler" });
  compile(consumer({ "main.ts": use }), { module: "ESNext", moduleResolution: "bundler", customConditions: ["browser"] });
});
