import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Config, Id } from '../experiments'
import type { Host } from './run'
import { Session, type SessionOptions, type Snapshot } from './session'

export const nextPaint = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** A figure's session: opened once, told of every changed config, closed with the figure. */
export function useSession<K extends Id>(
  host: Host,
  id: K,
  config: Config<K>,
  options: {
    at?: number | undefined
    playing: boolean
    onScreen: boolean
    onChange: SessionOptions['onChange']
    passing: boolean
  },
): { session: Session<K>; snapshot: Snapshot<K> } {
  const [session] = useState(
    () =>
      new Session(
        host,
        id,
        { config, playing: options.playing, ...(options.at === undefined ? {} : { at: options.at }) },
        { onChange: options.onChange, passing: options.passing, nextPaint },
      ),
  )
  const told = useRef(config)
  useEffect(() => {
    if (told.current === config) return
    told.current = config
    session.change(config)
  }, [session, config])
  useEffect(() => {
    session.onScreen = options.onScreen
  }, [session, options.onScreen])
  useEffect(() => () => session.close(), [session])
  return { session, snapshot: useSyncExternalStore(session.subscribe, session.read, session.read) }
}
