// How long one `check` takes in Node: rounds of each kind of question in turn, the fastest and the middle one.

import { check, init } from "numgate";

const ROUNDS = 31;
const CALLS = 2000;

const number = (index) => ({ startFullNumber: `+3481000${index}000`, endFullNumber: `+3481000${index}099` });
const order = (count) => ({
  request: "activation",
  country: "ES",
  order: {
    numbers: Array.from({ length: count }, (_, index) => number(index)),
    endCustomer: {
      name: "Ejemplo S.L.",
      registrationNumber: "B12345674",
      address: { streetType: "CALLE", streetName: "Gran Vía", houseNumber: "8", city: "Madrid", province: "Madrid", postalCode: "28013", country: "ES" },
    },
    directoryService: { listed: false },
  },
  numberStates: Array.from({ length: count }, () => ({ origin: "colt", status: "Reserved" })),
});
const questions = {
  "an order of one range": order(1),
  "an order of eight ranges": order(8),
  "an order with a wrong status": { ...order(1), numberStates: [{ origin: "colt", status: "Quarantined" }] },
};

await init();
const times = Object.fromEntries(Object.keys(questions).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, question] of Object.entries(questions)) {
    const start = performance.now();
    for (let call = 0; call < CALLS; call += 1) check(question);
    times[name].push(((performance.now() - start) * 1000) / CALLS);
  }
}
for (const [name, list] of Object.entries(times)) {
  list.sort((a, b) => a - b);
  const { verdict } = check(questions[name]);
  const bytes = JSON.stringify(questions[name]).length;
  console.log(`${name} (${bytes} bytes, ${verdict}): ${list[0].toFixed(1)} us at best, ${list[ROUNDS >> 1].toFixed(1)} us in the middle`);
}
