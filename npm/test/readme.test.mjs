import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transform } from "esbuild";
import { compile, consumer, npm, run } from "./lib/consumer.mjs";

const FILES = ["../README.md", "README.md"];

for (const file of FILES) {
  test(`the examples of ${file} compile and run`, async () => {
    const text = readFileSync(join(npm, file), "utf8");
    const examples = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => match[1]);
    assert.ok(examples.length > 0, `${file} has no example in TypeScript`);
    for (const example of examples) {
      const { code } = await transform(example, { loader: "ts", format: "esm", target: "es2022" });
      const folder = consumer({ "example.mts": example, "run/example.mjs": code });
      compile(folder, { lib: ["ES2022", "DOM"] });
      run(folder, "node", "run/example.mjs");
    }
  });
}
