import * as module from "../../target/npm-wasm/numgate.js";
import { type Ask, asking } from "./asking.js";
import { engine } from "./engine.js";
import { type Speak, speaking } from "./speak.js";
import type { CheckAnswer, CheckQuestion } from "./types.js";

const own = engine("numgate_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/**
 * Starts the module. Once is enough; a call that failed can be made again.
 *
 * In Node, and with `numgate/inline`, a question starts it by itself. In a browser the module beside the script is
 * loaded, or the `source` given: an address, a `Response`, bytes, a `WebAssembly.Module`, or the promise of one.
 * `numgate/slim` needs one.
 */
export const init = own.init;

/**
 * Loads the messages of a language, and starts the module if need be; from then on questions with this `language` are
 * answered in it. English is always there. The other modules have a `speak` of their own.
 */
export const speak: Speak = speaking(own, module.speak);

/** Is this order acceptable? */
export const check: Ask<CheckQuestion, CheckAnswer> = asking(own, module.check);
