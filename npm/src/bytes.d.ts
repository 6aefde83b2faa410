declare module "*_bg.wasm" {
  /** Bytes where the module is carried within, compiled where the host does that. */
  const module: Uint8Array<ArrayBuffer> | WebAssembly.Module;
  export default module;
}
