declare module 'bibtex-parse' {
  export interface Field {
    name: string
    value: unknown
    datatype: string
  }
  export type Item =
    | { itemtype: 'entry'; type: string; key: string; fields: readonly Field[]; raw: string }
    | { itemtype: 'comment' | 'preamble' | 'string' }
  /** Throws an error with a `location` on what is no BibTeX. */
  export function parse(source: string, options: { number: 'string' }): readonly Item[]
}
