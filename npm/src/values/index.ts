/**
 * Single values and ranges of numbers: read, verified as far as that goes offline, written in their normal forms.
 *
 * A module of its own, so that a page that checks orders does not load the numbering plans and the schemes of identifiers.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { init, range, requirements, speak, value } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
