import * as module from "../../../target/npm-wasm/numgate_machines.js";
import { type Ask, asking } from "../asking.js";
import { engine } from "../engine.js";
import { type Speak, speaking } from "../speak.js";
import type {
  DeadlinesAnswer,
  DeadlinesQuestion,
  DiagramAnswer,
  DiagramQuestion,
  HistoryAnswer,
  HistoryQuestion,
  MovesAnswer,
  MovesQuestion,
  PathsAnswer,
  PathsQuestion,
  SimulateAnswer,
  SimulateQuestion,
} from "../types.js";

const own = engine("numgate_machines_bg.wasm", module.initSync, module.forget);

/** @internal */
export const from = own.from;

/** Starts the module of these questions, as `init` of `numgate` starts that one. */
export const init = own.init;

/** Loads the messages of a language for these questions, as `speak` of `numgate` does for those. */
export const speak: Speak = speaking(own, module.speak);

/** What may be done with a number in this status, by whom, leading where, and why not the rest? */
export const moves: Ask<MovesQuestion, MovesAnswer> = asking(own, module.moves);

/** What runs out, and when, for a number or an order in this status? */
export const deadlines: Ask<DeadlinesQuestion, DeadlinesAnswer> = asking(own, module.deadlines);

/** How does a number or an order get from one status to another? */
export const paths: Ask<PathsQuestion, PathsAnswer> = asking(own, module.paths);

/** Is this sequence of dated statuses of a number or an order possible; which step is impossible, too early or too late? */
export const history: Ask<HistoryQuestion, HistoryAnswer> = asking(own, module.history);

/** What becomes of these numbers and orders when this happens, or when time passes? Nothing is kept: ask on with the state of the answer. */
export const simulate: Ask<SimulateQuestion, SimulateAnswer> = asking(own, module.simulate);

/** The life of a number or an order, drawn. */
export const diagram: Ask<DiagramQuestion, DiagramAnswer> = asking(own, module.diagram);
