import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { test } from "node:test";
import * as bulk from "numgate/bulk";
import * as slim from "numgate/bulk/slim";
import { check } from "numgate";
import { cases, difference, forms, written } from "./lib/bulk.mjs";
import { canonical } from "./lib/canonical.mjs";
import { told } from "./lib/cli.mjs";
import { refusals } from "./lib/hostile.mjs";

const { NumgateError, checkBulk } = bulk;

/** The memory of the module, which begins with the first question. */
let memory;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    memory = this.exports.memory;
  }
};
await bulk.init();

const fixture = new Uint8Array(readFileSync(new URL("../../fixtures/bulk/activations.csv", import.meta.url)));
const CH = { request: "reservation", country: "CH", origin: "colt", status: "Free", now: "2026-03-02T09:00:00Z" };
const order = (number, reference) => ({ numbers: [{ startFullNumber: number, endFullNumber: number }], ...(reference && { customerReference: reference }) });
const all = async (rows) => {
  const list = [];
  for await (const row of rows) list.push(row);
  return list;
};

test("Node says of each row what the command line writes of it, byte for byte, and the same summary", async () => {
  await bulk.speak("de");
  const differences = [];
  let compared = 0;
  for (const { name, question, bytes } of cases(fixture)) {
    const native = told(question, bytes);
    for (const [form, source] of Object.entries(forms(bytes))) {
      // A long file once: the others are cut in every way.
      if (bytes.length > 60_000 && form !== "a stream") continue;
      const ours = await written(bulk, source(), question);
      compared += 1;
      if (ours !== native) differences.push(`${name}, ${form}: ${difference(ours, native)}`);
    }
  }
  assert.ok(compared > 500, `only ${compared} files were compared`);
  assert.equal(differences.length, 0, `${differences.length} of ${compared} differ, the first:\n${differences[0]}`);
  console.log(`# ${compared} files compared`);
});

test("questions are rows as lines of JSON are", async () => {
  const questions = [
    order("+41443334450", "a"),
    { country: "DE", order: order("+4930123000") },
    { request: "nonsense" },
    ["x"],
    null,
    order("+41443334450"),
    ...Array.from({ length: 600 }, (_, at) => order(`+4144333${4000 + at}`)),
  ];
  const native = told(CH, questions.map((question) => JSON.stringify(question)).join("\n"));
  const sources = {
    "an array": questions,
    "a set": new Set(questions),
    "a generator": (function* () { yield* questions; })(),
    "an async generator": (async function* () { yield* questions; })(),
    "a stream of objects": Readable.from(questions.map((question) => question ?? undefined).filter(Boolean)),
  };
  for (const [name, source] of Object.entries(sources)) {
    if (name === "a stream of objects") {
      assert.equal((await all(checkBulk(source, CH))).length, questions.length - 1, name);
    } else {
      assert.equal(await written(bulk, source, CH), native, name);
    }
  }
});

test("what is no JSON is a row that could not be understood, and the others are told", async () => {
  const hostile = refusals().filter(([, value]) => typeof value === "object" && value !== null && !ArrayBuffer.isView(value));
  const questions = hostile.flatMap(([, value]) => [value, order("+41443334450")]);
  const rows = await all(checkBulk(questions, { request: "return", country: "ES" }));
  assert.equal(rows.length, questions.length);
  hostile.forEach(([name, , path, code], index) => {
    const [row, next] = rows.slice(2 * index, 2 * index + 2);
    assert.equal(row.row, 2 * index + 1);
    assert.equal(next.verdict, "invalid", `after ${name}`);
    // A row leaves out what is said once for all.
    if (code === "missingField") return;
    assert.equal(row.error?.code, code, name);
    if (path !== null && path.length < 10_000) assert.equal(row.error.path, path, name);
  });
});

test("a row says what `check` says", async () => {
  const [row] = await all(checkBulk([{ order: order("+34910000000") }], { request: "return", country: "ES" }));
  const { verdict, issues, pending } = check({ request: "return", country: "ES", order: order("+34910000000") });
  assert.equal(canonical({ verdict: row.verdict, issues: row.issues, pending: row.pending }), canonical({ verdict, issues, pending }));
});

const TABLE = "number,customerReference\n+41443334450,a\n+41443334450,b\n+41,c\n";

test("the summary is told with the rows, after them, and without them", async () => {
  const run = checkBulk(TABLE, CH);
  const rows = [];
  let step = await run.next();
  for (; !step.done; step = await run.next()) rows.push(step.value);
  assert.deepEqual(rows.map(({ customerReference }) => customerReference), ["a", "b", "c"]);
  assert.deepEqual({ ...step.value.byVerdict }, { valid: 2, invalid: 1, undecided: 0, needsApproval: 0 });
  assert.equal(step.value.overlapping, 1);
  assert.equal(await run.summary(), step.value);
  assert.deepEqual(await checkBulk(TABLE, CH).summary(), step.value);
  const some = checkBulk(TABLE, CH);
  assert.equal((await some.next()).value.row, 1);
  assert.deepEqual(await some.summary(), step.value);
});

