// What a JavaScript value can be instead of JSON is refused here, before it crosses to the module.

import { NumgateError } from "./error.js";
import type { ErrorCode } from "./types.js";

/** As many levels of arrays and objects as the other faces read. */
const DEEPEST = 127;
/** Values and characters in one question; far more than an order has, and little enough to be answered. */
const LARGEST = 1 << 18;
/** Bytes that are kept from one question to the next. */
const KEPT = 1 << 16;

/** The way to the value being read, what is written, and what is left of the room for a question. */
interface Walk {
  readonly steps: (string | number)[];
  readonly above: object[];
  /** Where the value stands in its question. */
  from: string;
  room: number;
  bytes: Uint8Array<ArrayBuffer>;
  at: number;
  /** What is read at the moment, should it throw. */
  reading: string;
  refused: boolean;
}

let spare: Uint8Array<ArrayBuffer> | undefined;
let encoder: TextEncoder | undefined;

/**
 * The value in the compact form that the module reads (`wasm/src/document.rs` describes it), refused if it is not JSON.
 * The bytes are there until the next value is encoded.
 *
 * One pass: each property of the value is read once, and `toJSON` is never called. `undefined` means absent in an object,
 * the name with it.
 */
export function encoded(value: unknown): Uint8Array {
  return walked((walk) => write(value, walk));
}

/** A place and, unless it is `undefined`, the value that is put there; an error tells its place behind that. */
export function encodedChange(pointer: string, value: unknown): Uint8Array {
  return walked((walk) => {
    write(pointer, walk);
    walk.from = pointer;
    if (value !== undefined) write(value, walk);
  });
}

/** A list of values that are encoded already; its own bytes. */
export function listed(items: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(items.reduce((length, item) => length + item.length, 2));
  bytes[0] = LIST;
  let at = 1;
  for (const item of items) {
    bytes.set(item, at);
    at += item.length;
  }
  bytes[at] = LIST_END;
  return bytes;
}

function walked(way: (walk: Walk) => void): Uint8Array {
  const bytes = spare ?? new Uint8Array(1 << 12);
  // What is read may ask a question of its own meanwhile.
  spare = undefined;
  const walk: Walk = { steps: [], above: [], from: "", room: LARGEST, bytes, at: 0, reading: "", refused: false };
  try {
    way(walk);
  } catch (cause) {
    if (walk.refused) throw cause;
    refuse(walk, "notJson", "a JSON value", `${walk.reading} that throws when it is read`, cause);
  } finally {
    if (walk.bytes.length <= KEPT) spare = walk.bytes;
  }
  return walk.bytes.subarray(0, walk.at);
}

// The letters by their codes, which esbuild puts where they are used.
const NULL = 0x30; // 0
const TRUE = 0x31; // 1
const FALSE = 0x32; // 2
const INTEGER = 0x6e; // n
const FRACTION = 0x78; // x
const STRING = 0x73; // s
const LIST = 0x5b; // [
const LIST_END = 0x5d; // ]
const RECORD = 0x7b; // {
const RECORD_END = 0;

