/**
 * numgate answers, before the order is sent, whether a phone-number order in 20 European countries is acceptable.
 *
 * Each question is one function: the question as an object in, the answer as an object out, or a `NumgateError`.
 * A form that is filled in value by value (`openForm`) is in `numgate/form`, which has `check` too.
 * Days (`workingDays`, `portDates`) are in `numgate/days`, what walks and draws the state machines (`moves`, `deadlines`,
 * `paths`, `history`, `simulate`, `diagram`) in `numgate/machines`, single values, ranges and the fields of a form
 * (`value`, `range`, `requirements`) in `numgate/values`, what is looked up (`rules`, `explain`, `findings`) in
 * `numgate/reference`, many orders (`checkBulk`) in `numgate/bulk`.
 *
 * @module
 */

export { NumgateError } from "./error.js";
export { check, init, speak } from "./questions.js";
export type { Ask } from "./asking.js";
export type { Init } from "./engine.js";
export type { Speak } from "./speak.js";
export type * from "./types.js";
