// Carries the module within: no file to find and nothing to load. Node starts from here, too.

import module from "../../target/npm-wasm/numgate_bg.wasm";
import { from } from "./questions.js";

from({ atHand: () => module });

export * from "./index.js";
