import * as numgate from "/dist/browser.js";
import * as reference from "/dist/reference/browser.js";
import { compare } from "/test/lib/parity.mjs";
import { report } from "./report.js";

report(async () => {
  const [response] = await Promise.all([fetch("/target/answers.ndjson"), numgate.init(), reference.init()]);
  if (!response.ok) throw new Error(`target/answers.ndjson: ${response.status}`);
  return compare({ ...reference, ...numgate }, await response.text());
});
