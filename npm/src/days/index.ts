/**
 * Days: which are working days, and which can be booked for a port.
 *
 * A module of its own, so that a page that checks orders does not load it.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { bookable } from "./bookable.js";
export type { BookableDays } from "./bookable.js";
export { init, portDates, speak, workingDays } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
