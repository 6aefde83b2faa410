// Builds `dist` from `src` and the module that `cargo xtask wasm` has made: `node build.mjs [FOLDER]`.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const module = join(here, "../target/npm-wasm/numgate_bg.wasm");
const out = resolve(process.argv[2] ?? join(here, "dist"));

/** Entry points, each one file with all it needs; the module lies beside or within. */
const SCRIPTS = [
  { entry: "browser", format: "esm" },
  { entry: "workerd", format: "esm", external: ["./numgate_bg.wasm"] },
  { entry: "inline", format: "esm" },
  { entry: "inline", format: "cjs" },
  { entry: "slim", format: "esm" },
  { entry: "slim", format: "cjs" },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const { entry, format, external = [] } of SCRIPTS) {
  await build({
    absWorkingDir: here,
    entryPoints: [join("src", `${entry}.ts`)],
    outfile: join(out, `${entry}.${format === "cjs" ? "cjs" : "js"}`),
    bundle: true,
    format,
    platform: "neutral",
    target: "es2022",
    minifySyntax: true,
    minifyWhitespace: true,
    loader: { ".wasm": "binary" },
    external,
    logLevel: "warning",
    // Only the glue's own way of loading speaks of `import.meta`, and it is left out.
    logOverride: format === "cjs" ? { "empty-import-meta": "silent" } : {},
  });
}

// The types, for `import` and for `require`.
execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", here, "--outDir", out], { stdio: "inherit" });
for (const entry of new Set(SCRIPTS.map((script) => script.entry))) rmSync(join(out, `${entry}.d.ts`));
rmSync(join(out, "plain.d.ts"));
copyFileSync(join(here, "src/types.d.ts"), join(out, "types.d.ts"));
for (const file of readdirSync(out).filter((name) => name.endsWith(".d.ts"))) {
  const text = readFileSync(join(out, file), "utf8");
  writeFileSync(join(out, file.replace(".d.ts", ".d.cts")), text.replace(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
}

copyFileSync(module, join(out, "numgate_bg.wasm"));
copyFileSync(join(here, "../LICENSE"), join(out, "LICENSE"));
