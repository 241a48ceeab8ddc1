/** More lines than these beside the run on show cannot be told apart. */
export const MOST_PINS = 3
