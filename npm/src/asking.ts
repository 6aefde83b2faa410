// A function that asks one question of a module.

import { encoded } from "./encode.js";
import type { Engine } from "./engine.js";
import { NumgateError } from "./error.js";

/** Asks a question, which may be left out where it needs no field. Throws a `NumgateError` for what is no question. */
export type Ask<Question, Answer> = {} extends Question
  ? (question?: Question) => Answer
  : (question: Question) => Answer;

/** @internal */
export function asking({ need }: Engine, ask: (question: string) => string) {
  return (question: unknown = {}): any => {
    need();
    return answered(ask(encoded(question)));
  };
}

/** @internal */
export function answered(text: string): any {
  const answer = JSON.parse(text);
  // No answer has a field of this name.
  if (answer.error !== undefined) throw new NumgateError(answer.error);
  return answer;
}
