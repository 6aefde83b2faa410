import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { launch, run, serve } from "../lib/browser.mjs";
import { consumer, npm } from "../lib/consumer.mjs";

const main = (from) => `
import { check, init } from "${from}";
init().then(() => { globalThis.report = { verdict: check({ request: "return", country: "ES" }).verdict }; });
`;

const SPEAKS = `
import { check, speak } from "numgate/inline";
speak("it").then(() => { globalThis.report = { message: check({ request: "return", country: "ES", language: "it" }).issues[0].message }; });
`;

test("a bundle that splits has a file for each language, and loads the one that is spoken", async () => {
  const folder = consumer({ "main.js": SPEAKS });
  const out = join(npm, `../target/npm-split-${process.pid}`);
  let browser;
  let server;
  try {
    const shared = { absWorkingDir: folder, bundle: true, platform: "browser", format: "esm", outdir: out, logLevel: "silent" };
    const { warnings, metafile } = await build({ ...shared, splitting: true, metafile: true, entryPoints: ["main.js"] });
    assert.deepEqual(warnings, []);
    const main = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === "main.js");
    const apart = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint?.includes("/languages/"));
    assert.equal(apart.length, 5);
    assert.ok(Object.keys(main.inputs).every((name) => !name.includes("/languages/")), Object.keys(main.inputs));
    [browser, server] = await Promise.all([launch(), serve()]);
    const { message, errors } = await run(browser, server.origin, `/target/npm-split-${process.pid}/main.js`);
    assert.deepEqual(errors, []);
    assert.match(message, /^previsto almeno un numero/);
  } finally {
    await browser?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  }
});

test("a bundle for the browser works: `numgate` with the module beside it, `numgate/inline` as it is", async () => {
  const folder = consumer({ "main.js": main("numgate"), "inline.js": main("numgate/inline") });
  const out = join(npm, `../target/npm-bundle-${process.pid}`);
  mkdirSync(out, { recursive: true });
  let browser;
  let server;
  try {
    const shared = { absWorkingDir: folder, bundle: true, platform: "browser", format: "esm", outdir: out, logLevel: "silent" };
    const { warnings } = await build({ ...shared, entryPoints: ["main.js", "inline.js"] });
    assert.deepEqual(warnings, []);
    copyFileSync(join(folder, "node_modules/numgate/dist/numgate_bg.wasm"), join(out, "numgate_bg.wasm"));
    [browser, server] = await Promise.all([launch(), serve()]);
    for (const name of ["main.js", "inline.js"]) {
      const { verdict, errors } = await run(browser, server.origin, `/target/npm-bundle-${process.pid}/${name}`);
      assert.deepEqual({ verdict, errors }, { verdict: "invalid", errors: [] }, name);
    }
  } finally {
    await browser?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  }
});
