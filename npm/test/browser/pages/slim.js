import { check, init } from "/dist/slim.js";
import { report } from "./report.js";

const caught = (work) => Promise.resolve().then(work).then(() => "nothing", String);

report(async () => {
  const said = [
    await caught(() => check({ request: "return", country: "ES" })),
    await caught(() => init()),
    await caught(() => init("/dist/none.wasm")),
    await caught(() => init(new Uint8Array(8))),
  ];
  await init(fetch("/dist/numgate_bg.wasm"));
  await init();
  return { said, verdict: check({ request: "return", country: "ES" }).verdict };
});
