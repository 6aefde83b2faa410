import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import * as main from "numgate";
import * as days from "numgate/days";
import * as machines from "numgate/machines";
import * as reference from "numgate/reference";
import * as values from "numgate/values";
import { curiosities, endure, refusals } from "./lib/hostile.mjs";

const numgate = { ...reference, ...machines, ...values, ...days, ...main };

const foreign = (code) => runInNewContext(code);

test("what is no question is refused with its place, and the next question is answered", () => {
  const elsewhere = [
    ["a Map of another realm", foreign("new Map"), "", "notJson"],
    ["a Date of another realm", foreign("({ on: new Date(0) })"), "/on", "notJson"],
    ["an instance of another realm", foreign("class Money {}; new Money"), "", "notJson"],
    ["a view of shared memory", new Uint8Array(new SharedArrayBuffer(2)), "", "notJson"],
    ["a Buffer", { on: Buffer.from("x") }, "/on", "notJson"],
    ["the process", { on: process }, "/on", "notJson"],
  ];
  const { count, wrong } = endure(numgate, elsewhere);
  assert.ok(count > refusals().length + curiosities().length);
  assert.deepEqual(wrong, []);
});

test("an object of another realm is as good as one of this realm", () => {
  const question = foreign("({ country: 'CH', origin: 'colt', status: 'Free', customer: Object.create(null) })");
  const here = { country: "CH", origin: "colt", status: "Free" };
  assert.deepEqual(numgate.moves(question), numgate.moves(here));
});

test("each property is read once, and `toJSON` never", () => {
  const reads = [];
  const watched = (object) =>
    new Proxy(object, {
      get(target, name, receiver) {
        if (typeof name === "string") reads.push(name);
        const value = Reflect.get(target, name, receiver);
        return typeof value === "object" && value !== null ? watched(value) : value;
      },
    });
  numgate.check(watched({ request: "return", country: "ES", order: { numbers: [{}], notes: "x" } }));
  assert.deepEqual(reads, ["request", "country", "order", "numbers", "length", "0", "notes"]);
});

test("the deepest question is answered with its place, not with a trap", () => {
  let value = [];
  for (let level = 1; level < 126; level += 1) value = [value];
  for (const name of ["check", "moves", "paths", "history", "value", "range", "rules", "explain", "findings", "diagram"]) {
    const refused = (error) => error instanceof numgate.NumgateError && error.code === "wrongType" && error.path === "/on";
    assert.throws(() => numgate[name]({ on: value }), refused, name);
  }
});

test("the largest question is answered", () => {
  const numbers = Array.from({ length: 20_000 }, () => ({}));
  const answer = numgate.check({ request: "return", country: "ES", order: { numbers } });
  assert.equal(answer.verdict, "invalid");
});

test("what the getter threw is kept as the cause", () => {
  const cause = new Error("no");
  const question = { get request() { throw cause; } };
  assert.throws(() => numgate.check(question), (error) => error.cause === cause && error.path === "/request");
});

test("the error is plain data in JSON", () => {
  try {
    numgate.check({ request: "return", country: "ES", order: { numbres: [] } });
    assert.fail("expected an error");
  } catch (error) {
    assert.equal(error.name, "NumgateError");
    assert.ok(error instanceof Error);
    const body = JSON.parse(JSON.stringify(error));
    assert.deepEqual(Object.keys(body), ["path", "code", "expected", "got", "message", "help"]);
    assert.equal(body.help, "did you mean `numbers`?");
    assert.equal(body.message, error.message);
  }
});

test("every length and kind of text comes through whole, and so do names", () => {
  const lengths = [...Array.from({ length: 141 }, (_, length) => length), 4090, 4096, 4097, 65_535, 65_536, 65_537];
  for (const letter of ["a", "é", "€", "😀", "\0", "\x7f", "\ufeff"]) {
    for (const length of lengths) {
      const text = letter.repeat(length);
      assert.equal(numgate.value({ kind: "postcode", country: "FR", value: text }).input, text, `${length} of ${letter}`);
      const mixed = `x${text}`;
      assert.throws(() => numgate.check({ [mixed]: 1 }), ({ path }) => path === `/${mixed}`, `${length} of ${letter}`);
    }
  }
});

test("a question that is asked while another one is read changes neither", () => {
  const plain = { request: "return", country: "ES", order: { numbers: [{ startFullNumber: "+34810000000" }], notes: "x" } };
  const [before, other] = [numgate.check(plain), { kind: "postcode", country: "FR", value: "7".repeat(5000) }];
  let inner;
  const asking = { ...plain, get order() { inner = [numgate.check(plain), numgate.value(other).input]; return plain.order; } };
  assert.deepEqual(numgate.check(asking), before);
  assert.deepEqual(inner, [before, other.value]);
});

test("a question asked where the stack ends leaves the next one answered", () => {
  const script = `
    import { check } from "numgate";
    const question = { request: "portIn", country: "FR", order: { numbers: [{ startFullNumber: "+33142680000" }] } };
    const before = JSON.stringify(check(question));
    let ended = 0;
    const deeper = () => { try { check(question); } catch (error) { if (!(error instanceof RangeError)) throw error; ended += 1; } deeper(); };
    try { deeper(); } catch { ended += 1; }
    console.log(ended > 0 && JSON.stringify(check(question)) === before);
  `;
  for (const size of [400, 700, 984]) {
    const told = execFileSync(process.execPath, [`--stack-size=${size}`, "--input-type=module", "-e", script], { encoding: "utf8", timeout: 60_000 });
    assert.equal(told.trim(), "true", `${size}`);
  }
});

test("an error is told by its name and its place when nobody catches it", () => {
  const script = 'import { check } from "numgate"; check({ request: "return", country: "ES", order: { notes: 5 } });';
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  assert.match(stderr, /NumgateError: expected a string, got the number 5/);
  assert.match(stderr, /path: '\/order\/notes'/);
  assert.ok(stderr.length < 3000, `${stderr.length} characters`);
});
