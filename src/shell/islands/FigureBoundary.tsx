import { Component, type ReactNode } from 'react'

interface FigureBoundaryProps {
  /** Puts the poster back. */
  onCrash: () => void
  /** Called before the figure is made anew; `times` counts how often it has crashed. */
  onRetry: (times: number) => void
  children: ReactNode
}

/** A figure that fails while it is drawn gives way to its poster and a sentence, and can be tried again. */
export class FigureBoundary extends Component<FigureBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }
  #times = 0

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true }
  }

  override componentDidCatch(): void {
    this.#times += 1
    this.props.onCrash()
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children
    return (
      <p className="notice" role="alert">
        <span>Something in this figure failed, so its picture stands still, as it was at first.</span>
        <button
          type="button"
          className="notice-action"
          onClick={() => {
            this.props.onRetry(this.#times)
            this.setState({ hasCrashed: false })
          }}
        >
          Try again
        </button>
      </p>
    )
  }
}
