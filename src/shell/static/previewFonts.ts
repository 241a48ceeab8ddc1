/** The fonts of previews, as their files call themselves; plugins/previews.ts makes those. */
export const SANS = 'Source Sans 3 ExtraLight'
export const SERIF = 'Source Serif 4'
