/// <reference lib="esnext.disposable" preserve="true" />
// A question that is filled in value by value: it stays in the module, and what changes crosses alone.

import { encoded, encodedChange } from "../encode.js";
import type { Engine } from "../engine.js";
import { NumgateError } from "../error.js";
import type { CheckAnswer, CheckChanges, CheckQuestion, Gone, Pointer } from "../types.js";

/** A question of `check` that is filled in value by value. */
export interface Form extends Disposable {
  /** The answer as it is now: another object as soon as something in it changed. */
  readonly answer: CheckAnswer;
  /**
   * Puts a value in its place, or with none (`undefined`) takes away what is there, and tells what changed in the answer.
   * Records and lists that are missing on the way are made; `-` is the place behind the last item of a list.
   *
   * Throws a `NumgateError` where the pointer leads nowhere, or the value makes it no question; the form stays as it was.
   */
  set(pointer: Pointer, value?: unknown): CheckChanges;
  /** Gives back the room that the form takes in the module. */
  close(): void;
}

/** Opens a form on a question, which is copied. Throws a `NumgateError` for what is no question of `check`. */
export type OpenForm = (question: CheckQuestion) => Form;

let last = 0;

/** @internal */
export function opening(
  { need, answered }: Engine,
  open: (form: number, question: Uint8Array) => string,
  put: (form: number, change: Uint8Array) => string,
  end: (form: number) => void,
): OpenForm {
  return (question) => {
    need();
    const form = ++last;
    let answer: CheckAnswer = answered(open(form, encoded(question)));
    // What is handed out may be sorted or changed; these are not.
    let { verdict, issues, pending } = answer;
    const copied = () => void (answer = { ...answer, verdict, issues: [...issues], pending: [...pending] });
    copied();
    let closed = false;
    const close = () => {
      closed = true;
      end(form);
    };
    const set = (pointer: Pointer, value?: unknown): CheckChanges => {
      if (closed) throw new Error("the form is closed");
      if (typeof pointer !== "string") {
        const [expected, got] = ["a JSON Pointer", `a value of the type ${typeof pointer}`];
        throw new NumgateError({ path: "", code: "notJson", expected, got, message: `expected ${expected}, got ${got}` });
      }
      const text = put(form, encodedChange(pointer, value));
      if (text === "") return { verdict };
      const changes: CheckChanges = answered(text);
      const { gone, appeared, settled, opened } = changes;
      verdict = changes.verdict;
      issues = changed(issues, gone, appeared?.map(({ at, issue }) => [at, issue]));
      pending = changed(pending, settled, opened?.map(({ at, pending }) => [at, pending]));
      copied();
      return changes;
    };
    const own = {
      get answer() {
        return answer;
      },
      set,
      close,
    };
    // Not every host has the symbol.
    return Object.assign(own, Symbol.dispose && { [Symbol.dispose]: close }) as Form;
  };
}

/** A list without what is gone, and with what appeared in its place. */
function changed<T>(list: T[], gone: Gone[] = [], appeared: [number, T][] = []): T[] {
  const left = list.filter((_, index) => gone.every(({ at }) => at !== index));
  for (const [at, entry] of appeared) left.splice(at, 0, entry);
  return left;
}
