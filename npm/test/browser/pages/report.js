// Hands the outcome of a page to the test, with what the page's policy has refused.

const refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(`${event.effectiveDirective} ${event.blockedURI}`));

export async function report(work) {
  let outcome;
  try {
    outcome = { value: await work() };
  } catch (error) {
    outcome = { error: String(error) };
  }
  // A refusal is told a moment after what it stopped.
  await new Promise((resolve) => setTimeout(resolve, 50));
  globalThis.report = { ...outcome, refused };
}
