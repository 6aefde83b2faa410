// Loads the module that lies beside the script; a bundler that follows `new URL` brings it along.

import { from } from "./questions.js";

from({ address: () => new URL("numgate_reference_bg.wasm", import.meta.url) });

export * from "./index.js";
