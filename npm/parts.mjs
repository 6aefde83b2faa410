// The modules of the package, for its build and its tests.

/**
 * A module, its folder of `src` and `dist`, and how much it may weigh with its script: bytes, gzip at level 9.
 *
 * A question is in one module alone; that of many orders is another than that of one. Which is where,
 * `xtask/src/wasm.rs` and `wasm/Cargo.toml` say.
 */
export const PARTS = [
  { name: "numgate", folder: "", module: "numgate_bg.wasm", most: 110_000 },
  { name: "numgate/form", folder: "form", module: "numgate_form_bg.wasm", most: 117_000 },
  { name: "numgate/days", folder: "days", module: "numgate_days_bg.wasm", most: 60_000 },
  { name: "numgate/values", folder: "values", module: "numgate_values_bg.wasm", most: 110_000 },
  { name: "numgate/machines", folder: "machines", module: "numgate_machines_bg.wasm", most: 150_000 },
  { name: "numgate/reference", folder: "reference", module: "numgate_reference_bg.wasm", most: 105_000 },
  { name: "numgate/bulk", folder: "bulk", module: "numgate_bulk_bg.wasm", most: 165_000 },
];
