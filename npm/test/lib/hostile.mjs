// Values that are no questions, each with the error that must come of it. Runs in Node and in the browser.

const ORDER = { request: "return", country: "ES", order: { numbers: [] } };
const LONG = 1_000_000;

/** A question with this value among its fields. */
const holding = (notes) => ({ ...ORDER, order: { numbers: [], notes } });
const nested = (levels, inside, around) => {
  let value = inside;
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
};
const throwing = () => {
  throw new Error("no");
};
const proxy = (trap) => new Proxy({}, { [trap]: throwing });
const at = "/order/notes";

class Money {
  amount = 1;
}
class Bare extends null {}

/** `[name, value, path, code]`, made anew for each call; a path of `null` may be anything. */
export function refusals() {
  const ring = {};
  ring.ring = [ring];
  const loop = [];
  loop.push(loop);
  const wide = nested(40, 1, (value) => [value, value]);
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedList = Proxy.revocable([], {});
  revokedList.revoke();
  const holes = [1, 2];
  delete holes[0];
  const named = Object.assign(["a"], { colour: 1 });
  const far = [];
  far[4294967294] = 1;
  const lying = new Proxy([], { get: (list, name) => (name === "length" ? 2 ** 53 - 1 : list[name]) });
  const odd = new Proxy([], { get: (list, name) => (name === "length" ? NaN : list[name]) });
  const once = { ...ORDER };
  let reads = 0;
  Object.defineProperty(once, "action", { enumerable: true, get: () => (reads++ === 0 ? "nonsense" : undefined) });
  const dirty = JSON.parse('{"__proto__":{"polluted":true},"request":"return","country":"ES"}');
  const deep = JSON.parse('{"request":"return","country":"ES","order":{"numbers":[{"__proto__":{"polluted":true}}]}}');

  return [
    // not JSON
    ["a cycle through an array", holding(ring), `${at}/ring/0`, "notJson"],
    ["an array in itself", holding(loop), `${at}/0`, "notJson"],
    ["a getter that throws", holding(Object.defineProperty({}, "a/b", { enumerable: true, get: throwing })), `${at}/a~1b`, "notJson"],
    ["a proxy whose fields throw", holding(new Proxy({ a: 1 }, { get: throwing })), `${at}/a`, "notJson"],
    ["a proxy that hides its names", holding(proxy("ownKeys")), at, "notJson"],
    ["a proxy that hides its prototype", holding(proxy("getPrototypeOf")), at, "notJson"],
    ["a proxy that describes nothing", holding(new Proxy({ a: 1 }, { getOwnPropertyDescriptor: throwing })), at, "notJson"],
    ["a revoked proxy", holding(revoked.proxy), at, "notJson"],
    ["a revoked proxy of an array", holding(revokedList.proxy), at, "notJson"],
    ["an array that lies about its length", holding(lying), at, "invalidValue"],
    ["an array with no length", holding(odd), at, "invalidValue"],
    ["a function", holding(() => 1), at, "notJson"],
    ["a class", holding(Money), at, "notJson"],
    ["a symbol", holding(Symbol("x")), at, "notJson"],
    ["a symbol for a name", holding({ [Symbol("x")]: 1 }), at, "notJson"],
    ["a BigInt", holding(10n), at, "notJson"],
    ["NaN", holding(NaN), at, "notJson"],
    ["infinity", holding(Infinity), at, "notJson"],
    ["minus infinity", holding(-Infinity), at, "notJson"],
    ["half a character at the end", holding("ab\ud83d"), at, "notJson"],
    ["half a character at the start", holding("\ude00ab"), at, "notJson"],
    ["halves in the wrong order", holding("\ude00\ud83d"), at, "notJson"],
    ["half a character in a name", holding({ "a\ud800": 1 }), `${at}/a\ufffd`, "notJson"],
    ["a Date", holding(new Date(0)), at, "notJson"],
    ["an invalid Date", holding(new Date(NaN)), at, "notJson"],
    ["a Map", holding(new Map([["a", 1]])), at, "notJson"],
    ["a Set", holding(new Set(["a"])), at, "notJson"],
    ["a WeakMap", holding(new WeakMap()), at, "notJson"],
    ["a RegExp", holding(/x/), at, "notJson"],
    ["an Error", holding(new Error("x")), at, "notJson"],
    ["a Promise", holding(Promise.resolve()), at, "notJson"],
    ["a typed array", holding(new Uint8Array(2)), at, "notJson"],
    ["a buffer", holding(new ArrayBuffer(2)), at, "notJson"],
    ["a view of a buffer", holding(new DataView(new ArrayBuffer(2))), at, "notJson"],
    ["a String object", holding(new String("x")), at, "notJson"],
    ["a Number object", holding(new Number(1)), at, "notJson"],
    ["a Boolean object", holding(new Boolean(true)), at, "notJson"],
    ["an instance of a class", holding(new Money()), at, "notJson"],
    ["an instance of a class without a base", holding(Object.create(Bare.prototype)), at, "notJson"],
    ["an object that inherits its fields", holding(Object.create({ a: 1 })), at, "notJson"],
    ["an iterator", holding([1].values()), at, "notJson"],
    ["a generator", holding((function* () {})()), at, "notJson"],
    ["the global object", holding(globalThis), null, "notJson"],
    ["a slot that was deleted", holding(holes), `${at}/0`, "notJson"],
    ["an array of empty slots", holding(new Array(3)), `${at}/0`, "notJson"],
    ["an array that is mostly empty", holding(far), at, "invalidValue"],
    ["undefined in an array", holding([undefined]), `${at}/0`, "notJson"],
    ["a field of an array", holding(named), `${at}/colour`, "notJson"],
    ["a Map for the question", new Map(Object.entries(ORDER)), "", "notJson"],
    ["a function for the question", () => ORDER, "", "notJson"],
    ["a symbol for the question", Symbol.iterator, "", "notJson"],
    // too deep, too large
    ["128 levels of arrays", nested(128, 1, (value) => [value]), "/0".repeat(127), "tooDeep"],
    ["129 levels of objects", holding(nested(127, 1, (a) => ({ a }))), null, "tooDeep"],
    ["a hundred thousand levels", nested(100_000, 1, (value) => [value]), "/0".repeat(127), "tooDeep"],
    ["a tree that grows by sharing", holding(wide), null, "invalidValue"],
    ["a long string", holding("x".repeat(LONG)), at, "invalidValue"],
    ["a very long string", holding("x".repeat(2 ** 28)), at, "invalidValue"],
    ["a long name", holding({ ["x".repeat(LONG)]: 1 }), null, "invalidValue"],
    ["a long array", holding(Array.from({ length: LONG }, () => 1)), at, "invalidValue"],
    ["an object of many fields", holding(Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`f${i}`, i]))), null, "invalidValue"],
    // wrong types
    ["null", null, "", "wrongType"],
    ["a number for the question", 1, "", "wrongType"],
    ["a string for the question", JSON.stringify(ORDER), "", "wrongType"],
    ["an array for the question", [ORDER], "", "wrongType"],
    ["a fraction", { ...ORDER, overrides: { maximumRanges: 1.5 } }, "/overrides/maximumRanges", "wrongType"],
    ["a number beyond the integers", { ...ORDER, overrides: { maximumRanges: 1e300 } }, "/overrides/maximumRanges", "wrongType"],
    ["a number below zero", { ...ORDER, overrides: { maximumRanges: -1 } }, "/overrides/maximumRanges", "invalidValue"],
    ["an object for an array", { ...ORDER, order: { numbers: { length: 1, 0: {} } } }, "/order/numbers", "wrongType"],
    ["an array for an object", { ...ORDER, order: [] }, "/order", "wrongType"],
    ["a string for a flag", { ...ORDER, order: { tripartiteAgreement: "yes" } }, "/order/tripartiteAgreement", "wrongType"],
    ["an array for a string", holding(["a"]), at, "wrongType"],
    // absent
    ["nothing", undefined, "/request", "missingField"],
    ["an empty object", {}, "/request", "missingField"],
    ["undefined for a field that is needed", { ...ORDER, country: undefined }, "/country", "missingField"],
    ["fields that cannot be seen", Object.defineProperty({}, "request", { value: "return" }), "/request", "missingField"],
    // unknown fields and words
    ["an unknown field", { ...ORDER, colour: null }, "/colour", "unknownField"],
    ["an unknown field far down", { ...ORDER, order: { endCustomer: { address: { citty: "x" } } } }, "/order/endCustomer/address/citty", "unknownField"],
    ["an unknown field of an item", { ...ORDER, order: { numbers: [{}, { end: 1 }] } }, "/order/numbers/1/end", "unknownField"],
    ["a field that needs escaping", { ...ORDER, "a/b~c": 1 }, "/a~1b~0c", "unknownField"],
    ["an empty name", { ...ORDER, "": 1 }, "/", "unknownField"],
    ["`__proto__` for a field", dirty, "/__proto__", "unknownField"],
    ["`__proto__` for a field far down", deep, "/order/numbers/0/__proto__", "unknownField"],
    ["`constructor` for a field", { ...ORDER, constructor: 1 }, "/constructor", "unknownField"],
    ["`toJSON` that would mend it", { ...ORDER, toJSON: () => ORDER }, "/toJSON", "notJson"],
    ["an unknown word", { ...ORDER, country: "XX" }, "/country", "unknownWord"],
    ["a word of the prototype", { ...ORDER, country: "constructor" }, "/country", "unknownWord"],
    ["a getter that changes its mind", once, "/action", "unknownWord"],
  ];
}

