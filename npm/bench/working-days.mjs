// The tenth working day after each day of a year: numgate, date-holidays with its years cached, and Python's holidays,
// in one run. Ratios count, not times: `npm run build && node bench/working-days.mjs`, after `cargo xtask setup`.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";
import { init, portDates, workingDays } from "numgate/days";

const ROUNDS = 15;
const STEP = 10;
const COUNTRIES = ["DE", "PL", "IE"];
const STEPS = ["run", "--quiet", "--release", "--package", "numgate-tests", "--bin", "steps", "--"];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const iso = (day) => day.toISOString().slice(0, 10);
const days = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)));

/** The library's own holidays of a year, asked for once: what it calls public is what is off. */
function peer(country) {
  const library = new Holidays(country);
  const off = new Set();
  for (let year = 2026; year <= 2027; year += 1) {
    for (const { date, type } of library.getHolidays(year)) if (type === "public") off.add(date.slice(0, 10));
  }
  return (from) => {
    const day = new Date(from);
    for (let left = STEP; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      const weekday = day.getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !off.has(iso(day))) left -= 1;
    }
    return iso(day);
  };
}

/** The same by the library's own question, its rules and years cached inside. */
function asked(country) {
  const library = new Holidays(country);
  return (from) => {
    const day = new Date(from);
    for (let left = STEP; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      const weekday = day.getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      const found = library.isHoliday(new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12));
      if (!found || found.every(({ type }) => type !== "public")) left -= 1;
    }
    return iso(day);
  };
}

const ours = (country) => (from) => workingDays({ country, from: iso(from), step: STEP }).step.possible;

/** Microseconds for one step, the fastest of the rounds. */
function timed(step, some) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const day of some) step(day);
    best = Math.min(best, ((performance.now() - start) * 1000) / some.length);
  }
  return best;
}

await init();
for (const country of COUNTRIES) {
  const rows = {
    numgate: timed(ours(country), days),
    "date-holidays, asked day by day": timed(asked(country), days.slice(0, 12)),
    "date-holidays, its days kept in a set": timed(peer(country), days),
    "numgate in Rust": Number(execFileSync("cargo", [...STEPS, country], { cwd: here("../..") })),
    "python holidays": Number(execFileSync(here("../../.venv/bin/python"), [here("../../tests/python/bench_steps.py"), country])),
  };
  const told = Object.entries(rows).map(([name, time]) => `${name} ${time.toFixed(3)} us (${(time / rows.numgate).toFixed(1)}x)`);
  console.log(`${country}, ${STEP} working days: ${told.join("; ")}`);
}
for (const country of COUNTRIES) {
  const year = { country, now: "2025-12-15T09:00:00Z", from: "2026-01-01", to: "2026-12-31" };
  console.log(`${country}, portDates of a year: ${timed(() => portDates(year), days.slice(0, 50)).toFixed(0)} us`);
}
