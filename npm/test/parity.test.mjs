import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as numgate from "numgate";
import * as days from "numgate/days";
import * as machines from "numgate/machines";
import * as reference from "numgate/reference";
import * as values from "numgate/values";
import { compare } from "./lib/parity.mjs";

const LANGUAGES = ["de", "fr", "es", "it", "nl"];

test("Node gives the answers of the native engine, byte for byte", async () => {
  await Promise.all([numgate, days, machines, reference, values].flatMap(({ speak }) => LANGUAGES.map(speak)));
  const { count, others } = compare({ ...reference, ...machines, ...values, ...days, ...numgate }, readFileSync(new URL("../../target/answers.ndjson", import.meta.url), "utf8"));
  assert.ok(count > 0, "target/answers.ndjson has no lines");
  assert.equal(others.length, 0, `${others.length} of ${count} differ, the first:\n${others[0]}`);
  console.log(`# ${count} answers compared`);
});
