// What rows can come from, and how each becomes bytes or questions.

import type { CheckQuestion, OrderDocument } from "../types.js";

/** A `ReadableStream` of bytes or of strings. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: string | Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  };
}

/** A question, a row of its own; what it leaves out is said once for all. Or the order alone. */
type Question = Partial<CheckQuestion> | OrderDocument;

/**
 * A file: its text, its bytes, a `Blob` or `File`, a `ReadableStream`, or what yields strings or bytes piece by piece.
 * It is a table (CSV) with a header, or has one question a line (NDJSON). Or questions as objects, one a row.
 */
export type BulkSource =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | { stream(): ByteStream }
  | ByteStream
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | Iterable<Question>
  | AsyncIterable<Question>;

/** As much is handed over at once. */
const PIECE = 1 << 16;

/** The items of a source: pieces of a file, or questions.
 * @internal */
export function items(source: BulkSource): AsyncIterator<unknown> | Iterator<unknown> {
  if (isFilePiece(source)) return [source].values();
  if (typeof source === "object" && source !== null) {
    if ("getReader" in source) return streamed(source);
    if ("stream" in source) return streamed(source.stream());
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return source[Symbol.iterator]();
  }
  throw new TypeError("expected a text, bytes, a Blob, a stream, or what yields pieces of a file or questions");
}

/** Whether an item is a piece of a file; a question is none.
 * @internal */
export function isFilePiece(item: unknown): item is string | ArrayBuffer | ArrayBufferView {
  return typeof item === "string" || ArrayBuffer.isView(item) || item instanceof ArrayBuffer;
}

/** Not every browser can iterate a stream. */
async function* streamed(stream: ByteStream): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      yield piece.value;
    }
    done = true;
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}

/** Cuts the pieces of a file into bytes that are handed over at once.
 * @internal */
export function cutter(): (piece: string | ArrayBuffer | ArrayBufferView) => Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  // The first half of a character whose second half begins the next piece.
  let half = "";
  return function* (piece) {
    if (typeof piece !== "string") {
      const bytes = piece instanceof ArrayBuffer ? new Uint8Array(piece) : new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
      return;
    }
    for (let at = 0; at < piece.length; at += PIECE) {
      const text = half + piece.slice(at, at + PIECE);
      half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : "";
      yield encoder.encode(half === "" ? text : text.slice(0, -1));
    }
  };
}
