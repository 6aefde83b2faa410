import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { npm, pack, run } from "../lib/consumer.mjs";

/** Bytes of a module and its script together, `gzip -9`. */
const BUDGETS = [
  { name: "numgate", files: ["numgate_bg.wasm", "browser.js"], most: 110_000 },
  { name: "numgate/reference", files: ["reference/numgate_reference_bg.wasm", "reference/browser.js"], most: 145_000 },
];

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
  const args = ["--profile", "node16", "--exclude-entrypoints", "./numgate_bg.wasm", "./numgate_reference_bg.wasm", "--no-emoji", "--no-color"];
  run(npm, "attw", pack().tarball, ...args);
});

for (const { name, files, most } of BUDGETS) {
  test(`the module of ${name} and its script are within their budget`, () => {
    const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    const rows = files.map((file) => {
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

test("the question of working days adds at most 6 kB to the others", () => {
  const size = (name) => read(`../target/npm-wasm/${name}_bg.wasm`).length;
  const added = size("numgate") - size("without_days");
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
