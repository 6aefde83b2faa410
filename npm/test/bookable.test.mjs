import assert from "node:assert/strict";
import { test } from "node:test";
import { bookable, portDates } from "numgate/days";

test("a date picker shows October in Spain from one answer", () => {
  const days = bookable(portDates({ country: "ES", now: "2026-10-01T08:00:00Z", from: "2026-10-01", to: "2026-10-31" }));
  assert.deepEqual([days.first, days.last], ["2026-10-01", "2026-10-31"]);
  // Five working days from Thursday the 1st: the 8th. The 12th is the National Day, a Monday.
  assert.equal(days.isBookable("2026-10-07"), false);
  assert.equal(days.isBookable("2026-10-08"), true);
  assert.equal(days.isBookable("2026-10-12"), false);
  assert.equal(days.nextBookable("2026-10-01"), "2026-10-08");
  assert.equal(days.nextBookable("2026-10-10"), "2026-10-13");
  assert.deepEqual(days.reasons("2026-10-07"), [{ code: "beforeLeadTime" }]);
  assert.deepEqual(days.reasons("2026-10-10").map((reason) => reason.code), ["weekend"]);
  assert.deepEqual(days.reasons("2026-10-12").map((reason) => [reason.code, reason.kind]), [["holiday", "national"]]);
  assert.deepEqual(days.reasons("2026-10-13"), []);
});

test("a day that was not asked for is not said to be bookable", () => {
  const days = bookable(portDates({ country: "ES", now: "2026-10-01T08:00:00Z", from: "2026-10-01", to: "2026-10-09" }));
  assert.equal(days.day("2026-10-13"), undefined);
  assert.equal(days.isBookable("2026-10-13"), false);
  assert.equal(days.nextBookable("2026-10-10"), undefined);
  assert.equal(days.nextBookable("2026-09-01"), "2026-10-08");
  assert.deepEqual(days.reasons("2026-10-13"), []);
});

test("a weekend in France counts only for those who take other hours too", () => {
  const days = bookable(portDates({ country: "FR", now: "2026-06-01T09:00:00Z", from: "2026-07-18", to: "2026-07-20" }));
  assert.equal(days.isBookable("2026-07-18"), false);
  assert.equal(days.isBookable("2026-07-18", { outOfHours: true }), true);
  assert.equal(days.nextBookable("2026-07-18"), "2026-07-20");
  assert.equal(days.nextBookable("2026-07-18", { outOfHours: true }), "2026-07-18");
});

test("where no lead time is known no day is said to be bookable, and where none can be wished for it says so", () => {
  const open = bookable(portDates({ country: "PL", now: "2026-09-14T08:00:00Z", from: "2026-09-21", to: "2026-09-25" }));
  assert.equal(open.isBookable("2026-09-21"), false);
  assert.deepEqual(open.reasons("2026-09-21"), [{ code: "noLeadTime" }]);
  const none = bookable(portDates({ country: "NL", now: "2026-09-14T08:00:00Z" }));
  assert.deepEqual([none.first, none.last, none.nextBookable("2026-09-21")], [undefined, undefined, undefined]);
  assert.deepEqual(none.reasons("2026-09-21"), [{ code: "wishedDateNotOffered" }]);
});
