import { check, init } from "/dist/inline.js";
import { report } from "./report.js";

report(async () => {
  const before = check({ request: "return", country: "ES" });
  await init();
  return JSON.stringify(before) === JSON.stringify(check({ request: "return", country: "ES" }));
});
