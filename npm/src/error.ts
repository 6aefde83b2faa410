import type { ErrorBody, ErrorCode, Pointer } from "./types.js";

const BRAND = Symbol.for("numgate.error");

/** Why a question could not be understood: never a verdict on the order it carries. */
export class NumgateError extends Error implements ErrorBody {
  /** Where, from the root of the question. */
  readonly path: Pointer;
  /** A stable word for programs. */
  readonly code: ErrorCode;
  /** What should have been there. */
  readonly expected: string;
  /** What was there. */
  readonly got: string;
  /** What to do, where something near is known. */
  declare readonly help?: string;

  static {
    this.prototype.name = "NumgateError";
    // Whatever a bundler calls it.
    Object.defineProperty(this, "name", { value: "NumgateError" });
    Object.defineProperty(this.prototype, BRAND, { value: true });
  }

  /** Each entry point has a class of its own; an error of any of them is one of this. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && BRAND in value;
  }

  constructor(body: ErrorBody, options?: { cause?: unknown }) {
    super(body.message, options);
    this.path = body.path;
    this.code = body.code;
    this.expected = body.expected;
    this.got = body.got;
    if (body.help !== undefined) this.help = body.help;
  }

  /** The error as plain data, as every face of numgate writes it; also what crosses to and from a worker. */
  toJSON(): ErrorBody {
    const { path, code, expected, got, message, help } = this;
    return { path, code, expected, got, message, ...(help === undefined ? {} : { help }) };
  }
}
