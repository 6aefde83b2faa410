import * as module from "../../../target/npm-wasm/numgate_bulk.js";
import { encoded, listed } from "../encode.js";
import { engine } from "../engine.js";
import { NumgateError } from "../error.js";
import { type Speak, speaking } from "../speak.js";
import type { BulkErrorRow, BulkQuestion, BulkRow, BulkSummary } from "../types.js";
import { type BulkSource, cutter, isFilePiece, items } from "./source.js";

const own = engine("numgate_bulk_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of this question, as `init` of `numgate` starts that one. `checkBulk` does it, too. */
export const init = own.init;

/** Loads the messages of a language for this question, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** What is said of a row: a verdict, or why it could not be understood. */
export type BulkTold = (BulkRow & { error?: never }) | (BulkErrorRow & { verdict?: never });

/** The rows in the order of the file, told as they are read. */
export interface BulkCheck extends AsyncGenerator<BulkTold, BulkSummary, undefined> {
  /**
   * What all rows come to, once they are told; rows that nobody has asked for yet are read and passed over. It fails
   * where the reading failed or was broken off.
   */
  readonly summary: () => Promise<BulkSummary>;
}

/** As many questions, and no more than so many bytes of them, are handed over at once. */
const MOST_QUESTIONS = 256;
const MOST_BYTES = 1 << 16;

/**
 * Are these orders acceptable, one a row?
 *
 * A file is a table (CSV) or has one question a line (NDJSON), as for `numgate bulk`. Each row is told in its turn; one
 * that cannot be understood has an `error`, counts as invalid and stops nothing. What is wrong with the question or the
 * header is a `NumgateError`, thrown by the first step of the loop. What the source throws, the loop throws.
 */
export function checkBulk(source: BulkSource, question: BulkQuestion = {}): BulkCheck {
  let outcome: { summary: BulkSummary } | { failure: unknown } | undefined;
  async function* told(): AsyncGenerator<BulkTold, BulkSummary, undefined> {
    try {
      const summary = yield* run(source, question);
      outcome = { summary };
      return summary;
    } catch (failure) {
      outcome = { failure };
      throw failure;
    }
  }
  const rows = told();
  const summary = async () => {
    for await (const _ of rows);
    if (!outcome) throw new Error("the rows were not read to their end");
    if ("failure" in outcome) throw outcome.failure;
    return outcome.summary;
  };
  return Object.assign(rows, { summary });
}

async function* run(source: BulkSource, question: BulkQuestion): AsyncGenerator<BulkTold, BulkSummary, undefined> {
  await own.init();
  const bulk = new module.BulkRun(encoded(question));
  try {
    // What is wrong with the question is told before anything is read.
    yield* rows(bulk);
    const from: Source = { items: items(source), asked: false };
    let ended = false;
    try {
      const first = await from.items.next();
      if (first.done || isFilePiece(first.value)) yield* file(bulk, first, from);
      else yield* questions(bulk, first, from);
      ended = true;
    } finally {
      if (!ended) await closed(from);
    }
    return own.answered(bulk.summary());
  } finally {
    bulk.free();
  }
}

/** Where items come from, and whether it is asked for the next one while rows are told. */
interface Source {
  items: AsyncIterator<unknown> | Iterator<unknown>;
  asked: boolean;
}

/** Closes a source. One that is still asked may never answer; then nobody waits for it. */
async function closed({ items, asked }: Source): Promise<void> {
  const closing = Promise.resolve(items.return?.());
  if (asked) closing.catch(() => undefined);
  else await closing;
}

/** The rows of a file that are whole. */
function* rows(bulk: module.BulkRun): Generator<BulkTold> {
  for (let text = bulk.rows(); text !== ""; text = bulk.rows()) yield* own.answered(text);
}

async function* file(bulk: module.BulkRun, first: IteratorResult<unknown>, from: Source) {
  const cut = cutter();
  for (let item = first; !item.done; item = await from.items.next()) {
    if (!isFilePiece(item.value)) throw new TypeError("expected a string or bytes, as the first piece of the file");
    for (const bytes of cut(item.value)) {
      bulk.feed(bytes);
      yield* rows(bulk);
    }
  }
  bulk.end();
  yield* rows(bulk);
}

async function* questions(bulk: module.BulkRun, first: IteratorResult<unknown>, from: Source) {
  let [pieces, room]: [Uint8Array[], number] = [[], MOST_BYTES];
  const handed = (): BulkTold[] => {
    const told = pieces.length === 0 ? [] : own.answered(bulk.questions(listed(pieces)));
    [pieces, room] = [[], MOST_BYTES];
    return told;
  };
  for (let item = first; !item.done; ) {
    const piece = row(item.value);
    pieces.push(piece);
    room -= piece.length;
    if (pieces.length === MOST_QUESTIONS || room < 0) yield* handed();
    const next = from.items.next();
    if (next instanceof Promise && (await isSlow(next))) {
      from.asked = true;
      yield* handed();
      from.asked = false;
    }
    item = await next;
  }
  yield* handed();
}

/** A question as it is handed over, or why it is none. */
function row(question: unknown): Uint8Array {
  try {
    return listed([encoded(question)]);
  } catch (error) {
    if (!(error instanceof NumgateError)) throw error;
    // A name longer than a question may be is no place to show.
    const path = error.path.length > MOST_BYTES ? "" : error.path;
    return encoded([path, error.code, error.expected, error.got]).slice();
  }
}

/** Whether a source makes us wait; then what has come is told first. */
async function isSlow(next: Promise<unknown>): Promise<boolean> {
  let slow = true;
  const come = () => void (slow = false);
  next.then(come, come);
  // What is at hand comes within a few turns of the promises.
  for (let turn = 0; slow && turn < 8; turn += 1) await undefined;
  return slow;
}