/** `[name, value]`: strange, but questions all the same. */
export function curiosities() {
  const arguments_ = (function () {
    return arguments;
  })();
  return [
    ["no prototype", Object.assign(Object.create(null), ORDER)],
    ["frozen", Object.freeze({ ...ORDER, order: Object.freeze({ numbers: Object.freeze([]) }) })],
    ["a proxy that does nothing", new Proxy(ORDER, {})],
    ["an array of proxies", { ...ORDER, order: new Proxy({ numbers: new Proxy([], {}) }, {}) }],
    ["a getter", Object.defineProperty({ ...ORDER }, "country", { enumerable: true, get: () => "ES" })],
    ["undefined for absent", { ...ORDER, action: undefined, customer: undefined, order: { numbers: [], notes: undefined } }],
    ["null for absent", { ...ORDER, action: null, customer: null, order: { numbers: [], notes: null } }],
    ["one part twice", { ...ORDER, order: { numbers: [], ...shared() } }],
    ["a name that cannot be seen", Object.defineProperty({ ...ORDER }, "hidden", { value: new Map() })],
    ["a symbol that cannot be seen", Object.defineProperty({ ...ORDER }, Symbol("x"), { value: new Map() })],
    ["an array of another class", { ...ORDER, order: { numbers: new (class Numbers extends Array {})() } }],
    ["arguments", { ...ORDER, overrides: arguments_ }],
    ["every character", holding("\u0000\u0001\n\"\\\u2028\ufeff\uffff😀é")],
    ["a long note", holding("é".repeat(100_000))],
    ["minus zero", { ...ORDER, overrides: { maximumRanges: 7, portedInReturn: {} } }],
  ];
}

