import * as numgate from "/dist/form/browser.js";
import { forms } from "/test/lib/forms.mjs";
import { report } from "./report.js";

report(async () => {
  await numgate.init();
  return forms(numgate);
});
