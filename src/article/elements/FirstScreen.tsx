import type { ReactNode } from 'react'
import { Masthead } from '../Masthead'

/** What stands on the first screen: the title, a few lines and a figure that is alive already. */
export function FirstScreen({ children }: { children: ReactNode }) {
  return (
    <div className="first-screen">
      <Masthead />
      {children}
    </div>
  )
}
