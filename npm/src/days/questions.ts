import * as module from "../../../target/npm-wasm/numgate_days.js";
import { type Ask, asking } from "../asking.js";
import { engine } from "../engine.js";
import { type Speak, speaking } from "../speak.js";
import type { PortDatesAnswer, PortDatesQuestion, WorkingDaysAnswer, WorkingDaysQuestion } from "../types.js";

const own = engine("numgate_days_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of these questions, as `init` of `numgate` starts that one. */
export const init = own.init;

/** Loads the messages of a language for these questions, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** Which days are working days, and where do so many of them lead? */
export const workingDays: Ask<WorkingDaysQuestion, WorkingDaysAnswer> = asking(own, module.workingDays);

/** Which days can be booked for a port, the earliest, and counted back from a day wished for? */
export const portDates: Ask<PortDatesQuestion, PortDatesAnswer> = asking(own, module.portDates);
