// A function that asks one question of a module.

import { encoded } from "./encode.js";
import type { Engine } from "./engine.js";

/** Asks a question, which may be left out where it needs no field. Throws a `NumgateError` for what is no question. */
export type Ask<Question, Answer> = {} extends Question
  ? (question?: Question) => Answer
  : (question: Question) => Answer;

/** @internal */
export function asking({ need, answered }: Engine, ask: (question: Uint8Array) => string) {
  return (question: unknown = {}): any => {
    need();
    return answered(ask(encoded(question)));
  };
}
