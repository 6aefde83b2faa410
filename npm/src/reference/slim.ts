// Brings no module; `init` is given one.

export * from "./index.js";
