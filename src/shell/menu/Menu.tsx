import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Id } from '../../experiments'
import type MenuItems from './MenuItems'
import type { MenuItemsProps } from './MenuItems'

export type MenuProps<K extends Id, Summary> = Omit<MenuItemsProps<K, Summary>, 'open' | 'close'>

/** Link, data, picture, code and “only this figure”, behind one button. */
export function Menu<K extends Id, Summary>(props: MenuProps<K, Summary>): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  /** Loaded when the menu is first opened: not needed to touch the figure. */
  const [Items, setItems] = useState<typeof MenuItems>()
  const [isMissing, setIsMissing] = useState(false)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [open])

  return (
    <div className="figure-menu" ref={box}>
      <button
        type="button"
        ref={button}
        className="figure-menu-button"
        aria-label={`Menu of the figure ${props.definition.name}`}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
          if (Items === undefined)
            void import('./MenuItems').then(
              (module) => setItems(() => module.default),
              () => setIsMissing(true),
            )
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && isMissing ? (
        <p className="notice" role="alert">
          The menu could not be loaded; reload the page to try again.
        </p>
      ) : null}
      {Items === undefined ? null : (
        <Items
          {...props}
          open={open}
          close={() => {
            setOpen(false)
            // Hidden with the list, the focus would be lost; a dialog gives it back here as well.
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
