import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MorePictures } from '../../src/controls/MorePictures'

it('are drawn when the event before printing is over, for the page is printed as it then stands', () => {
  render(<MorePictures>drawn when open</MorePictures>)
  expect(screen.queryByText('drawn when open')).toBeNull()
  // Not through the library, which would let React finish whatever it has begun.
  dispatchEvent(new Event('beforeprint'))
  expect(screen.queryByText('drawn when open')).not.toBeNull()
})
