/** A binary file's bytes, put into the module by plugins/bytes.ts. */
declare module '*.bin?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
