import { NumgateError, check, init } from "/dist/browser.js";

addEventListener("message", async ({ data }) => {
  await init();
  try {
    postMessage(check(data));
  } catch (error) {
    postMessage(error instanceof NumgateError ? error.toJSON() : String(error));
  }
});
