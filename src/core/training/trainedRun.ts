import type { Net, Snapshot, Stopped } from '../nets'

export interface Training<Noted> {
  /** Untrained; the run's own from now on. */
  readonly net: Net
  /** Takes the net through the epoch of this number, from 1; must depend on nothing else that changes. */
  readonly train: (net: Net, epoch: number) => void
  /** What is noted of the untrained net and after every epoch, or every so many. */
  readonly note: (net: Net) => Noted
  readonly every?: number
  /** Whether the net's whole state is kept after every epoch, so that others can branch off. Default false. */
  readonly branches?: boolean
}

/** A net's whole state at the end of an epoch. */
interface Stand {
  readonly state: Snapshot
  readonly stopped: Stopped | null
}

/** A run up to an epoch. */
interface Past<Noted> {
  readonly learned: readonly ReturnType<Net['learned']>[]
  readonly notes: readonly Noted[]
  readonly stands: readonly Stand[]
}

const standOf = (net: Net): Stand => ({ state: net.snapshot(), stopped: net.stopped })

function putBack(net: Net, { state, stopped }: Stand): void {
  net.restore(state)
  net.stopped = stopped
}

/**
 * A net and the epochs it has been trained, each of which can be visited again. Epochs are trained once, in order,
 * when first asked for: in whichever order a run is visited, its bits are those of a straight run.
 */
export class TrainedRun<Noted = undefined> {
  readonly #training: Training<Noted>
  readonly #learned: ReturnType<Net['learned']>[]
  readonly #notes: Noted[]
  readonly #stands: Stand[]
  /** After the last trained epoch, while the net stands at an earlier one. */
  #ahead: Stand | undefined

  /** `past`: what another run has been through, as its `upTo` gives it; this one goes on from there. */
  constructor(training: Training<Noted>, past?: Past<Noted>) {
    const { net, note, branches = false } = training
    this.#training = training
    if (past === undefined) {
      this.#learned = [net.learned()]
      this.#notes = [note(net)]
      this.#stands = branches ? [standOf(net)] : []
    } else {
      this.#learned = [...past.learned]
      this.#notes = [...past.notes]
      this.#stands = [...past.stands]
      putBack(net, past.stands[this.trained])
    }
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
      this.#ahead ??= standOf(net)
      net.setLearned(this.#learned[epoch])
    }
    return net
  }

  /** What was noted up to an epoch, the untrained net first; trains on as far as need be. */
  notes(epoch: number): readonly Noted[] {
    this.reach(epoch)
    return this.#notes.slice(0, this.#noted(epoch))
  }

  /**
   * The past of a run that goes on otherwise after an epoch: with a net built alike, its bits are those of a run that was
   * trained so from the first. Trains on as far as need be; throws for a run that keeps no states.
   */
  upTo(epoch: number): Past<Noted> {
    this.reach(epoch)
    if (this.#stands.length === 0) throw new RangeError('TrainedRun: no states are kept to branch off from')
    return {
      learned: this.#learned.slice(0, epoch + 1),
      notes: this.#notes.slice(0, this.#noted(epoch)),
      stands: this.#stands.slice(0, epoch + 1),
    }
  }

  /** How many notes there are up to an epoch. */
  #noted(epoch: number): number {
    return Math.floor(epoch / (this.#training.every ?? 1)) + 1
  }

  /** Puts the net where its training stands. */
  #resume(): void {
    if (this.#ahead === undefined) return
    putBack(this.#training.net, this.#ahead)
    this.#ahead = undefined
  }

  #trainOn(): void {
    const { net, train, note, every = 1, branches = false } = this.#training
    const epoch = this.trained + 1
    train(net, epoch)
    this.#learned.push(net.learned())
    if (branches) this.#stands.push(standOf(net))
    if (epoch % every === 0) this.#notes.push(note(net))
  }
}
