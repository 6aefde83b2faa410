import * as module from "../../../target/npm-wasm/numgate_form.js";
import { type Ask, asking } from "../asking.js";
import { engine } from "../engine.js";
import { type Speak, speaking } from "../speak.js";
import type { CheckAnswer, CheckQuestion } from "../types.js";
import { type OpenForm, opening } from "./form.js";

const own = engine("numgate_form_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of these questions, as `init` of `numgate` starts that one. */
export const init = own.init;

/** Loads the messages of a language for these questions, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** Is this order acceptable? The same as in `numgate`. */
export const check: Ask<CheckQuestion, CheckAnswer> = asking(own, module.check);

/** A question of `check` that is filled in value by value, with what each changed in the answer. */
export const openForm: OpenForm = opening(own, module.openForm, module.setInForm, module.closeForm);
