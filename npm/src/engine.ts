// Starts the WebAssembly module: at once where its bytes are at hand, else when `init` has loaded it.

import { initSync } from "../../target/npm-wasm/numgate.js";

/** @internal */
type Module = BufferSource | WebAssembly.Module;

/** Where an entry point has the module: at hand, or behind an address.
 * @internal */
type Origin = { atHand: () => Module } | { address: () => URL };

let origin: Origin | undefined;
let started = false;
let starting: Promise<void> | undefined;

/** Says where the module is. Nothing is read before it is needed.
 * @internal */
export function from(place: Origin): void {
  origin = place;
}

/**
 * Starts the module. Once is enough; a call that failed can be made again.
 *
 * In Node, and with `numgate/inline`, a question starts it by itself. In a browser the module beside the script is
 * loaded, or the `source` given: an address, a `Response`, bytes, a `WebAssembly.Module`, or the promise of one.
 * `numgate/slim` needs one.
 */
export function init(source?: string | object): Promise<void> {
  starting ??= start(source).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(source: unknown): Promise<void> {
  if (started) return;
  if (source === undefined && origin && "atHand" in origin) return need();
  source ??= origin && "address" in origin ? origin.address() : undefined;
  if (source === undefined) throw new TypeError("`init` of `numgate/slim` needs an address, a response, bytes or a module");
  run(await load(source));
}

async function load(given: unknown): Promise<Module> {
  let source = await given;
  if (typeof source === "string" || source instanceof URL) source = await fetch(source);
  if (!(typeof Response === "function" && source instanceof Response)) {
    return source instanceof WebAssembly.Module ? source : WebAssembly.compile(source as BufferSource);
  }
  if (!source.ok) {
    const ways = "put `numgate_bg.wasm` there, give `init` its address, or import `numgate/inline`";
    throw new Error(`expected the module at ${source.url}, got the status ${source.status}; ${ways}`);
  }
  // Not by streaming: that needs the type `application/wasm`, which not every server sends.
  return WebAssembly.compile(await source.arrayBuffer());
}

/** Makes sure that the module runs.
 * @internal */
export function need(): void {
  if (started) return;
  if (!(origin && "atHand" in origin)) throw new Error("`await init()` comes before the first question");
  run(origin.atHand());
}

function run(module: Module): void {
  if (started) return;
  initSync({ module });
  started = true;
}
