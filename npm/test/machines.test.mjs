// The machines to run: XState walks the ways that `paths` answers with, and SCXML does the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { diagram, NumgateError, paths } from "numgate/machines";
import { createActor, createMachine, getInitialSnapshot, getNextSnapshot, SimulatedClock, stateIn } from "xstate";
import { getSimplePaths } from "xstate/graph";

const text = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const types = text("../src/types.d.ts");

/** The words of a list. */
const words = (type) => [...types.match(new RegExp(`^export type ${type} = (.*);$`, "m"))[1].matchAll(/"([^"]*)"/g)].map((word) => word[1]);

const COUNTRIES = words("Country");
const ORIGINS = words("Origin");
const STATUSES = {
  portIn: words("PortInStatus"),
  portOut: words("PortOutStatus"),
  other: words("OtherOrderStatus"),
  dateChange: words("DateChangeStatus"),
  cancel: words("CancelStatus"),
  modify: words("ModifyStatus"),
};

/** The answer's text; nothing where the country has no such machine. */
function written(question) {
  try {
    return diagram(question).text;
  } catch (error) {
    if (error instanceof NumgateError && ["/machine", "/origin"].includes(error.path)) return undefined;
    throw error;
  }
}

/** The configuration, and the machine that XState makes of it. */
function loaded(question) {
  const json = written({ ...question, format: "xstate" });
  if (json === undefined) return undefined;
  const config = JSON.parse(json);
  const guards = Object.fromEntries(Object.entries(config.meta?.guards ?? {}).map(([name, value]) => [name, stateIn(value)]));
  return { config, machine: createMachine(config, { guards }) };
}

/** What can happen to a machine at all. `return.*` stands for `return` and for what begins so. */
const eventsOf = (machine) => [...new Set(machine.events.filter((type) => !type.startsWith("xstate.")).map((type) => type.replace(/\.\*$/, "")))];

/** Every machine of a country that is there. */
function machines(country) {
  const asked = [{ country }, ...ORIGINS.map((origin) => ({ country, origin })), ...[...Object.keys(STATUSES), "port"].map((machine) => ({ country, machine }))];
  return asked.map((question) => ({ question, ...loaded(question) })).filter(({ machine }) => machine !== undefined);
}

/** The simple paths that XState finds, of orders those of a customer: each as the rules and statuses that it passes. */
function walked(machine, from, customer) {
  const state = from === undefined ? {} : { fromState: machine.resolveState({ value: from }) };
  const transitions = (type) => Object.values(machine.config.states).flatMap(({ on }) => on?.[type] ?? on?.[`${type}.*`] ?? []);
  const open = (type) => transitions(type).some(({ meta }) => [undefined, customer].includes(meta.customer));
  const events = eventsOf(machine).filter(open).map((type) => ({ type }));
  const found = new Map();
  for (const { steps } of getSimplePaths(machine, { ...state, events })) {
    let ways = [[]];
    for (const [place, { event, state: after }] of steps.entries()) {
      // The first step is where it begins.
      if (place === 0) continue;
      const [{ meta }] = machine.getTransitionData(steps[place - 1].state, event);
      // What is asked of a number and its completion are one rule.
      const rules = (way) => (from && event.type === "completion" && way.length > 0 ? [way.at(-1).rule] : meta.rules);
      ways = ways.flatMap((way) => rules(way).map((rule) => [...way, { rule, to: after.value }]));
    }
    for (const way of ways.filter((way) => way.length > 0)) {
      const goal = way.at(-1).to;
      // Two names of an event make one way.
      found.set(goal, (found.get(goal) ?? new Set()).add(said(way)));
    }
  }
  return found;
}

const said = (way) => way.map(({ rule, to }) => `${to} (${rule})`).join(" > ");

/** The ways that `paths` answers with, written likewise. */
function answered(question) {
  return paths(question).paths.map(({ steps }) =>
    said(steps.flatMap(({ rule, through, to }) => [...(through ? [{ rule, to: through }] : []), ...(through === question.to ? [] : [{ rule, to }])])),
  );
}

const sorted = (list) => [...(list ?? [])].sort();

