// A module that is carried within a script.

/** What hosts have for base64 beside `atob`; by `globalThis`, so that no bundler brings along a `Buffer` of its own. */
const host = globalThis as { Buffer?: { from(text: string, encoding: "base64"): Uint8Array<ArrayBuffer> } };

/** The bytes of a text in base64. A loop over the text would take longer than the rest of the start. */
export function bytes(base64: string): Uint8Array<ArrayBuffer> {
  if (host.Buffer) return host.Buffer.from(base64, "base64");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
