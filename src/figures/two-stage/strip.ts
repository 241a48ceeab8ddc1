/** Where the strip of epochs stands above the bill, in passes: as tall as so many. */
export const STRIP = { top: -150, bottom: -26 } as const
