/**
 * Forms: a question of `check` that is filled in value by value, and tells what changed in its answer.
 *
 * A module of its own, which has `check` too, so that a page with a form loads it alone.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { check, init, openForm, speak } from "./questions.js";
export type { Ask } from "../asking.js";
export type { Init } from "../engine.js";
export type { Form, OpenForm } from "./form.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
