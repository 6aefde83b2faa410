import * as module from "../../../target/npm-wasm/numgate_values.js";
import { type Ask, asking } from "../asking.js";
import { engine } from "../engine.js";
import { type Speak, speaking } from "../speak.js";
import type {
  RangeAnswer,
  RangeQuestion,
  RequirementsAnswer,
  RequirementsQuestion,
  ValueAnswer,
  ValueQuestion,
} from "../types.js";

const own = engine("numgate_values_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of these questions, as `init` of `numgate` starts that one. */
export const init = own.init;

/** Loads the messages of a language for these questions, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** Is this value what it is meant to be: a phone number, a range, a VAT number, a code of porting …? */
export const value: Ask<ValueQuestion, ValueAnswer> = asking(own, module.value);

/** What is in these ranges, and how are they written in E.164 and in four parts, cut into blocks and joined? */
export const range: Ask<RangeQuestion, RangeAnswer> = asking(own, module.range);

/** Which fields does a request have in a country, and how do they stand; as JSON Schema 2020-12 too, if asked for. */
export const requirements: Ask<RequirementsQuestion, RequirementsAnswer> = asking(own, module.requirements);
