import { report } from "./report.js";

report(() =>
  new Promise((resolve, reject) => {
    const worker = new Worker("/test/browser/pages/asker.js", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ request: "return", country: "XX" });
  }),
);
