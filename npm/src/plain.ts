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
  room: number;
}

/**
 * A copy of the value that is JSON and nothing else, each property of the value read once and `toJSON` never called.
 *
 * `undefined` means absent in an object. A copy of an object has no prototype, so a field `__proto__` is a field.
 */
export function plain(value: unknown): unknown {
  return copy(value, { steps: [], above: [], room: LARGEST });
}

function copy(value: unknown, walk: Walk): unknown {
  take(walk, 1);
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : refuse(walk, "notJson", "a JSON value", String(value));
    case "string":
      return text(value, walk, "a string");
    case "object":
      return value === null ? null : inside(value, walk);
    case "bigint":
      return refuse(walk, "notJson", "a JSON value", "a BigInt");
    default:
      return refuse(walk, "notJson", "a JSON value", typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
}

function inside(value: object, walk: Walk): unknown {
  if (walk.above.includes(value)) refuse(walk, "notJson", "a JSON value", "a cycle");
  if (walk.above.length === DEEPEST) {
    refuse(walk, "tooDeep", `at most ${DEEPEST} levels of arrays and objects`, "more");
  }
  walk.above.push(value);
  const copied = isArray(value, walk) ? list(value, walk) : record(value, walk);
  walk.above.pop();
  return copied;
}

function list(value: unknown[], walk: Walk): unknown[] {
  const length = read(() => value.length, walk);
  take(walk, length);
  const names = read(() => Object.keys(value), walk);
  const items: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    walk.steps.push(index);
    if (names[index] !== String(index)) refuse(walk, "notJson", "a JSON value", "an empty slot of an array");
    items.push(copy(field(value, index, walk), walk));
    walk.steps.pop();
  }
  if (names.length > length) {
    walk.steps.push(text(names[length] as string, walk, "a name"));
    refuse(walk, "notJson", "an array of items only", "a field of an array");
  }
  return items;
}

function record(value: object, walk: Walk): unknown {
  if (!isPlain(value, walk)) refuse(walk, "notJson", "a JSON value", kind(value));
  const fields: Record<string, unknown> = Object.create(null);
  for (const name of read(() => Object.keys(value), walk)) {
    walk.steps.push(name);
    take(walk, 1);
    text(name, walk, "a name");
    const item = field(value, name, walk);
    if (item !== undefined) fields[name] = copy(item, walk);
    walk.steps.pop();
  }
  if (read(() => Object.getOwnPropertySymbols(value).some((symbol) => isEnumerable.call(value, symbol)), walk)) {
    refuse(walk, "notJson", "an object with names only", "a symbol among them");
  }
  return fields;
}

const isEnumerable = Object.prototype.propertyIsEnumerable;

function text(value: string, walk: Walk, what: string): string {
  take(walk, value.length);
  // With `u`, a pair of surrogates is one character, so only a lone one is found.
  if (/\p{Surrogate}/u.test(value)) refuse(walk, "notJson", "a JSON value", `${what} with half a character in it`);
  return value;
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
  const path = walk.steps.map((step) => `/${escaped(String(step))}`).join("");
  throw new NumgateError({ path, code, expected, got, message: `expected ${expected}, got ${got}` }, { cause });
}
