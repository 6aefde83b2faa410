import * as numgate from "/dist/browser.js";
import { endure } from "/test/lib/hostile.mjs";
import { report } from "./report.js";

report(async () => {
  await numgate.init();
  const frame = document.body.appendChild(document.createElement("iframe")).contentWindow;
  const foreign = frame.Object.assign(new frame.Object(), { request: "return", country: "ES" });
  const answer = numgate.check(foreign);
  return {
    ...endure(numgate, [
      ["an element", { on: document.body }, "/on", "notJson"],
      ["the window", window, "", "notJson"],
      ["a Map of a frame", new frame.Map(), "", "notJson"],
      ["a function of a frame", frame.Object, "", "notJson"],
    ]),
    foreign: answer.verdict,
  };
});
