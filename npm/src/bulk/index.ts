/**
 * Many orders, one a row: a file of any length, or a list of questions, checked as it is read.
 *
 * A module of its own, so that a page that checks one order does not load the reading of files.
 *
 * @module
 */

export { NumgateError } from "../error.js";
export { checkBulk, init, speak } from "./questions.js";
export type { BulkCheck, BulkTold } from "./questions.js";
export type { BulkSource, ByteStream } from "./source.js";
export type { Init } from "../engine.js";
export type { Speak } from "../speak.js";
export type * from "../types.js";
