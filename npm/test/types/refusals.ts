// What the types are to refuse; each line below a mark must be an error.

import { NumgateError, check, speak, type CheckQuestion } from "numgate";
import { checkBulk } from "numgate/bulk";
import { bookable, portDates } from "numgate/days";
import { diagram, moves } from "numgate/machines";
import { explain, findings } from "numgate/reference";
import { range, value } from "numgate/values";

// @ts-expect-error: `request` and `country` are needed
check();
// @ts-expect-error: `country` is needed
check({ request: "return" });
// @ts-expect-error: no such country
check({ request: "return", country: "XX" });
// @ts-expect-error: no such request
check({ request: "returns", country: "ES" });
// @ts-expect-error: no such field
check({ request: "return", country: "ES", colour: "red" });
// @ts-expect-error: no such field in an address
check({ request: "return", country: "ES", order: { endCustomer: { address: { citty: "Madrid" } } } });
// @ts-expect-error: a number is a string
check({ request: "return", country: "ES", order: { numbers: [{ startFullNumber: 34810000000 }] } });
// @ts-expect-error: a flag is no string
check({ request: "return", country: "ES", order: { tripartiteAgreement: "yes" } });
// @ts-expect-error: a day is no `Date`
check({ request: "return", country: "ES", on: new Date() });
// @ts-expect-error: no such finding
check({ request: "return", country: "ES", readings: { "F-99": "returned" } });
// @ts-expect-error: no such reading
check({ request: "return", country: "ES", readings: { "F-02": "perhaps" } });
// @ts-expect-error: a status needs an origin
check({ request: "return", country: "ES", numberStates: [{ status: "Free" }] });
// @ts-expect-error: JSON is not a question
check('{"request":"return","country":"ES"}');
// @ts-expect-error: other spellings are read, but not offered
check({ request: "return", country: "ES", numberStates: [{ origin: "portedIn", status: "PortedIn_Activated" }] });
// @ts-expect-error: the moment of the submission is needed
portDates({ country: "ES" });
// @ts-expect-error: a day is no `Date`
bookable(portDates({ country: "ES", now: "2026-09-14T08:00:00Z" })).isBookable(new Date());
// @ts-expect-error: `id` is needed
explain({});
// @ts-expect-error: no such finding
findings({ id: "F-99" });
// @ts-expect-error: no such format
diagram({ country: "NL", format: "png" });

// @ts-expect-error: no such language
speak("xx");

const question: CheckQuestion = { request: "return", country: "ES" };
const answer = check(question);
// @ts-expect-error: an answer has a verdict, not a flag
answer.valid;
// @ts-expect-error: the four verdicts only
if (answer.verdict === "ok") throw answer;
// @ts-expect-error: an error cannot be changed
new NumgateError({ path: "", code: "wrongType", expected: "a", got: "b", message: "c" }).path = "/a";
// @ts-expect-error: no such code
new NumgateError({ path: "", code: "wrong", expected: "a", got: "b", message: "c" });
// @ts-expect-error: a kind is needed
value({ value: "x" });
// @ts-expect-error: other spellings of a kind are read, but not offered
value({ kind: "companyId", country: "FR", value: "732829320" });
// @ts-expect-error: a country is needed
range({ ranges: [] });
// @ts-expect-error: a pool needs its size
range({ country: "FR", pool: { count: 1, free: [] } });
// @ts-expect-error: no such field
checkBulk("", { colour: "red" });
// @ts-expect-error: the order stands in the rows
checkBulk("", { order: {} });
// @ts-expect-error: a number is no file
checkBulk(7);
// @ts-expect-error: rows are waited for
for (const row of checkBulk("")) console.log(row);
