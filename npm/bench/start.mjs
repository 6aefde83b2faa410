// `node start.mjs MODULE FUNCTION`: milliseconds from `import` to the first answer, printed.

import { right } from "./orders.mjs";

const [, , module, ask] = process.argv;
const question = right();
const start = performance.now();
(await import(module))[ask](question);
console.log(performance.now() - start);
