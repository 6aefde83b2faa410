import assert from "node:assert/strict";
import { test } from "node:test";
import * as numgate from "numgate/form";
import { forms } from "./lib/forms.mjs";

const { NumgateError, check, openForm, speak } = numgate;

const question = () => ({
  request: "portIn",
  country: "FR",
  now: "2026-03-02T09:00:00Z",
  order: { numbers: [{ startFullNumber: "+33142680000", endFullNumber: "+33142680099" }], porting: { window: "nine" } },
});

test("a form has the answers of `check`, whatever is put into it", () => {
  const { count, others } = forms(numgate);
  assert.ok(count > 500, `${count} values`);
  assert.deepEqual(others, []);
});

test("a form tells what changed, and keeps its answer where nothing did", () => {
  const form = openForm(question());
  const before = form.answer;
  assert.deepEqual(form.set("/order/porting/window", "nine"), { verdict: "invalid" });
  assert.equal(form.answer, before);
  const { gone, appeared } = form.set("/order/porting/window", "ten");
  assert.deepEqual(gone, [{ at: 0, path: "/order/porting/window", code: "invalidTime" }]);
  assert.deepEqual(appeared.map(({ at, issue }) => [at, issue.params.got]), [[0, "ten"]]);
  assert.notEqual(form.answer, before);
  assert.equal(before.issues[0].params.got, "nine", "an answer that was given does not change");
  form.close();
});

test("what is done to an answer that was given does not come back", () => {
  const [form, whole] = [openForm(question()), question()];
  const { answer } = form;
  answer.issues.reverse();
  answer.pending.length = 0;
  answer.verdict = "valid";
  assert.equal(form.set("/order/porting/window", "nine").verdict, "invalid");
  whole.order.porting.window = "09:00";
  form.set("/order/porting/window", "09:00");
  assert.deepEqual(form.answer, check(whole));
  form.close();
});

test("what does not fit is refused with its place, and changes nothing", () => {
  const form = openForm(question());
  const before = JSON.stringify(form.answer);
  for (const [pointer, value, path, code] of [
    ["/order/numbers/2", {}, "/order/numbers", "invalidValue"],
    ["order", {}, "", "invalidValue"],
    ["/order/colour", "red", "/order/colour", "unknownField"],
    ["/order/numbers/0", { startFullNumber: 5 }, "/order/numbers/0/startFullNumber", "wrongType"],
    ["/order/numbers/0", { startFullNumber: NaN }, "/order/numbers/0/startFullNumber", "notJson"],
    ["/order/notes", new Date(0), "/order/notes", "notJson"],
    ["/order/notes", "\ud800", "/order/notes", "notJson"],
    [7, "x", "", "notJson"],
    ["/order/\ud800", "x", "", "notJson"],
  ]) {
    assert.throws(() => form.set(pointer, value), (error) => {
      assert.ok(error instanceof NumgateError, String(error));
      assert.deepEqual([error.path, error.code], [path, code], String(pointer));
      return true;
    });
  }
  assert.equal(JSON.stringify(form.answer), before);
  assert.throws(() => openForm({ request: "portIn" }), NumgateError);
});

test("forms do not know of each other, and one that is closed takes nothing", () => {
  const [first, second] = [openForm(question()), openForm(question())];
  first.set("/order/porting/window", "09:00");
  assert.notDeepEqual(first.answer, second.answer);
  first.close();
  first.close();
  assert.throws(() => first.set("/order/porting/window", "ten"), /closed/);
  second.set("/order/porting/window", "09:00");
  assert.deepEqual(second.answer, first.answer);
  if (Symbol.dispose) second[Symbol.dispose]();
  else second.close();
  assert.throws(() => second.set("/order/porting/window", "ten"), /closed/);
});

test("a form tells in the language of its question, also one that is chosen later", async () => {
  const form = openForm(question());
  assert.throws(() => form.set("/language", "fr"), NumgateError);
  await speak("fr");
  const { appeared } = form.set("/language", "fr");
  assert.equal(appeared.length, form.answer.issues.length);
  assert.deepEqual(form.answer, check({ ...question(), language: "fr" }));
  form.close();
});
