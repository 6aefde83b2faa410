import * as bulk from "/dist/bulk/browser.js";
import { difference, forms, written } from "/test/lib/bulk.mjs";
import { report } from "./report.js";

report(async () => {
  // Without `init`: the question starts the module.
  await bulk.speak("de");
  const cases = await (await fetch("/target/bulk-cases.json")).json();
  const others = [];
  for (const { name, question, bytes, told } of cases) {
    const file = new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], "orders.csv");
    const all = { file: () => file, ...forms(new Uint8Array(await file.arrayBuffer())) };
    for (const form of ["file", "a stream", "an async iterable"]) {
      const ours = await written(bulk, all[form](), question);
      if (ours !== told) others.push(`${name}, ${form}: ${difference(ours, told)}`);
    }
  }
  return { count: cases.length, others };
});
