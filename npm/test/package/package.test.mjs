import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { PARTS } from "../../parts.mjs";
import { npm, pack, run } from "../lib/consumer.mjs";

const read = (name) => readFileSync(join(npm, name));
const inside = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

test("the package holds what contents.txt lists", () => {
  const listed = readFileSync(new URL("contents.txt", import.meta.url), "utf8").trim().split("\n");
  assert.deepEqual(pack().names, listed);
});

test("publint has nothing to say", () => {
  assert.match(run(npm, "publint", "run", ".", "--strict", "--pack", "npm"), /All good!/);
});

test("the types are found by every way of resolving", () => {
  const binaries = PARTS.map(({ module }) => `./${module}`);
  const args = ["--profile", "node16", "--exclude-entrypoints", ...binaries, "--no-emoji", "--no-color"];
  run(npm, "attw", pack().tarball, ...args);
});

test("every module is exported as the first one is", () => {
  const { exports } = JSON.parse(read("package.json").toString());
  const [first, ...others] = PARTS;
  const own = (text) => JSON.parse(text);
  for (const { folder, module } of others) {
    const as = (text) => text.replaceAll("./dist/", `./dist/${folder}/`).replaceAll(first.module, module);
    assert.deepEqual(exports[`./${folder}`], own(as(JSON.stringify(exports["."]))), folder);
    for (const entry of ["inline", "slim"]) {
      assert.deepEqual(exports[`./${folder}/${entry}`], own(as(JSON.stringify(exports[`./${entry}`]))), `${folder}/${entry}`);
    }
    assert.equal(exports[`./${module}`], as(exports[`./${first.module}`]), module);
  }
  assert.equal(Object.keys(exports).length, 4 * PARTS.length + 1);
});

for (const { name, folder, module, most } of PARTS) {
  test(`the module of ${name} and its script are within their budget`, () => {
    const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    const rows = [module, "browser.js"].map((name) => {
      const file = join(folder, name);
      const bytes = read(`dist/${file}`);
      return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
    });
    const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
    const together = { file: "together", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
    const told = [...rows, together].map(({ file, raw, gzip, brotli }) => `${file}: ${raw} raw, ${gzip} gzip, ${brotli} brotli`);
    console.log(told.map((line) => `# ${line}`).join("\n"));
    assert.ok(together.gzip <= most, `expected at most ${most} bytes gzip, got ${together.gzip}\n${told.join("\n")}`);
  });
}

test("the question of working days adds at most 6 kB to the other", () => {
  const size = (name) => read(`../target/npm-wasm/${name}_bg.wasm`).length;
  const added = size("numgate_days") - size("without_days");
  console.log(`# working days: ${added} raw`);
  assert.ok(added <= 6_000, `expected at most 6000 bytes, got ${added}`);
});

test("a build makes the same bytes again", () => {
  const again = mkdtempSync(join(tmpdir(), "numgate-dist-"));
  try {
    run(npm, "node", "build.mjs", again);
    assert.deepEqual(inside(again), inside(join(npm, "dist")));
    for (const name of inside(again)) {
      assert.ok(readFileSync(join(again, name)).equals(read(`dist/${name}`)), `${name} differs`);
    }
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});

test("nothing in the package tells where it was made", () => {
  for (const name of inside(join(npm, "dist"))) {
    const text = read(`dist/${name}`).toString("latin1");
    assert.doesNotMatch(text, /\/(home|root|Users|tmp)\/|\/\.cargo\/|file:\/\//, name);
    assert.ok(!text.includes(join(npm, "..")), name);
  }
});

test("package-lock.json names no registry", () => {
  assert.doesNotMatch(read("package-lock.json").toString(), /"resolved"/);
});
