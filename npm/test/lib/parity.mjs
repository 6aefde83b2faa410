// Compares answers with those of the native engine, byte for byte. Runs in Node and in the browser.

import { canonical } from "./canonical.mjs";

/** Asks each question of the file and returns how many there were and those answered otherwise. */
export function compare(numgate, text) {
  const lines = text.split("\n").filter((line) => line !== "");
  const others = [];
  for (const line of lines) {
    const { answer, ...asked } = JSON.parse(line);
    const ours = canonical({ ...asked, answer: answered(numgate, asked) });
    if (ours !== line) others.push(`${asked.file}: ${asked.case}\n  native ${line.slice(0, 4000)}\n  here   ${ours.slice(0, 4000)}`);
  }
  return { count: lines.length, others };
}

function answered(numgate, { question, ask }) {
  try {
    return numgate[question](ask);
  } catch (error) {
    if (!(error instanceof numgate.NumgateError)) return { thrown: String(error) };
    return { error: error.toJSON() };
  }
}