test("XState walks every order by the ways that are answered, and by no other", () => {
  const { machines: counted } = JSON.parse(text("../../fixtures/order-paths.json"));
  let walks = 0;
  for (const country of COUNTRIES) {
    for (const [order, statuses] of Object.entries(STATUSES)) {
      const found = loaded({ country, machine: order });
      for (const registeredDeReseller of [false, true]) {
        const ways = found ? walked(found.machine, undefined, registeredDeReseller ? "registered reseller" : "anybody else") : new Map();
        const where = `${country} ${order} ${registeredDeReseller}`;
        for (const to of statuses) {
          assert.deepEqual(sorted(ways.get(to)), sorted(answered({ country, order, to, customer: { registeredDeReseller } })), `${where} ${to}`);
        }
        for (const status of ways.keys()) assert.ok(statuses.includes(status), `${where} ${status}`);
        // As they are counted by hand.
        const own = counted.find((row) => row.order === order && row.countries.includes(country) && [undefined, registeredDeReseller].includes(row.registeredDeReseller));
        for (const [status, count] of Object.entries(own.ways)) assert.equal(ways.get(status)?.size, count, `${where} ${status}`);
        walks += 1;
      }
    }
  }
  assert.equal(walks, 20 * 6 * 2);
});

test("XState walks every number by the ways that are answered, and by no other", () => {
  const statuses = words("NumberStatus");
  let [walks, all] = [0, 0];
  for (const country of COUNTRIES) {
    for (const origin of ORIGINS) {
      const found = loaded({ country, origin });
      for (const from of statuses) {
        const here = found?.config.states[from] !== undefined;
        const ways = here ? walked(found.machine, from) : new Map();
        for (const to of statuses.filter((to) => to !== from)) {
          const expected = answered({ country, origin, from, to });
          assert.deepEqual(sorted(ways.get(to)), sorted(expected), `${country} ${origin}: ${from} to ${to}`);
          all += expected.length;
        }
        walks += here ? 1 : 0;
      }
    }
  }
  assert.ok(walks > 200 && all > 1000, `${walks} ${all}`);
});

test("in every state XState counts among what can happen what the configuration has, and nothing else", () => {
  for (const { config, machine } of COUNTRIES.flatMap(machines)) {
    if (config.type === "parallel" || config.states.colt) continue;
    for (const [status, state] of Object.entries(config.states)) {
      const snapshot = machine.resolveState({ value: status });
      const open = eventsOf(machine).filter((type) => snapshot.can({ type }));
      const matches = (key) => (type) => type === key || (key.endsWith(".*") && `${type}.`.startsWith(key.slice(0, -1)));
      const known = eventsOf(machine).filter((type) => Object.keys(state.on ?? {}).some((key) => matches(key)(type)));
      assert.deepEqual(open, known, `${config.id} ${status}`);
      assert.ok(known.length >= Object.keys(state.on ?? {}).length, `${config.id} ${status}`);
      if (state.type === "final") assert.equal(getNextSnapshot(machine, machine.resolveState({ value: status }), { type: "return" }).value, status);
    }
  }
});

/** A port-in beside its child orders that has come to wait for the customer, with the clock that it runs by. */
function waiting(question) {
  const { machine } = loaded(question);
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  const send = (...types) => types.forEach((type) => actor.send({ type }));
  send("portIn", "feedbackNeeded");
  return { actor, send, pass: (hours, rest = 0) => clock.increment(hours * 3_600_000 + rest), status: () => actor.getSnapshot().value.portIn };
}

test("an order that waits for the customer expires to the millisecond, and anew each time that it waits", () => {
  const { send, pass, status, actor } = waiting({ country: "FR", machine: "port" });
  pass(71);
  send("portUpdate.changeDate", "childAccepted.dateChange", "feedbackNeeded");
  pass(72, -1);
  assert.equal(status(), "Customer feedback awaited");
  pass(0, 1);
  assert.equal(status(), "Expired");
  assert.equal(actor.getSnapshot().can({ type: "portUpdate.modify" }), false);
});

test("an order does not expire while a child order is open: the customer has answered", () => {
  const cases = [
    ["portUpdate.modify", "childCompleted.modify", "Validation In Progress"],
    ["portUpdate.changeDate", "childAccepted.dateChange", "Submitted to operator"],
    ["portUpdate.cancel", "childAccepted.cancel", "Cancelled"],
  ];
  for (const [asked, outcome, to] of cases) {
    const { send, pass, status, actor } = waiting({ country: "FR", machine: "port" });
    assert.ok(actor.getSnapshot().can({ type: "feedbackExpiry" }), asked);
    pass(71);
    send(asked);
    pass(1);
    assert.equal(status(), "Customer feedback awaited", asked);
    assert.equal(actor.getSnapshot().can({ type: "feedbackExpiry" }), false, asked);
    for (const [other] of cases) assert.equal(actor.getSnapshot().can({ type: other }), true, `${asked} ${other}`);
    pass(100);
    send("feedbackExpiry");
    assert.equal(status(), "Customer feedback awaited", asked);
    send(outcome);
    assert.equal(status(), to, asked);
  }
  // One that was refused before the time is over keeps nothing back.
  const { send, pass, status } = waiting({ country: "FR", machine: "port" });
  send("portUpdate.changeDate", "childRejected.dateChange");
  pass(72);
  assert.equal(status(), "Expired");
});

