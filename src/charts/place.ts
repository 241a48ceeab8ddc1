import { createContext } from 'react'
import type { Size } from './frame'
import { FIGURE_WIDTH, layouts, type Page } from './layouts'

/** Where a plot stands while no browser lays it out, and the room it has there in CSS pixels. */
export interface Place extends Size {
  page: Page
}

/** A whole figure's place on a page. */
export const placeOn = (page: Page): Place => ({
  page,
  width: FIGURE_WIDTH[page],
  height: layouts.one.height,
})

export const PlaceContext = createContext<Place>({ page: 'desk', width: 640, height: 400 })
