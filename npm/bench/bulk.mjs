// Rows a second and memory of `checkBulk`, on a table as `rows` of `numgate-tests` writes it: `node bench/bulk.mjs FILE`.

import { openAsBlob } from "node:fs";
import { checkBulk, init } from "numgate/bulk";

let memory;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    memory = this.exports.memory;
  }
};
await init();
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
const before = process.memoryUsage().rss;
const empty = memory.buffer.byteLength;
const start = performance.now();
let rows = 0;
let most = 0;
const run = checkBulk(await openAsBlob(process.argv[2]), { request: "bulkActivation", now: "2026-03-02T09:00:00Z" });
for await (const _ of run) {
  rows += 1;
  if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().rss);
}
const seconds = (performance.now() - start) / 1000;
const { invalid } = (await run.summary()).byVerdict;
const { user } = process.cpuUsage();
console.log(`${rows} rows (${invalid} invalid) in ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} a second, ${(user / 1e6).toFixed(2)} s of processor time`);
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`memory of the process ${megabytes(before)} before, at most ${megabytes(most)}; of the module ${kilobytes(empty)} before, ${kilobytes(memory.buffer.byteLength)} after`);
