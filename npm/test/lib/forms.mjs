// Puts values into forms, and holds each answer against that of `check`. Runs in Node and in the browser.

const TEXTS = [
  "", " ", "Exemple", "+33142680000", "+33142680050", "+3314268009", "+33142699999", "0142680000", "2026-03-17", "2026-02-27",
  "2026-03-14", "soon", "09:00", "9 o'clock", "7FE012345W4A", "é\u{1f600}\0\u0001",
];
const RANGE = { startFullNumber: "+33142680010", endFullNumber: "+33142680019" };
/** A place, and how to put a value there by hand. */
const PLACES = [
  ...["notes", "customerReference", "allocationApproval"].map((name) => [`/order/${name}`, (question, value) => (question.order[name] = value)]),
  ...["currentOperator", "mainBillingNumber", "requestedDate", "window", "rio", "routingPrefix"].map((name) => [
    `/order/porting/${name}`,
    (question, value) => ((question.order.porting ??= {})[name] = value),
  ]),
  ...["name", "registrationNumber"].map((name) => [
    `/order/endCustomer/${name}`,
    (question, value) => ((question.order.endCustomer ??= {})[name] = value),
  ]),
  ["/order/endCustomer/address/city", (question, value) => (((question.order.endCustomer ??= {}).address ??= {}).city = value)],
  ...["startFullNumber", "endFullNumber"].flatMap((name) => [0, 1].map((index) => [
    `/order/numbers/${index}/${name}`,
    (question, value) => (question.order.numbers[index][name] = value),
  ])),
];

/** How many values were put, and where a form came to another answer than `check`. */
export function forms({ check, openForm }) {
  let state = 2024;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  const others = [];
  let count = 0;
  for (let round = 0; round < 40; round += 1) {
    const question = {
      request: ["portIn", "activation", "checkPortability"][below(3)],
      country: ["FR", "ES", "DE", "NL"][below(4)],
      now: "2026-03-02T09:00:00Z",
      order: { numbers: [{ ...RANGE }, { ...RANGE }] },
    };
    const form = openForm(question);
    const told = structuredClone(form.answer);
    for (let edit = 0; edit < 20; edit += 1) {
      const [pointer, put] = PLACES[below(PLACES.length)];
      const value = below(6) === 0 ? undefined : TEXTS[below(TEXTS.length)];
      // What is taken away where nothing is makes nothing.
      if (value !== undefined || pointer.split("/").slice(1).reduce((here, step) => here?.[step], question) !== undefined) put(question, value);
      apply(told, form.set(pointer, value));
      count += 1;
      const [expected, ours, applied] = [check(question), form.answer, told].map((answer) => JSON.stringify(answer));
      if (expected !== ours || expected !== applied) others.push(`${pointer} ${value}: ${expected} ${ours} ${applied}`);
    }
    form.close();
  }
  return { count, others };
}

/** Makes the changes in an answer, as the types describe it. */
function apply(answer, { verdict, gone = [], appeared = [], settled = [], opened = [] }) {
  answer.verdict = verdict;
  for (const { at } of [...gone].reverse()) answer.issues.splice(at, 1);
  for (const { at, issue } of appeared) answer.issues.splice(at, 0, issue);
  for (const { at } of [...settled].reverse()) answer.pending.splice(at, 1);
  for (const { at, pending } of opened) answer.pending.splice(at, 0, pending);
}
