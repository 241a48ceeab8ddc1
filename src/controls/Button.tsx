import type { ReactNode, Ref } from 'react'

export interface ButtonProps {
  children: ReactNode
  onPress: () => void
  /** `main` for what the reader should try, `quiet` for what stands back. */
  kind?: 'plain' | 'main' | 'quiet'
  /** For a button that stays down. */
  pressed?: boolean | undefined
  /** Accessible name of a button that shows an icon only; it must hold the visible words, if there are any. */
  label?: string | undefined
  help?: string | undefined
  /** Does nothing now; keeps the focus all the same, which would be lost with the press that led here. */
  disabled?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A button. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  pressed,
  label,
  help,
  disabled = false,
  ref,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="button"
      data-kind={kind}
      aria-pressed={pressed}
      aria-label={label}
      title={help ?? label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  )
}
