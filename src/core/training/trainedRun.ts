import type { Net, Snapshot, Stopped } from '../nets'

export interface Training<Noted> {
  /** Untrained; the run's own from now on. */
  readonly net: Net
  /** Takes the net through the epoch of this number, from 1; must depend on nothing else that changes. */
  readonly train: (net: Net, epoch: number) => void
  /** What is noted of the untrained net and after every epoch, or every so many. */
  readonly note: (net: Net) => Noted
  readonly every?: number
}

/**
 * A net and the epochs it has been trained, each of which can be visited again. Epochs are trained once, in order,
 * when first asked for: in whichever order a run is visited, its bits are those of a straight run.
 */
export class TrainedRun<Noted = undefined> {
  readonly #training: Training<Noted>
  readonly #learned: ReturnType<Net['learned']>[]
  readonly #notes: Noted[]
  /** The net's whole state after the last trained epoch, while it stands at an earlier one. */
  #ahead: { state: Snapshot; stopped: Stopped | null } | undefined

  constructor(training: Training<Noted>) {
    this.#training = training
    this.#learned = [training.net.learned()]
    this.#notes = [training.note(training.net)]
  }

  /** How many epochs have been trained. */
  get trained(): number {
    return this.#learned.length - 1
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    if (!Number.isInteger(epoch) || epoch < 0) throw new RangeError(`TrainedRun: there is no epoch ${epoch}`)
    if (epoch > this.trained) this.#resume()
    while (this.trained < epoch) this.#trainOn()
  }

  /**
   * The net as it was after an epoch (0: untrained), trained on as far as need be. The same object for every epoch:
   * ask it what is wanted before the next call, and leave its parameters alone. Throws for no whole number.
   */
  at(epoch: number): Net {
    const { net } = this.#training
    this.reach(epoch)
    if (epoch === this.trained) this.#resume()
    else {
      this.#ahead ??= { state: net.snapshot(), stopped: net.stopped }
      net.setLearned(this.#learned[epoch])
    }
    return net
  }

  /** What was noted up to an epoch, the untrained net first; trains on as far as need be. */
  notes(epoch: number): readonly Noted[] {
    this.reach(epoch)
    return this.#notes.slice(0, Math.floor(epoch / (this.#training.every ?? 1)) + 1)
  }

  /** Puts the net where its training stands. */
  #resume(): void {
    if (this.#ahead === undefined) return
    const { net } = this.#training
    net.restore(this.#ahead.state)
    net.stopped = this.#ahead.stopped
    this.#ahead = undefined
  }

  #trainOn(): void {
    const { net, train, note, every = 1 } = this.#training
    const epoch = this.trained + 1
    train(net, epoch)
    this.#learned.push(net.learned())
    if (epoch % every === 0) this.#notes.push(note(net))
  }
}
