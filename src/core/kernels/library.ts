/** A module of kernels beside those of dense nets: it is loaded with the layers that call it. */
export interface Library<Exports extends object> {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Tells the module's exports; that they are complete is tested, not checked again here. */
  readonly isIn: (exports: object) => exports is Exports
}

/** Finds a library's kernels for a memory; throws when what it finds does not hold them. */
export type Link = <Exports extends object>(library: Library<Exports>) => Exports

/** The kernels found in `exports`. Throws when they are not there. */
export function expectKernels<Exports extends object>({ isIn }: Library<Exports>, exports: object): Exports {
  if (!isIn(exports)) throw new Error('link: the module does not export the kernels asked for')
  return exports
}