test("a port-in alone knows of no child order: its timer is told, and the event is given", () => {
  const { config, machine } = loaded({ country: "FR", machine: "portIn" });
  const state = config.states["Customer feedback awaited"];
  assert.equal(state.after, undefined);
  assert.deepEqual(state.on.feedbackExpiry[0].meta.timers[0].period, { hours: 72 });
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  for (const type of ["portIn", "feedbackNeeded"]) actor.send({ type });
  clock.increment(100 * 3_600_000);
  assert.equal(actor.getSnapshot().value, "Customer feedback awaited");
  actor.send({ type: "feedbackExpiry" });
  assert.equal(actor.getSnapshot().value, "Expired");
  assert.equal(actor.getSnapshot().status, "done");
});

test("an answer that is due within hours, as the caller reads it, is due whatever else is asked", () => {
  const { machine } = loaded({ country: "NL", machine: "portOut", readings: { "F-08": "hours" } });
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  actor.send({ type: "portOut" });
  clock.increment(48 * 3_600_000 - 1);
  assert.equal(actor.getSnapshot().value, "Customer feedback awaited");
  clock.increment(1);
  assert.equal(actor.getSnapshot().value, "Firm order commitment");
});

/** A processor for what is used of SCXML: configurations as the ids of atomic states. */
function scxml(source) {
  const trouble = (level, message) => assert.fail(`${level}: ${message}`);
  const document = new DOMParser({ onError: trouble }).parseFromString(source, "text/xml");
  const children = (node, ...names) => [...node.childNodes].filter((child) => names.includes(child.nodeName));
  const inner = (node) => children(node, "state", "parallel", "final");
  const byId = (id) => [...document.getElementsByTagName("*")].find((node) => node.getAttribute("id") === id && inner(node.parentNode).includes(node));
  const entered = (node) => {
    if (node.nodeName === "parallel") return inner(node).flatMap(entered);
    return inner(node).length > 0 ? entered(byId(node.getAttribute("initial"))) : [node];
  };
  const steps = (node) =>
    children(node, "transition").map((transition) => ({
      event: transition.getAttribute("event"),
      cond: transition.getAttribute("cond")?.match(/^In\('(.*)'\)$/)[1],
      to: transition.getAttribute("target") ? entered(byId(transition.getAttribute("target"))) : undefined,
    }));
  const known = new Map([...document.getElementsByTagName("*")].filter((node) => ["state", "final"].includes(node.nodeName)).map((node) => [node, steps(node)]));
  const root = document.documentElement;
  const matches = (own, event) => event === own || event.startsWith(`${own}.`);
  return {
    initial: entered(byId(root.getAttribute("initial"))),
    next: (active, event) =>
      active.flatMap((node) => {
        const open = ({ event: own, cond }) => matches(own, event) && (!cond || active.some((other) => other.getAttribute("id") === cond));
        const step = known.get(node).find(open);
        return step?.to ?? [node];
      }),
    /** The configuration as XState writes its value. */
    value: (active) => {
      const status = (node) => node.getAttributeNS("numgate:machine", "status") || "start";
      const one = (node) => [node.parentNode.getAttribute("id"), status(node)];
      return active[0].parentNode === root ? status(active[0]) : Object.fromEntries(active.map(one));
    },
  };
}

/** What a configuration is without what it says for people. */
const structure = (config) => JSON.stringify(config, (name, value) => (["id", "meta", "description"].includes(name) ? undefined : value));

test("SCXML and XState come to the same configurations by the same events", () => {
  const done = new Set();
  let seen = 0;
  for (const { question, config, machine } of COUNTRIES.flatMap(machines)) {
    // Many countries have the same machine.
    if (done.has(structure(config))) continue;
    done.add(structure(config));
    const other = scxml(written({ ...question, format: "scxml" }));
    const types = eventsOf(machine);
    const left = [{ snapshot: getInitialSnapshot(machine), active: other.initial }];
    const known = new Set();
    while (left.length > 0) {
      const { snapshot, active } = left.pop();
      assert.deepEqual({ ...Object(snapshot.value) }, { ...Object(other.value(active)) }, config.id);
      const key = JSON.stringify(snapshot.value);
      if (known.has(key)) continue;
      known.add(key);
      for (const type of types) {
        left.push({ snapshot: snapshot.status === "active" ? getNextSnapshot(machine, snapshot, { type }) : snapshot, active: other.next(active, type) });
      }
    }
    seen += known.size;
  }
  console.log(`# ${done.size} machines, ${seen} configurations`);
  assert.ok(done.size >= 20 && seen > 1000, `${done.size} ${seen}`);
});
