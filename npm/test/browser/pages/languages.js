import { check, speak } from "/dist/browser.js";
import { report } from "./report.js";

const loaded = () => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);

report(async () => {
  const before = loaded().filter((path) => path.includes("/languages/"));
  // Without `init`: speaking starts the module.
  await speak("de");
  const { message } = check({ request: "return", country: "ES", language: "de" }).issues[0];
  return { before, message, after: loaded().filter((path) => path.includes("/languages/")) };
});
