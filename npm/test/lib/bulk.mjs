// Files with many orders, and the comparison of what is said of them. Runs in Node and in the browser.

import { canonical } from "./canonical.mjs";

const NOW = "2026-03-02T09:00:00Z";
const utf8 = (text) => new TextEncoder().encode(text);

/** Numbers from a seed, the same everywhere. */
function random(seed) {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { below: (most) => Math.floor(next() * most), one: (list) => list[Math.floor(next() * list.length)] };
}

const COLUMNS = [
  ["Country", ["CH", "ch", "DE", "ES", "FR", "XX", ""]],
  ["from", ["+41443334450", "+4930123000", "+34810000000", "0443334450", "+41443334459", ""]],
  ["end full number", ["+41443334459", "+4930123999", "+34810000099", "x", "+41443334450", ""]],
  ["Origin", ["colt", "ported-in", "portedIn", "nobody", ""]],
  ["number_status", ["Free", "reserved", "PortIn_Activated", "Fre", ""]],
  ["action", ["ADD", "modify", ""]],
  ["end customer", ["Muster AG", "Zürich, \"GmbH\"", "two\nlines", " ", "a;b\tc"]],
  ["listed", ["yes", "no", "perhaps", ""]],
  ["reference", ["A-1", "é\u{1f600}", "\"", ""]],
  ["our own", ["x", ""]],
];

/** A table whose rows are good and bad in every way, with one separator and one end of line. */
function table(seed, rows) {
  const { below, one } = random(seed);
  const [separator, end, mark] = [one([",", ";", "\t"]), one(["\n", "\r\n"]), one(["", "\ufeff"])];
  const columns = COLUMNS.filter(() => below(5) > 0).concat([["", [""]]].filter(() => below(4) === 0));
  const quoted = (text) => (/[",;\t\r\n]/.test(text) || below(9) === 0 ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns.map(([header]) => quoted(header)).join(separator)];
  for (let row = 0; row < rows; row += 1) {
    const cells = columns.map(([, values]) => quoted(one(below(3) > 0 ? values.slice(0, 2) : values)));
    if (below(20) === 0) cells.pop();
    if (below(20) === 0) cells.push("more");
    if (below(30) === 0) cells[0] += '"odd';
    lines.push(below(25) === 0 ? "" : cells.join(separator));
  }
  if (below(3) === 0) lines.push(`"open${separator}`, "CH");
  const bytes = utf8(mark + lines.join(end) + one(["", end]));
  // Bytes that are no text, behind the header.
  for (let wrong = below(4); wrong > 0; wrong -= 1) bytes[Math.floor(bytes.length / 2) + below(bytes.length / 2)] = 0xff;
  return bytes;
}

const range = (start, end = start) => ({ numbers: [{ startFullNumber: start, endFullNumber: end }] });

/** Questions, orders alone and what is neither, one a line. */
function lines(seed, rows) {
  const { below, one } = random(seed);
  const order = () => ({ ...range(`+4144333${1000 + below(300)}`), customerReference: `R${below(10)}` });
  const line = () =>
    one([
      () => JSON.stringify(order()),
      () => JSON.stringify({ country: one(["CH", "DE", "XX"]), order: order() }),
      () => JSON.stringify({ request: "return", order: { ...order(), notes: "a\\\"\u0001é\u{1f600}" }, numberStates: [null] }),
      () => JSON.stringify({ order: order(), customer: { offer: "premium", segment: null }, language: "en" }),
      () => `  ${JSON.stringify(order())}  `,
      () => JSON.stringify(order()).slice(0, -below(30)),
      () => JSON.stringify(order()).replace(":", one([" ", ":1e999 ", ":\ufeff", "::"])),
      () => one(["[1]", "null", "7", '"x"', "{}", "{} {}", "tru", '{"a":1.5}', '{"\\ud800":1}', "", "\t"]),
      () => "[".repeat(200),
      () => JSON.stringify({ numbers: [], order: {} }),
    ])();
  const bytes = utf8(`{"notes":"first"}\n${Array.from({ length: rows }, line).join(one(["\n", "\r\n"]))}${one(["", "\n"])}`);
  for (let wrong = below(3); wrong > 0; wrong -= 1) bytes[20 + below(bytes.length - 20)] = 0xff;
  return bytes;
}

const CH = { request: "reservation", country: "CH", origin: "colt", status: "Free", now: NOW };

/** Files, each with a question and a name. */
export function cases(fixture) {
  const made = (name, question, text) => ({ name, question, bytes: typeof text === "string" ? utf8(text) : text });
  const whole = "country,number,status,origin\nCH,+41443334450,Free,colt\n";
  const long = `number,notes\n+41443334450,"${"x".repeat(70_000)}"\n+41443334451,b\n`;
  const longLine = `{}\n{"notes":"${"x".repeat(1 << 20)}"}\n{"notes":"y"}\n`;
  return [
    made("the fixture", { request: "bulkActivation", now: NOW }, fixture),
    made("nothing", { now: NOW }, ""),
    made("nothing but lines", { now: NOW }, "\n \r\n\t"),
    made("a header alone", CH, "number"),
    made("a separator on a line of its own", CH, "sep=;\r\nnumber;notes\r\n+41443334450;a,b\r\n"),
    made("lines that end in returns", CH, "number,notes\r+41443334450,a\r+41443334450,b"),
    made("a row that is too long", CH, long),
    made("a line that is too long", CH, longLine),
    made("a row of too many cells", CH, `number\n${",".repeat(5000)}\n+41443334450\n`),
    made("more causes than are listed in one place", CH, `${"number\n"}${"+41\n".repeat(1500)}`),
    made("in German", { ...CH, language: "de" }, "number\n+4144333\n+41443334450\n+41443334450\n"),
    made("for a customer", { ...CH, request: "bulkUpdateCustomerDetails", action: "ADD", customer: { offer: "premium", profile: "microsoft", restricted: true, ownsFrNumbers: "none", segment: "consumer" } }, whole),
    made("read otherwise, on a day, by own figures", { request: "return", now: NOW, on: "2025-01-01", readings: { "F-02": "returned" }, overrides: { maximumRanges: 3, portedInReturn: { CZ: "Returned" } } }, whole),
    made("a column that is passed over", { ...CH, skip: ["our own", "x"] }, "number,our own\n+41443334450,1\n"),
    made("an unknown header", CH, "number,cuntry\n+41443334450,CH\n"),
    made("a header twice", CH, "number,start\n"),
    made("an open quote in the header", CH, '"\n'),
    made("UTF-16", CH, new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])),
    made("an array", CH, "[{}]\n"),
    made("an unknown word", { ...CH, country: "XX" }, whole),
    made("an unknown reading", { ...CH, readings: { "F-01": "perhaps" } }, whole),
    ...Array.from({ length: 40 }, (_, seed) => made(`table ${seed}`, { request: "bulkActivation", country: "CH", now: NOW, skip: ["our own"] }, table(seed, 40))),
    ...Array.from({ length: 20 }, (_, seed) => made(`lines ${seed}`, CH, lines(seed, 40))),
    made("a long table", { request: "bulkPortIn", country: "FR", now: NOW, skip: ["our own"] }, table(4711, 3000)),
  ];
}