test("what is wrong with the whole run is thrown by the first step, before anything is read", async () => {
  const unread = { [Symbol.asyncIterator]: () => assert.fail("it was read") };
  for (const [source, question, path, code, help] of [
    [unread, { requst: "portIn" }, "/requst", "unknownField", "did you mean `request`?"],
    [unread, { request: "portin" }, "/request", "unknownWord", "did you mean `portIn`?"],
    [unread, { status: "Free" }, "/origin", "missingField", undefined],
    [unread, { skip: "ours" }, "/skip", "wrongType", undefined],
    [unread, { now: new Date(0) }, "/now", "notJson", undefined],
    [unread, { language: "fr" }, "/language", "notSupported", /`speak`/],
    ["country,numbr\n", {}, "/columns/2", "unknownField", "did you mean `number`?"],
    ["[1]", {}, "", "unreadable", /a line of its own/],
  ]) {
    const run = checkBulk(source, question);
    const refused = (error) => {
      assert.ok(error instanceof NumgateError, String(error));
      assert.deepEqual([error.path, error.code], [path, code]);
      if (help instanceof RegExp) assert.match(error.help, help);
      else assert.equal(error.help, help);
      return true;
    };
    await assert.rejects(run.next(), refused);
    await assert.rejects(run.summary(), refused);
    assert.deepEqual(await run.next(), { done: true, value: undefined });
  }
  for (const source of [7, undefined, null, {}, () => "x"]) {
    await assert.rejects(checkBulk(source).next(), /^TypeError: expected a text, bytes/);
  }
  await assert.rejects(all(checkBulk(["number\n", { numbers: [] }])), /^TypeError: expected a string or bytes/);
});

test("a loop that is broken off closes its source and frees its state", async () => {
  for (const kind of ["file", "questions"]) {
    let closed = 0;
    const endless = async function* () {
      try {
        if (kind === "file") yield "number\n";
        for (;;) yield kind === "file" ? "+41443334450\n" : order("+41443334450");
      } finally {
        closed += 1;
      }
    };
    const run = checkBulk(endless(), CH);
    for await (const row of run) if (row.row === 3) break;
    assert.equal(closed, 1, kind);
    await assert.rejects(run.summary(), /the rows were not read to their end/);
  }
  // One that is asked already, and never answers.
  const silent = async function* () {
    yield order("+41443334450");
    await new Promise(() => {});
  };
  for await (const row of checkBulk(silent(), CH)) if (row.row === 1) break;
  let cancelled = 0;
  const stream = new ReadableStream({ pull: (to) => to.enqueue(new TextEncoder().encode("{}\n")), cancel: () => void (cancelled += 1) });
  for await (const row of checkBulk(stream, CH)) if (row.row === 3) break;
  assert.equal(cancelled, 1);
  // Far more of them than the memory holds if each kept what it had read.
  const large = `number,notes\n${`+41443334450,${"x".repeat(4000)}\n`.repeat(30)}`;
  const broken = async () => {
    for (let run = 0; run < 300; run += 1) for await (const _ of checkBulk(large, CH)) break;
  };
  await broken();
  const before = memory.buffer.byteLength;
  await broken();
  assert.equal(memory.buffer.byteLength - before, 0);
});

test("what a source throws, the loop throws", async () => {
  const breaking = async function* () {
    yield "number\n+41443334450\n+414433";
    throw new Error("gone");
  };
  const rows = [];
  const run = checkBulk(breaking(), CH);
  await assert.rejects(async () => { for await (const row of run) rows.push(row.verdict); }, /^Error: gone$/);
  assert.deepEqual(rows, ["valid"]);
  await assert.rejects(run.summary(), /^Error: gone$/);
});

test("rows are told before a source that waits goes on", async () => {
  for (const kind of ["file", "questions"]) {
    let release;
    const waiting = async function* () {
      if (kind === "file") yield "number\n";
      yield kind === "file" ? "+41443334450\n" : order("+41443334450");
      await new Promise((resolve) => (release = resolve));
      yield kind === "file" ? "+41443334451\n" : order("+41443334451");
    };
    const run = checkBulk(waiting(), CH);
    assert.equal((await run.next()).value.row, 1, kind);
    const next = run.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    assert.equal((await next).value.row, 2, kind);
    assert.equal((await run.next()).done, true);
  }
});

test("two runs at a time do not meet", async () => {
  const [one, other] = [checkBulk(TABLE, CH), checkBulk(TABLE, { ...CH, country: "DE" })];
  const said = [];
  for (;;) {
    const [a, b] = [await one.next(), await other.next()];
    if (a.done || b.done) break;
    said.push([a.value.verdict, b.value.verdict]);
  }
  assert.deepEqual(said, [["valid", "invalid"], ["valid", "invalid"], ["invalid", "invalid"]]);
});

test("`numgate/bulk/slim` says what it needs", async () => {
  await assert.rejects(slim.checkBulk("number\n").next(), /`init` of `slim` needs/);
});
