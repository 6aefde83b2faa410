import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { NumgateError, check } from "numgate";
import { requirements } from "numgate/values";

const COUNTRIES = ["AT", "BE", "DK", "FR", "DE", "IE", "IT", "NL", "PT", "ES", "SE", "CH", "GB", "LU", "SK", "FI", "NO", "CZ", "RO", "PL"];
const FORMS = [
  ["reservation"], ["return"], ["reactivation"], ["portIn"], ["checkPortability"], ["activation"], ["activation", "preActivation"],
  ["updateCustomer", "ADD"], ["updateCustomer", "MODIFY"],
  ...["changeDate", "cancel", "modify", "sendNotes", "acceptPortOut", "rejectPortOut", "schedulePort", "activatePort"].map((action) => ["portUpdate", action]),
];

const READS = [["freeNumber"], ["number"], ["orderDetails"], ["cliOrderHistory"], ["bulkActivation"], ["bulkPortIn"]];

/** What `check` finds wrong in the shape of the document alone. */
const SHAPE = new Set(["missingField", "missingNumbers", "notApplicable", "notE164", "notDigits", "twoFormats", "invalidDate"]);

/** The same numbers on every run. */
function dice(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
}

/** A value for a field, mostly right. */
function value(field, below) {
  if (below(12) === 0) return [5, null, "  ", true, [], {}][below(6)];
  switch (field.kind) {
    case "boolean": return below(2) === 0;
    case "word": return below(8) === 0 ? "nothing" : field.words[below(field.words.length)];
    case "day": return below(6) === 0 ? "soon" : "2026-10-15";
    case "time": return "09:00";
    case "number": return below(6) === 0 ? "033 12" : field.example;
    case "digits": return below(6) === 0 ? "1a" : "12";
    case "texts": return ["agreement.pdf"];
    default: return below(10) === 0 ? "" : field.example ?? "something";
  }
}

/** A record that has no place, of whose fields nothing is told. */
function unplaced(name, below) {
  if (below(6) === 0) return { colour: "red" };
  const inner = { porting: "rio", emergencyAddress: "city" }[name] ?? "name";
  return { [inner]: below(6) === 0 ? 5 : below(3) === 0 ? " " : "something" };
}

/** The records of the fields, filled at random. */
function filled(fields, path, below, most) {
  const record = {};
  for (const field of fields) {
    if (!field.path.startsWith(`${path}/`)) continue;
    const name = field.path.slice(path.length + 1);
    if (name.includes("/")) continue;
    const wanted = field.need === "mandatory" ? below(8) > 0 : field.need === "notApplicable" ? below(most) === 0 : below(3) === 0;
    if (!wanted) continue;
    if (field.kind === "record") record[name] = below(20) === 0 ? 5 : field.need === "notApplicable" ? unplaced(name, below) : filled(fields, field.path, below, most);
    else if (field.kind === "records") record[name] = below(10) === 0 ? [] : [number(fields, `${field.path}/*`, below)];
    else record[name] = value(field, below);
  }
  if (below(40) === 0) record.colour = "red";
  return record;
}

/** A number as the pair, in four parts, or as a mixture. */
function number(fields, path, below) {
  const of = (names) => Object.fromEntries(names.map((name) => [name, value(fields.find((field) => field.path === `${path}/${name}`), below)]));
  const pair = ["startFullNumber", "endFullNumber"];
  const parts = ["areaCode", "areaCodeExtn", "rangeStart", "rangeEnd"];
  const shape = below(12);
  if (shape < 8) return of(pair);
  if (shape < 10) return of(parts);
  return shape === 10 ? of([...pair, "areaCode"]) : of(["startFullNumber"]);
}

function fits(question) {
  try {
    return check(question).issues.filter((issue) => issue.severity === "error" && SHAPE.has(issue.code));
  } catch (error) {
    if (!(error instanceof NumgateError)) throw error;
    return [error.toJSON()];
  }
}

test("the schema of a request and `check` agree on the shape of any document", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const below = dice(2024);
  const others = [];
  let count = 0;
  let fitting = 0;
  for (const country of COUNTRIES) {
    for (const [request, action] of [...FORMS, ...READS]) {
      const { fields, schema } = requirements({ request, country, ...(action ? { action } : {}), schema: true });
      if (fields.length === 0) continue;
      const validate = ajv.compile(schema);
      for (let round = 0; round < 30; round += 1) {
        const held = fields.some(({ path }) => path.startsWith("/query/")) ? "query" : "order";
        const question = { request, country, ...(action ? { action } : {}), [held]: filled(fields, `/${held}`, below, 12) };
        const wrong = fits(question);
        const valid = validate(question);
        count += 1;
        fitting += valid ? 1 : 0;
        if (valid !== (wrong.length === 0)) {
          others.push(`${JSON.stringify(question)}\n  schema: ${valid || ajv.errorsText(validate.errors)}\n  check: ${JSON.stringify(wrong)}`);
        }
      }
    }
  }
  assert.equal(others.length, 0, `${others.length} of ${count} differ, the first:\n${others.slice(0, 5).join("\n")}`);
  assert.ok(fitting > 200 && count - fitting > 200, `${fitting} of ${count} fit`);
  console.log(`# ${count} documents, ${fitting} of them fit`);
});
