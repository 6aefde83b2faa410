import assert from "node:assert/strict";
import { test } from "node:test";
import * as numgate from "numgate";
import * as inline from "numgate/inline";
import * as machines from "numgate/machines";
import * as slim from "numgate/slim";

const ask = (language) => ({ request: "return", country: "ES", language });
const no = (language) => (error) =>
  error instanceof numgate.NumgateError &&
  error.code === "notSupported" &&
  error.path === "/language" &&
  error.got === `\`${language}\`` &&
  error.help.startsWith("load its messages with `speak`");

test("a language is spoken once it is loaded, and no other is", async () => {
  assert.throws(() => numgate.check(ask("de")), no("de"));
  assert.equal(numgate.check(ask("en")).issues[0].help, "add the numbers that the order is about");
  await Promise.all([numgate.speak("de"), numgate.speak("de")]);
  await numgate.speak("de");
  const [issue] = numgate.check(ask("de")).issues;
  assert.equal(issue.message, "mindestens eine Rufnummer in `order.numbers` erwartet, keine angegeben");
  assert.equal(issue.help, "die Rufnummern ergänzen, um die es im Auftrag geht");
  assert.throws(() => numgate.check(ask("fr")), no("fr"));
  await numgate.speak("fr");
  assert.match(numgate.check(ask("fr")).issues[0].message, /^au moins un numéro attendu/);
  assert.match(numgate.check(ask("de")).issues[0].message, /^mindestens/);
  assert.match(numgate.check(ask()).issues[0].message, /^expected/);
});

test("each module has messages of its own", async () => {
  const way = { country: "ES", origin: "customerOwned", from: "Free", to: "Activated", language: "nl" };
  await numgate.speak("nl");
  assert.throws(() => machines.paths(way), no("nl"));
  await machines.speak("nl");
  assert.equal(machines.paths(way).refused[0].help, "ze bestaan in `FR`");
  assert.throws(() => inline.check(ask("it")), no("it"));
  await inline.speak("it");
  assert.match(inline.check(ask("it")).issues[0].message, /^previsto almeno un numero/);
});

test("English needs no loading, and what is no language is refused", async () => {
  await numgate.speak("en");
  for (const language of ["xx", "de-AT", "__proto__", "toString", undefined]) {
    await assert.rejects(numgate.speak(language), /^TypeError: expected one of `en`, `de`, .* got `/);
  }
});

test("`speak` of `numgate/slim` waits for a module", async () => {
  await assert.rejects(slim.speak("de"), /`init` of `slim` needs/);
});
