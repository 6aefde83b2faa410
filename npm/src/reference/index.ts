/**
 * What numgate knows, looked up and drawn: the rules with their sources, the contradictions of the guide, the drawings.
 *
 * A module of its own, so that a page that checks orders does not load the texts and drawings of the documentation.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { diagram, explain, findings, history, init, rules } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type * from "../types.js";
