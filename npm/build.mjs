// Builds `dist` from `src` and the modules that `cargo xtask wasm` has made: `node build.mjs [FOLDER]`.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { PARTS } from "./parts.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = join(here, "../target/npm-wasm");
const out = resolve(process.argv[2] ?? join(here, "dist"));

/** Entry points of every module, each one file with all it needs, by where the module itself is. */
const ENTRIES = [
  // Beside the script; a bundler that follows `new URL` brings it along.
  { entry: "browser", formats: ["esm"], from: (module) => `from({ address: () => new URL("${module}", import.meta.url) });` },
  // A host of Workers compiles the module itself and forbids others to.
  { entry: "workerd", formats: ["esm"], from: (module) => `import module from "./${module}"; from({ atHand: () => module });`, external: true },
  // Within: no file to find and nothing to load. Node starts from here, too.
  { entry: "inline", formats: ["esm", "cjs"], from: (module, src) => `import text from "${join(modules, module)}"; import { bytes } from "${src}/bytes.js"; from({ atHand: () => bytes(text) });` },
  // Nowhere: `init` is given one.
  { entry: "slim", formats: ["esm", "cjs"], from: () => "" },
];

/** The messages of a language are a file of their own, beside the entry points of all modules. */
const languages = (folder) => ({
  name: "languages",
  setup: (build) =>
    build.onResolve({ filter: /\/languages\/\w+\.js$/ }, ({ path }) => ({
      path: `${folder ? ".." : "."}/languages/${basename(path)}`,
      external: true,
    })),
});

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const { folder, module } of PARTS) {
  for (const { entry, formats, from, external } of ENTRIES) {
    for (const format of formats) {
      const src = folder ? ".." : ".";
      await build({
        absWorkingDir: here,
        stdin: {
          contents: `import { from } from "./questions.js"; ${from(module, src)} export * from "./index.js";`,
          resolveDir: join(here, "src", folder),
          sourcefile: `${entry}.js`,
        },
        outfile: join(out, folder, `${entry}.${format === "cjs" ? "cjs" : "js"}`),
        bundle: true,
        format,
        platform: "neutral",
        target: "es2022",
        minifySyntax: true,
        minifyWhitespace: true,
        minifyIdentifiers: true,
        // Node shows the line of an error that nobody catches.
        lineLimit: 200,
        loader: { ".wasm": "base64" },
        external: external ? [`./${module}`] : [],
        plugins: [languages(folder)],
        logLevel: "warning",
        // Only the glue's own way of loading speaks of `import.meta`, and it is left out.
        logOverride: format === "cjs" ? { "empty-import-meta": "silent" } : {},
      });
    }
  }
  copyFileSync(join(modules, module), join(out, folder, module));
}

const spoken = readdirSync(join(here, "src/languages")).map((name) => basename(name, ".ts"));
await build({
  absWorkingDir: here,
  entryPoints: spoken.map((language) => `src/languages/${language}.ts`),
  outdir: join(out, "languages"),
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minifyWhitespace: true,
  logLevel: "warning",
});

// The types, for `import` and for `require`.
execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", here, "--outDir", out], { stdio: "inherit" });
copyFileSync(join(here, "src/types.d.ts"), join(out, "types.d.ts"));
for (const internal of ["bytes", "decode", "encode"]) rmSync(join(out, `${internal}.d.ts`));
for (const language of spoken) rmSync(join(out, `languages/${language}.d.ts`));
for (const { folder } of PARTS) {
  for (const file of readdirSync(join(out, folder)).filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(out, folder, file), "utf8");
    writeFileSync(join(out, folder, file.replace(".d.ts", ".d.cts")), text.replace(/(from "\.{1,2}\/\w+)\.js"/g, '$1.cjs"'));
  }
}

copyFileSync(join(here, "../LICENSE"), join(out, "LICENSE"));
