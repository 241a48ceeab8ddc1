/** A kernels source, compiled to wasm by plugins/assemblyscript.ts; the module's bytes. */
declare module '*.as.ts?kernels' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
