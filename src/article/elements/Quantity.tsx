import type { CSSProperties, ReactNode } from 'react'

/** A word in the colour that its quantity has in control and plot: <Quantity name="huber">Huber</Quantity>. */
export function Quantity({ name, children }: { name: string; children: ReactNode }) {
  const style: CSSProperties & Record<`--${string}`, string> = { '--quantity': `var(--${name})` }
  return (
    <span className="quantity" style={style}>
      {children}
    </span>
  )
}
