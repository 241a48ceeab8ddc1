import { Button } from './Button'
import { DrawPad, type DrawPadProps } from './DrawPad'

/** A digit of the reader’s own, and the way back to the figure’s. */
export function OwnDigit({ pixels, onChange }: Pick<DrawPadProps, 'pixels' | 'onChange'>) {
  return (
    <>
      <DrawPad pixels={pixels} onChange={onChange} />
      <div className="button-row">
        <Button disabled={pixels.length === 0} onPress={() => onChange([])}>
          Back to the test digit
        </Button>
      </div>
    </>
  )
}
