import * as module from "../../../target/npm-wasm/numgate_reference.js";
import { type Ask, asking } from "../asking.js";
import { engine } from "../engine.js";
import { type Speak, speaking } from "../speak.js";
import type {
  ExplainAnswer,
  ExplainQuestion,
  FindingsAnswer,
  FindingsQuestion,
  RulesAnswer,
  RulesQuestion,
} from "../types.js";

const own = engine("numgate_reference_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of these questions, as `init` of `numgate` starts that one. */
export const init = own.init;

/** Loads the messages of a language for these questions, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** Which rules are there, with which sources? */
export const rules: Ask<RulesQuestion, RulesAnswer> = asking(own, module.rules);

/** What stands behind this rule, statement, finding, issue, country or status? */
export const explain: Ask<ExplainQuestion, ExplainAnswer> = asking(own, module.explain);

/** Where does the guide contradict itself, and how can it be read? */
export const findings: Ask<FindingsQuestion, FindingsAnswer> = asking(own, module.findings);
