import * as engine from "../../target/npm-wasm/numgate.js";
import { need } from "./engine.js";
import { NumgateError } from "./error.js";
import { plain } from "./plain.js";
import type {
  CheckAnswer,
  CheckQuestion,
  DiagramAnswer,
  DiagramQuestion,
  ErrorBody,
  ExplainAnswer,
  ExplainQuestion,
  FindingsAnswer,
  FindingsQuestion,
  MovesAnswer,
  MovesQuestion,
  PathsAnswer,
  PathsQuestion,
  RulesAnswer,
  RulesQuestion,
} from "./types.js";

/** Asks a question, which may be left out where it needs no field. Throws a `NumgateError` for what is no question. */
export type Ask<Question, Answer> = {} extends Question
  ? (question?: Question) => Answer
  : (question: Question) => Answer;

/** Is this order acceptable? */
export const check: Ask<CheckQuestion, CheckAnswer> = asking(engine.check);

/** What may be done with a number in this status, by whom, leading where, and why not the rest? */
export const moves: Ask<MovesQuestion, MovesAnswer> = asking(engine.moves);

/** How does a number get from one status to another? */
export const paths: Ask<PathsQuestion, PathsAnswer> = asking(engine.paths);

/** Which rules are there, with which sources? */
export const rules: Ask<RulesQuestion, RulesAnswer> = asking(engine.rules);

/** What stands behind this rule, statement, finding, issue, country or status? */
export const explain: Ask<ExplainQuestion, ExplainAnswer> = asking(engine.explain);

/** Where does the guide contradict itself, and how can it be read? */
export const findings: Ask<FindingsQuestion, FindingsAnswer> = asking(engine.findings);

/** The life of a number, drawn. */
export const diagram: Ask<DiagramQuestion, DiagramAnswer> = asking(engine.diagram);

function asking(ask: (question: unknown) => any) {
  return (question: unknown = {}) => {
    need();
    const data = plain(question);
    try {
      return ask(data);
    } catch (thrown) {
      throw refused(thrown) ? new NumgateError(thrown.error) : thrown;
    }
  };
}

function refused(thrown: unknown): thrown is { error: ErrorBody } {
  return typeof thrown === "object" && thrown !== null && "error" in thrown;
}