/** What `checkBulk` says, written as the command line writes it. */
export async function written(bulk, source, question) {
  const text = [];
  try {
    const run = bulk.checkBulk(source, question);
    for await (const row of run) text.push(`${canonical(row)}\n`);
    text.push(`${canonical(await run.summary())}\n`);
  } catch (error) {
    if (!(error instanceof bulk.NumgateError)) throw error;
    // Nothing is told before what is wrong with all rows.
    text.push(`${canonical({ error: error.toJSON() })}\n`);
  }
  return text.join("");
}

/** The same file in every form that it can come in. */
export function forms(bytes) {
  const pieces = function* (size) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  };
  const later = async function* (size) {
    for (const piece of pieces(size)) {
      await undefined;
      yield piece;
    }
  };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const isText = !text.includes("\ufffd");
  const units = function* (size) {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  };
  return {
    bytes: () => bytes,
    "a buffer": () => bytes.slice().buffer,
    "a Blob": () => new Blob([bytes]),
    "a stream": () => new Blob([bytes]).stream(),
    "an iterable": () => pieces(777),
    "an async iterable": () => later(5000),
    ...(bytes.length < 5000 ? { "byte by byte": () => pieces(1) } : {}),
    ...(isText ? { "a text": () => text, "parts of a text": () => units(1001) } : {}),
    ...(isText && bytes.length < 5000 ? { "character by character": () => units(1) } : {}),
  };
}

/** Where the first difference is, shortened. */
export function difference(ours, native) {
  const [here, there] = [ours.split("\n"), native.split("\n")];
  const at = here.findIndex((line, index) => line !== there[index]);
  return `line ${at + 1}\n  native ${String(there[at]).slice(0, 2000)}\n  here   ${String(here[at]).slice(0, 2000)}`;
}
