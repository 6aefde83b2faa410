/**
 * What numgate knows, looked up: the rules with their sources, the contradictions of the guide.
 *
 * A module of its own, so that a page that checks orders does not load the texts of the documentation.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { explain, findings, init, rules, speak } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
