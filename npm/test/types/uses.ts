// What the types are to allow; compiled against the packed package.

import {
  NumgateError,
  check,
  init,
  speak,
  type Ask,
  type CheckAnswer,
  type CheckChanges,
  type CheckQuestion,
  type Country,
  type ErrorCode,
  type Issue,
  type MovesQuestion,
  type NumberStatus,
  type Speak,
  type Status,
  type Pending,
  type Verdict,
} from "numgate";
import { checkBulk, type BulkCheck, type BulkQuestion, type BulkSource, type BulkSummary, type BulkTold } from "numgate/bulk";
import { bookable, portDates, type BookableDays, type DayIssue } from "numgate/days";
import { openForm, type Form } from "numgate/form";
import * as inline from "numgate/inline";
import { diagram, history, moves, paths } from "numgate/machines";
import * as drawn from "numgate/machines/inline";
import { explain, findings, rules } from "numgate/reference";
import * as slim from "numgate/slim";
import { range, value, type PhoneType, type RangeAnswer, type ValueAnswer } from "numgate/values";

const question: CheckQuestion = {
  request: "updateCustomer",
  action: "MODIFY",
  country: "ES",
  on: "2026-03-30",
  language: "en",
  readings: { "F-02": "returned" },
  overrides: { portedInReturn: { CZ: "Returned" }, maximumRanges: 5 },
  customer: { offer: "premium", ownsFrNumbers: "none" },
  order: {
    numbers: [{ startFullNumber: "+34810000000", endFullNumber: "+34810000099", numberType: "Geo" }],
    endCustomer: { name: "Ejemplo S.L.", address: { city: "Madrid", country: "ES" } },
  },
  numberStates: [{ origin: "colt", status: "Activated" }],
};

const answer: CheckAnswer = check(question);
const verdict: Verdict = answer.verdict;
const errors: Issue[] = answer.issues.filter((issue) => issue.severity === "error");
const open: Pending[] = answer.pending;
const advice: string | undefined = errors[0]?.help;

const form: Form = openForm(question);
const changes: CheckChanges = form.set("/order/endCustomer/name", "Otro S.L.");
form.set("/order/numbers/-", { startFullNumber: "+34810000100", endFullNumber: "+34810000100" });
form.set("/order/endCustomer/name");
const appeared: Issue[] = (changes.appeared ?? []).map(({ issue }) => issue);
const goneFrom: number | undefined = changes.gone?.[0]?.at;
const stillOpen: Pending[] = form.answer.pending;
{
  using held = openForm(question);
  const now: Verdict = held.answer.verdict;
  void now;
}
form.close();

function colour(verdict: Verdict): string {
  switch (verdict) {
    case "valid":
      return "green";
    case "undecided":
    case "needsApproval":
      return "amber";
    case "invalid":
      return "red";
  }
}

const asked: MovesQuestion = { country: "CH", origin: "portedIn", status: "PortIn_Activated" };
const next: Status[] = moves(asked).moves.map((move) => move.to);
const month: BookableDays = bookable(portDates({ country: "ES", now: "2026-09-14T08:00:00Z", from: "2026-10-01", to: "2026-10-31" }));
const open12: boolean = month.isBookable("2026-10-12", { outOfHours: true });
const soonest: string | undefined = month.nextBookable("2026-10-10");
const against: readonly DayIssue[] = month.reasons("2026-10-12");
const first: Status | undefined = paths({ country: "NL", origin: "colt", from: "Free", to: "Activated" }).paths[0]?.steps[0]?.from;
const end = moves({ ...asked, statusSince: "2026-03-01T12:00:00Z", now: "2026-03-02T12:00:00Z" }).moves[0]?.until?.latestSafe;
const past = history({ country: "ES", origin: "colt", steps: [{ status: "Free", at: "2026-03-01T12:00:00Z" }] });
const ordered = history({ country: "NL", order: "portOut", fpd: "2026-03-02", steps: [
  { status: "Firm order commitment", at: "2026-02-02T12:00:00Z", fpd: "2026-03-03" },
  { status: "Ready for porting initiation", at: "2026-03-03T12:00:00Z" },
] });
const moved: string | undefined = ordered.steps[0]?.child ?? ordered.steps[0]?.event;
const late: boolean = past.verdict === "invalid" && past.issues.some((issue) => issue.code === "tooLate");
const ids: string[] = rules().rules.map((rule) => rule.id);
const day = rules({ on: "2024-05-01" }).digest;
const titles = findings().findings.map((finding) => finding.title);
const one = findings({ id: "F-02" });
const why: string = explain({ id: "LIFE-01" }).text;
const picture: string = diagram({ country: "NL", machine: "number", format: "svg" }).text;

const phone: ValueAnswer = value({ kind: "phone", country: "FR", value: "01 42 68 00 00" });
const kind: PhoneType | undefined = phone.type;
const changed: string[] = phone.changes ?? [];
const order: ValueAnswer = value({ kind: "order-id", value: "x", readings: { "F-13": "uuid" } });
const cut: RangeAnswer = range({ country: "FR", ranges: [{ areaCode: "3", areaCodeExtn: "8250", rangeStart: "1230", rangeEnd: "1239" }] });
const first10: string | undefined = cut.ranges[0]?.blocks[0]?.startFullNumber;

try {
  check(question);
} catch (error) {
  if (error instanceof NumgateError) {
    const code: ErrorCode = error.code;
    const where: string = error.path;
    const help: string | undefined = error.help;
    const body = error.toJSON();
    void [code, where, help, body.expected, error.got, error.cause];
  }
}

const common: BulkQuestion = { request: "bulkPortIn", country: "FR", origin: "portedIn", status: "Free", customer: { segment: "consumer" }, skip: ["x"] };
const sources: BulkSource[] = [
  "number\n",
  new Uint8Array(),
  new ArrayBuffer(1),
  new Blob([]),
  new File([], "orders.csv"),
  new Blob([]).stream(),
  new Response().body!,
  ["number\n", "x"],
  [question, { order: { numbers: [] } }, { numbers: [], notes: "the order alone" }],
  (async function* () { yield "{}"; })(),
];
async function rows(source: BulkSource): Promise<string[]> {
  const run: BulkCheck = checkBulk(source, common);
  const said: string[] = [];
  for await (const row of run) {
    const told: BulkTold = row;
    if (told.error) said.push(told.error.message);
    else said.push(told.verdict, ...told.issues.map((issue) => issue.column?.header ?? issue.path));
    if (row.verdict === "invalid") said.push(row.numbers?.[0]?.startFullNumber ?? "");
  }
  const summary: BulkSummary = await run.summary();
  return [...said, ...summary.groups.map((group) => `${group.code} ${group.count}`)];
}
const alone: Promise<BulkSummary> = checkBulk("").summary();

const started: Promise<void> = init();
const same: Ask<CheckQuestion, CheckAnswer> = inline.check;
const spoken: Promise<void> = speak("de");
const others: Speak[] = [inline.speak, slim.speak, drawn.speak];
const drawing = drawn.diagram({ country: "CH" }).text;
const given: Promise<void> = slim.init(new Uint8Array());
const countries: Country[] = ["AT", "FR"];

void [appeared, goneFrom, stillOpen, sources, rows, alone, spoken, others, kind, changed, order, first10, open12, soonest, against, verdict, open, advice, drawing, colour, next, first, ids, day, titles, one, why, picture, started, same, given, countries];
