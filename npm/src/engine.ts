// Starts a WebAssembly module: at once where its bytes are at hand, else when `init` has loaded it.

import { decoder } from "./decode.js";
import { NumgateError } from "./error.js";

/** @internal */
type Module = BufferSource | WebAssembly.Module;

/** Where an entry point has the module: at hand, or behind an address.
 * @internal */
type Origin = { atHand: () => Module } | { address: () => URL };

/**
 * Starts the module. Once is enough; a call that failed can be made again.
 *
 * In Node, and with `inline`, a question starts it by itself. In a browser the module beside the script is loaded, or
 * the `source` given: an address, a `Response`, bytes, a `WebAssembly.Module`, or the promise of one. `slim` needs one.
 */
export type Init = (source?: string | object) => Promise<void>;

/** A module that is not started yet.
 * @internal */
export interface Engine {
  /** Says where the module is. Nothing is read before it is needed. */
  readonly from: (place: Origin) => void;
  readonly init: Init;
  /** Makes sure that the module runs. */
  readonly need: () => void;
  /** What the module answered, each time in its turn. Throws the `NumgateError` that it is. */
  readonly answered: (text: string) => any;
}

/** A module by the name of its file, the start of its script, and what makes it tell all again.
 * @internal */
export function engine(name: string, initSync: (module: { module: Module }) => unknown, forget: () => void): Engine {
  let origin: Origin | undefined;
  let started = false;
  let starting: Promise<void> | undefined;

  function run(module: Module): void {
    if (started) return;
    initSync({ module });
    started = true;
  }

  function need(): void {
    if (started) return;
    if (!(origin && "atHand" in origin)) throw new Error("`await init()` comes before the first question");
    run(origin.atHand());
  }

  async function start(source: unknown): Promise<void> {
    if (started) return;
    if (source === undefined && origin && "atHand" in origin) return need();
    source ??= origin && "address" in origin ? origin.address() : undefined;
    if (source === undefined) throw new TypeError("`init` of `slim` needs an address, a response, bytes or a module");
    run(await load(source, name));
  }

  const init: Init = (source) => {
    starting ??= start(source).catch((error: unknown) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };

  const decoded = decoder();
  const answered = (text: string) => {
    let answer;
    try {
      answer = decoded(text);
    } catch (error) {
      // The stack or the time was at its end: what was not read is told again.
      forget();
      throw error;
    }
    // No answer has a field of this name.
    if (answer.error !== undefined) throw new NumgateError(answer.error);
    return answer;
  };

  return { from: (place) => void (origin = place), init, need, answered };
}

async function load(given: unknown, name: string): Promise<Module> {
  let source = await given;
  if (typeof source === "string" || source instanceof URL) source = await fetch(source);
  if (source instanceof WebAssembly.Module) return source;
  // Bytes first: in Node, to name `Response` loads all that `fetch` needs, which takes longer than the rest of the start.
  if (!(source instanceof ArrayBuffer || ArrayBuffer.isView(source)) && typeof Response === "function" && source instanceof Response) {
    if (!source.ok) {
      const ways = `put \`${name}\` there, give \`init\` its address, or import \`inline\``;
      throw new Error(`expected the module at ${source.url}, got the status ${source.status}; ${ways}`);
    }
    // Not by streaming: that needs the type `application/wasm`, which not every server sends.
    source = await source.arrayBuffer();
  }
  return WebAssembly.compile(source as BufferSource);
}
