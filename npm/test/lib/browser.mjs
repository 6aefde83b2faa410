// A page under a strict policy, in Chromium.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8" };
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-quic", "--no-first-run",
];

/** What the package needs of a page's policy: `'self'` and `'wasm-unsafe-eval'` for scripts, no inline script, no `eval`. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
/** The same without WebAssembly. */
export const STRICTER = STRICT.replace(" 'wasm-unsafe-eval'", "");

/** Serves `target`, `npm/dist` and `npm/test`; `/page/SCRIPT` is an empty page that runs that script. */
export async function serve({ policy = STRICT, wasmType = TYPES[".wasm"] } = {}) {
  const folders = { "/dist/": join(root, "npm/dist"), "/test/": join(root, "npm/test"), "/target/": join(root, "target") };
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    const path = normalize(new URL(request.url, "http://127.0.0.1").pathname);
    if (path.startsWith("/page/")) {
      response.setHeader("Content-Type", TYPES[".html"]);
      response.end(`<!doctype html><title>numgate</title><script type="module" src="${path.slice("/page".length)}"></script>`);
      return;
    }
    const [prefix, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = folder && join(folder, path.slice(prefix.length));
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const type = extname(file) === ".wasm" ? wasmType : (TYPES[extname(file)] ?? "text/plain; charset=utf-8");
    response.setHeader("Content-Type", type);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => server.close(done)) };
}

/** Starts Chromium. */
export function launch() {
  return chromium.launch({ executablePath: process.env.NUMGATE_CHROMIUM || "/usr/bin/chromium", args: FLAGS });
}

/** Opens an empty page that runs the script, and waits for what the script reports. */
export async function run(browser, origin, script) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await page.goto(`${origin}/page${script}`);
    await page.waitForFunction(() => "report" in globalThis, undefined, { timeout: 120_000 }).catch((error) => {
      throw new Error(`${script} reported nothing; ${errors.join("; ") || error}`);
    });
    return { ...(await page.evaluate(() => globalThis.report)), errors };
  } finally {
    await page.close();
  }
}
