import type { ReactNode } from 'react'

export interface CardProps {
  /** It lies face down. */
  isDown: boolean
  /** What stands on its back. */
  back: ReactNode
  children: ReactNode
}

/** A picture that can lie face down: on paper and without scripts it lies open. */
export function Card({ isDown, back, children }: CardProps) {
  return (
    <div className="audit-card" data-down={isDown || undefined}>
      <div className="audit-face until-guessed" data-hidden={isDown || undefined}>
        {children}
      </div>
      <div className="audit-back" aria-hidden={!isDown}>
        {back}
      </div>
    </div>
  )
}
