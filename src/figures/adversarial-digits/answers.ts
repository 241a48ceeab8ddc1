/** The likeliest of the ten answers. */
export const answerOf = (probabilities: ArrayLike<number>): number => topThree(probabilities)[0].answer

/** The three likeliest answers, the likeliest first. */
export const topThree = (probabilities: ArrayLike<number>): { answer: number; probability: number }[] =>
  Array.from(probabilities, (probability, answer) => ({ answer, probability }))
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, 3)
