import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { STRICTER, launch, run, serve } from "../lib/browser.mjs";
import { writeCases } from "../lib/cli.mjs";

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What a page reported, once it is sure that nothing was refused. */
async function page(name, { origin } = server) {
  const { value, error, refused, errors } = await run(browser, origin, `/test/browser/pages/${name}.js`);
  assert.deepEqual({ error, refused, errors }, { error: undefined, refused: [], errors: [] }, name);
  return value;
}

test("Chromium gives the answers of the native engine, byte for byte", async () => {
  const { count, others } = await page("parity");
  assert.ok(count > 0, "target/answers.ndjson has no lines");
  assert.equal(others.length, 0, `${others.length} of ${count} differ, the first:\n${others[0]}`);
});

test("Chromium says of each row what the command line writes of it, byte for byte, and the same summary", async () => {
  const written = writeCases(fileURLToPath(new URL("../../../target/bulk-cases.json", import.meta.url)));
  const { count, others } = await page("bulk");
  assert.ok(count > 0);
  assert.equal(count, written);
  assert.equal(others.length, 0, `${others.length} of ${count} differ, the first:\n${others[0]}`);
});

test("what is no question is refused with its place in Chromium, too", async () => {
  const { count, wrong, foreign } = await page("hostile");
  assert.ok(count > 0);
  assert.deepEqual(wrong, []);
  assert.equal(foreign, "invalid");
});

test("a form has the answers of `check` in Chromium, too", async () => {
  const { count, others } = await page("forms");
  assert.ok(count > 500, `${count} values`);
  assert.deepEqual(others, []);
});

test("a page loads the messages of the language that it speaks, and no other", async () => {
  const { before, message, after } = await page("languages");
  assert.deepEqual(before, []);
  assert.equal(message, "mindestens eine Rufnummer in `order.numbers` erwartet, keine angegeben");
  assert.deepEqual(after, ["/dist/languages/de.js"]);
});

test("`numgate/inline` needs no start", async () => {
  assert.equal(await page("inline"), true);
});

test("`numgate/slim` says what it needs, and starts with it", async () => {
  const { said, verdict } = await page("slim");
  assert.equal(verdict, "invalid");
  const [early, without, missing, broken] = said;
  assert.match(early, /`await init\(\)` comes before the first question/);
  assert.match(without, /`init` of `slim` needs/);
  assert.match(missing, /expected the module at .*none\.wasm, got the status 404; put/);
  assert.match(broken, /CompileError/);
});

test("a module worker asks, and an error crosses as plain data", async () => {
  const { path, code, help } = await page("worker");
  assert.deepEqual({ path, code }, { path: "/country", code: "unknownWord" });
});

test("a server that sends the module as text is no hindrance", async () => {
  const plain = await serve({ wasmType: "text/plain" });
  try {
    assert.equal((await page("worker", plain)).code, "unknownWord");
  } finally {
    await plain.close();
  }
});

test("without `wasm-unsafe-eval` the page's policy refuses, and `init` says so", async () => {
  const stricter = await serve({ policy: STRICTER });
  try {
    const { error } = await run(browser, stricter.origin, "/test/browser/pages/parity.js");
    assert.match(error, /CompileError.*wasm-eval|wasm-unsafe-eval|Content Security Policy/s);
  } finally {
    await stricter.close();
  }
});
