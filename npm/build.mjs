// Builds `dist` from `src` and the module that `cargo xtask wasm` has made: `node build.mjs [FOLDER]`.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = join(here, "../target/npm-wasm");
const out = resolve(process.argv[2] ?? join(here, "dist"));

/** Modules, each with a folder of entry points. */
const PARTS = [
  { folder: "", module: "numgate_bg.wasm" },
  { folder: "reference", module: "numgate_reference_bg.wasm" },
];

/** Entry points, each one file with all it needs; the module lies beside or within. */
const SCRIPTS = [
  { entry: "browser", formats: ["esm"] },
  { entry: "workerd", formats: ["esm"] },
  { entry: "inline", formats: ["esm", "cjs"] },
  { entry: "slim", formats: ["esm", "cjs"] },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const { folder, module } of PARTS) {
  for (const { entry, format } of SCRIPTS.flatMap(({ entry, formats }) => formats.map((format) => ({ entry, format })))) {
    await build({
      absWorkingDir: here,
      entryPoints: [join("src", folder, `${entry}.ts`)],
      outfile: join(out, folder, `${entry}.${format === "cjs" ? "cjs" : "js"}`),
      bundle: true,
      format,
      platform: "neutral",
      target: "es2022",
      minifySyntax: true,
      minifyWhitespace: true,
      loader: { ".wasm": "binary" },
      external: entry === "workerd" ? [`./${module}`] : [],
      logLevel: "warning",
      // Only the glue's own way of loading speaks of `import.meta`, and it is left out.
      logOverride: format === "cjs" ? { "empty-import-meta": "silent" } : {},
    });
  }
  copyFileSync(join(modules, module), join(out, folder, module));
}

// The types, for `import` and for `require`.
execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", here, "--outDir", out], { stdio: "inherit" });
const HIDDEN = [...SCRIPTS.map((script) => script.entry), "encode"];
copyFileSync(join(here, "src/types.d.ts"), join(out, "types.d.ts"));
for (const { folder } of PARTS) {
  for (const entry of HIDDEN) rmSync(join(out, folder, `${entry}.d.ts`), { force: true });
  for (const file of readdirSync(join(out, folder)).filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(out, folder, file), "utf8");
    writeFileSync(join(out, folder, file.replace(".d.ts", ".d.cts")), text.replace(/(from "\.{1,2}\/\w+)\.js"/g, '$1.cjs"'));
  }
}

copyFileSync(join(here, "../LICENSE"), join(out, "LICENSE"));
