/** The id under which a figure stands on the page: sections are called by the bare words. */
export const anchorOf = (figure: string): string => `figure-${figure}`
