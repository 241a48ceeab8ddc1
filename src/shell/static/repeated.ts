/** The first word that stands a second time. */
export const repeated = (words: readonly string[]): string | undefined =>
  words.find((word, i) => words.indexOf(word) !== i)
