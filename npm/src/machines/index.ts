/**
 * The state machines of numbers and orders, walked and drawn: what may be done in a status and until when, ways through
 * them, histories held against them, simulations, drawings.
 *
 * A module of its own, so that a page that checks orders does not load what follows machines over many steps.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { deadlines, diagram, history, init, moves, paths, simulate, speak } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
