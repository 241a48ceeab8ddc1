import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { RunCount } from './useSummary'

/** How a reader stops the runs, and lets them go on. */
export interface Hold {
  isStopped: boolean
  /** Whether the figure is on screen: else nothing is run. */
  isSeen: boolean
  onChange: (isStopped: boolean) => void
}

interface RunCounterProps extends RunCount {
  /** undefined: the runs are over too soon to be stopped. */
  hold?: Hold | undefined
}

/** Runs after which the time left can be told. */
const TELLING = 4

/** How long the rest will take, in seconds, by the pace since the runs began or went on; undefined while that cannot be told. */
function useSecondsLeft(of: number, arrived: number, isRunning: boolean): number | undefined {
  const from = useRef<{ time: number; arrived: number }>(undefined)
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const now = performance.now()
    if (!isRunning || from.current === undefined || arrived < from.current.arrived) {
      from.current = isRunning && arrived > 0 ? { time: now, arrived } : undefined
      setLeft(undefined)
      return
    }
    const come = arrived - from.current.arrived
    if (come >= TELLING) setLeft((((now - from.current.time) / come) * (of - arrived)) / 1000)
  }, [of, arrived, isRunning])
  return isRunning ? left : undefined
}

/** Seconds as one would say them: by fives where there are many. */
const aboutSeconds = (seconds: number): string =>
  String(Math.max(1, seconds < 10 ? Math.ceil(seconds) : 5 * Math.ceil(seconds / 5)))

function Stoppable({ of, arrived, hold }: RunCounterProps & { hold: Hold }): ReactNode {
  const { isStopped, isSeen, onChange } = hold
  const left = useSecondsLeft(of, arrived, isSeen && !isStopped)
  const when = left === undefined ? '' : `, about ${aboutSeconds(left)} s more`
  return (
    <>
      <span>{isStopped ? `stopped at ${arrived} of ${of} runs` : `${arrived} of ${of} runs${when}`}</span>
      <button type="button" className="run-hold" onClick={() => onChange(!isStopped)}>
        {isStopped ? 'Go on' : 'Stop'}
      </button>
    </>
  )
}

/** How a figure's many runs stand: how many have come; and, once the rest has failed, how many are missing. */
export function RunCounter(props: RunCounterProps): ReactNode {
  const { of, arrived, failed, tryAgain, hold } = props
  if (tryAgain === undefined) {
    if (arrived === of) return null
    return hold === undefined ? (
      <span>{`${arrived} of ${of} runs`}</span>
    ) : (
      <Stoppable {...props} hold={hold} />
    )
  }
  return (
    <>
      <span>{`${failed} of ${of} runs ${failed === 1 ? 'is' : 'are'} missing`}</span>
      <button type="button" className="run-again" onClick={tryAgain}>
        Try again
      </button>
    </>
  )
}
