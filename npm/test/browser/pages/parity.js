import * as numgate from "/dist/browser.js";
import * as days from "/dist/days/browser.js";
import * as machines from "/dist/machines/browser.js";
import * as reference from "/dist/reference/browser.js";
import * as values from "/dist/values/browser.js";
import { compare } from "/test/lib/parity.mjs";
import { report } from "./report.js";

report(async () => {
  const parts = [numgate, days, machines, reference, values];
  const languages = ["de", "fr", "es", "it", "nl"];
  const started = parts.flatMap(({ init, speak }) => [init(), ...languages.map(speak)]);
  const [response] = await Promise.all([fetch("/target/answers.ndjson"), ...started]);
  if (!response.ok) throw new Error(`target/answers.ndjson: ${response.status}`);
  return compare(Object.assign({}, ...parts), await response.text());
});
