/** One thing to do at a figure, with the settings it means, if it is more than words. */
export interface Press<Config> {
  text: string
  set?: Partial<Config>
}

/** What a speaker wants beside a figure: one file for each, `src/figures/<id>/notes.ts`. */
export interface Notes<Config> {
  /** How long the figure takes in class. */
  minutes: number
  /** To be asked before anything is shown. */
  ask: {
    question: string
    options: readonly string[]
    /** Place of the right answer. */
    right: number
  }
  /** What most of them will say, and why it is not enough. */
  say: string
  press: readonly Press<Config>[]
  /** The sentence to leave them with. */
  point: string
}
