import type { CSSProperties, ReactNode } from 'react'
import { series, type Quantity as Name } from '../../charts/series'

/** A word in the colour that its quantity has in control and plot: <Quantity name="huber">Huber</Quantity>. */
export function Quantity({ name, children }: { name: Name; children: ReactNode }) {
  if (!Object.hasOwn(series, name))
    throw new Error(`<Quantity name="${name}">: its names are ${Object.keys(series).join(', ')}`)
  const style: CSSProperties & Record<`--${string}`, string> = { '--quantity': series[name].colour }
  return (
    <span className="quantity" style={style}>
      {children}
    </span>
  )
}
