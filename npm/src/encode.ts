// What a JavaScript value can be instead of JSON is refused here, before it crosses to the module.

import { NumgateError } from "./error.js";
import type { ErrorCode } from "./types.js";

/** As many levels of arrays and objects as the other faces read. */
const DEEPEST = 127;
/** Values and characters in one question; far more than an order has, and little enough to be answered. */
const LARGEST = 1 << 18;

/** The way to the value being read, and what is left of the room for a question. */
interface Walk {
  readonly steps: (string | number)[];
  readonly above: object[];
  /** Where the value stands in its question. */
  readonly from: string;
  room: number;
}

/**
 * The value in the compact form that the module reads (`wasm/src/document.rs` describes it), refused if it is not JSON.
 *
 * One pass: each property of the value is read once, and `toJSON` is never called. `undefined` means absent in an object.
 * An error tells its place behind that of the value, `from`.
 */
export function encoded(value: unknown, from = ""): string {
  return write(value, { steps: [], above: [], from, room: LARGEST });
}

function write(value: unknown, walk: Walk): string {
  take(walk, 1);
  switch (typeof value) {
    case "boolean":
      return value ? "1" : "2";
    case "number":
      return number(value, walk);
    case "string":
      return `s${text(value, walk, "a string")}\0`;
    case "object":
      return value === null ? "0" : inside(value, walk);
    case "bigint":
      return refuse(walk, "notJson", "a JSON value", "a BigInt");
    default:
      return refuse(walk, "notJson", "a JSON value", typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
}

/** Beyond 2^53, JavaScript cannot tell an integer from the next; no question has a fraction. */
function number(value: number, walk: Walk): string {
  if (!Number.isFinite(value)) return refuse(walk, "notJson", "a JSON value", String(value));
  return Number.isSafeInteger(value) ? `n${value}\0` : "x";
}

function inside(value: object, walk: Walk): string {
  if (walk.above.includes(value)) refuse(walk, "notJson", "a JSON value", "a cycle");
  if (walk.above.length === DEEPEST) {
    refuse(walk, "tooDeep", `at most ${DEEPEST} levels of arrays and objects`, "more");
  }
  walk.above.push(value);
  const written = isArray(value, walk) ? list(value, walk) : record(value, walk);
  walk.above.pop();
  return written;
}

function list(value: unknown[], walk: Walk): string {
  const length = read(() => value.length, walk);
  take(walk, length);
  const names = read(() => Object.keys(value), walk);
  let written = "[";
  for (let index = 0; index < length; index += 1) {
    walk.steps.push(index);
    if (names[index] !== String(index)) refuse(walk, "notJson", "a JSON value", "an empty slot of an array");
    written += write(field(value, index, walk), walk);
    walk.steps.pop();
  }
  if (names.length > length) {
    walk.steps.push(text(names[length] as string, walk, "a name"));
    refuse(walk, "notJson", "an array of items only", "a field of an array");
  }
  return `${written}]`;
}

function record(value: object, walk: Walk): string {
  if (!isPlain(value, walk)) refuse(walk, "notJson", "a JSON value", kind(value));
  let written = "{";
  for (const name of read(() => Object.keys(value), walk)) {
    walk.steps.push(name);
    take(walk, 1);
    const title = text(name, walk, "a name");
    const item = field(value, name, walk);
    if (item !== undefined) written += `${title}\0${write(item, walk)}`;
    walk.steps.pop();
  }
  if (read(() => Object.getOwnPropertySymbols(value).some((symbol) => isEnumerable.call(value, symbol)), walk)) {
    refuse(walk, "notJson", "an object with names only", "a symbol among them");
  }
  return `${written}}`;
}

const isEnumerable = Object.prototype.propertyIsEnumerable;

/** With `u`, a pair of surrogates is one character, so only a lone one is found. */
const SPECIAL = /[\0\x01\p{Surrogate}]/u;

function text(value: string, walk: Walk, what: string): string {
  take(walk, value.length);
  if (!SPECIAL.test(value)) return value;
  if (/\p{Surrogate}/u.test(value)) refuse(walk, "notJson", "a JSON value", `${what} with half a character in it`);
  return value.replaceAll("\x01", "\x01b").replaceAll("\0", "\x01a");
}

function take(walk: Walk, units: number): void {
  walk.room -= units;
  if (!(walk.room >= 0)) {
    refuse(walk, "invalidValue", `a question of at most ${LARGEST} values and characters`, "more");
  }
}

function isArray(value: object, walk: Walk): value is unknown[] {
  return read(() => Array.isArray(value), walk);
}

/** Whether it was made by `{}` or without a prototype, here or in another realm (a frame, a `vm` context). */
function isPlain(value: object, walk: Walk): boolean {
  return read(() => {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) return true;
    return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
  }, walk);
}

/** What it is, by the name of its class. */
function kind(value: object): string {
  let name: unknown;
  try {
    name = Object.getPrototypeOf(value).constructor.name;
  } catch {
    // A prototype that nobody can read has no name to tell.
  }
  if (typeof name !== "string" || !/^[A-Za-z_$][\w$]{0,39}$/.test(name)) return "an object of a class";
  return `${/^[AEIO]/i.test(name) ? "an" : "a"} ${name}`;
}

function field(value: object, name: string | number, walk: Walk): unknown {
  try {
    return (value as Record<string | number, unknown>)[name];
  } catch (cause) {
    return refuse(walk, "notJson", "a JSON value", "a field that throws when it is read", cause);
  }
}

function read<T>(reading: () => T, walk: Walk): T {
  try {
    return reading();
  } catch (cause) {
    return refuse(walk, "notJson", "a JSON value", "an object that throws when it is read", cause);
  }
}

function refuse(walk: Walk, code: ErrorCode, expected: string, got: string, cause?: unknown): never {
  const escaped = (step: string) => step.replaceAll("~", "~0").replaceAll("/", "~1").replace(/\p{Surrogate}/gu, "\ufffd");
  const path = walk.from + walk.steps.map((step) => `/${escaped(String(step))}`).join("");
  throw new NumgateError({ path, code, expected, got, message: `expected ${expected}, got ${got}` }, { cause });
}
