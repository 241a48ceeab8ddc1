/** The promise's value. Rejects with the sentence when it has not come after so many seconds. */
export function within<Value>(promise: Promise<Value>, seconds: number, sentence: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${sentence} for ${seconds} s`)), 1000 * seconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