function write(value: unknown, walk: Walk): void {
  take(walk, 1);
  switch (typeof value) {
    case "string":
      take(walk, value.length);
      put(STRING, walk);
      return text(value, walk, 0);
    case "object":
      return value === null ? put(NULL, walk) : inside(value, walk);
    case "boolean":
      return put(value ? TRUE : FALSE, walk);
    case "number":
      return number(value, walk);
    case "bigint":
      return refuse(walk, "notJson", "a JSON value", "a BigInt");
    default:
      return refuse(walk, "notJson", "a JSON value", typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
}

/** Beyond 2^53, JavaScript cannot tell an integer from the next; no question has a fraction. */
function number(value: number, walk: Walk): void {
  if (!Number.isFinite(value)) refuse(walk, "notJson", "a JSON value", String(value));
  if (!Number.isSafeInteger(value)) return put(FRACTION, walk);
  put(INTEGER, walk);
  text(String(value), walk, 0);
}

function inside(value: object, walk: Walk): void {
  const { above } = walk;
  if (above.includes(value)) refuse(walk, "notJson", "a JSON value", "a cycle");
  if (above.length === DEEPEST) refuse(walk, "tooDeep", `at most ${DEEPEST} levels of arrays and objects`, "more");
  above.push(value);
  walk.reading = "an object";
  if (Array.isArray(value)) list(value, walk);
  else record(value, walk);
  above.pop();
}

function list(value: unknown[], walk: Walk): void {
  const { length } = value;
  take(walk, length);
  const names = Object.keys(value);
  put(LIST, walk);
  for (let index = 0; index < length; index += 1) {
    walk.steps.push(index);
    if (names[index] !== String(index)) refuse(walk, "notJson", "a JSON value", "an empty slot of an array");
    walk.reading = "a field";
    write(value[index], walk);
    walk.steps.pop();
  }
  put(LIST_END, walk);
  if (names.length > length) {
    walk.steps.push(names[length] as string);
    refuse(walk, "notJson", "an array of items only", "a field of an array");
  }
}

function record(value: object, walk: Walk): void {
  if (!isPlain(value)) refuse(walk, "notJson", "a JSON value", kind(value));
  put(RECORD, walk);
  for (const name of Object.keys(value)) {
    walk.steps.push(name);
    take(walk, 1);
    walk.reading = "a field";
    const item: unknown = (value as Record<string, unknown>)[name];
    if (item !== undefined) {
      take(walk, name.length);
      text(name, walk, 1);
      write(item, walk);
    }
    walk.steps.pop();
  }
  put(RECORD_END, walk);
  walk.reading = "an object";
  const symbols = Object.getOwnPropertySymbols(value);
  if (symbols.length > 0 && symbols.some((symbol) => isEnumerable.call(value, symbol))) {
    refuse(walk, "notJson", "an object with names only", "a symbol among them");
  }
}

const isEnumerable = Object.prototype.propertyIsEnumerable;

function put(byte: number, walk: Walk): void {
  if (walk.at === walk.bytes.length) grow(walk, 1);
  walk.bytes[walk.at++] = byte;
}

/** Writes the length of a text, more by `more`, and the text: most are short and of ASCII. */
function text(value: string, walk: Walk, more: 0 | 1): void {
  const { length } = value;
  if (length > 62) return longer(value, walk, more);
  if (walk.at + length >= walk.bytes.length) grow(walk, length + 1);
  const { bytes } = walk;
  let { at } = walk;
  bytes[at++] = length + more;
  for (let index = 0; index < length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit > 127) return longer(value, walk, more);
    bytes[at++] = unit;
  }
  walk.at = at;
}

function longer(value: string, walk: Walk, more: 0 | 1): void {
  if (isHalf(value)) refuse(walk, "notJson", "a JSON value", `${more ? "a name" : "a string"} with half a character in it`);
  if (walk.at + value.length * 3 + 4 > walk.bytes.length) grow(walk, value.length * 3 + 4);
  encoder ??= new TextEncoder();
  const written = encoder.encodeInto(value, walk.bytes.subarray(walk.at + 4)).written + more;
  for (const shift of [0, 6, 12]) walk.bytes[walk.at++] = 64 | ((written >> shift) & 63);
  walk.bytes[walk.at++] = written >> 18;
  walk.at += written - more;
}

function grow(walk: Walk, by: number): void {
  const bytes = new Uint8Array(Math.max(walk.bytes.length * 2, walk.at + by));
  bytes.set(walk.bytes.subarray(0, walk.at));
  walk.bytes = bytes;
}

/** With `u`, a pair of surrogates is one character, so only a lone one is found. */
function isHalf(value: string): boolean {
  return /\p{Surrogate}/u.test(value);
}

function take(walk: Walk, units: number): void {
  walk.room -= units;
  if (!(walk.room >= 0)) {
    refuse(walk, "invalidValue", `a question of at most ${LARGEST} values and characters`, "more");
  }
}

/** Whether it was made by `{}` or without a prototype, here or in another realm (a frame, a `vm` context). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
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

function refuse(walk: Walk, code: ErrorCode, expected: string, got: string, cause?: unknown): never {
  walk.refused = true;
  const escaped = (step: string) => step.replaceAll("~", "~0").replaceAll("/", "~1").replace(/\p{Surrogate}/gu, "\ufffd");
  const path = walk.from + walk.steps.map((step) => `/${escaped(String(step))}`).join("");
  throw new NumgateError({ path, code, expected, got, message: `expected ${expected}, got ${got}` }, { cause });
}
