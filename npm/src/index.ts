/**
 * numgate answers, before the order is sent, whether a phone-number order in 20 European countries is acceptable.
 *
 * Each question is one function: the question as an object in, the answer as an object out, or a `NumgateError`.
 *
 * @module
 */

export { NumgateError } from "./error.js";
export { init } from "./engine.js";
export { check, diagram, explain, findings, moves, paths, rules } from "./questions.js";
export type { Ask } from "./questions.js";
export type * from "./types.js";