function shared() {
  const address = { city: "Madrid" };
  return { endCustomer: { address }, emergencyAddress: address };
}

/** Asks everything, and after each hostile question a normal one. Returns what was not as it should be. */
export function endure(numgate, more = []) {
  const wrong = [];
  const normal = JSON.stringify(numgate.check(ORDER));
  const stillWell = (name) => {
    if (JSON.stringify(numgate.check(ORDER)) !== normal) wrong.push(`after ${name}: another answer`);
    if ({}.polluted !== undefined) wrong.push(`${name}: every object has a new field`);
  };
  const cases = [...refusals(), ...more];
  for (const [name, value, path, code] of cases) {
    try {
      const answer = numgate.check(value);
      wrong.push(`${name}: expected ${code} at ${path}, got ${JSON.stringify(answer).slice(0, 200)}`);
    } catch (error) {
      if (!(error instanceof numgate.NumgateError)) wrong.push(`${name}: expected a NumgateError, got ${error}`);
      else if (error.code !== code || (path !== null && error.path !== path)) {
        wrong.push(`${name}: expected ${code} at \`${path}\`, got ${error.code} at \`${error.path.slice(0, 99)}\`: ${error.message}`);
      } else if (!/^expected .+, got .+$/.test(error.message) || error.message.length > 600) {
        wrong.push(`${name}: not one sentence: ${error.message.slice(0, 700)}`);
      }
    }
    stillWell(name);
  }
  for (const [name, value] of curiosities()) {
    try {
      numgate.check(value).verdict.length;
    } catch (error) {
      wrong.push(`${name}: expected an answer, got ${error.path} ${error}`);
    }
    stillWell(name);
  }
  return { count: cases.length + curiosities().length, wrong };
}
