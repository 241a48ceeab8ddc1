/** A frame that was told nothing yet, in CSS pixels: a figure on a desk, and what stands around it. */
const USUAL = 720
const AROUND = 90

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

interface Embedding {
  /** Of the figure's own page. */
  address: string
  title: string
  /** How tall the figure stands now, if known: so tall is the frame until its page tells better. */
  height: number | undefined
}

/** HTML that shows a figure in a frame of another page; docs/embedding.md says what the frame tells that page. */
export function embeddingOf({ address, title, height }: Embedding): string {
  const tall = height === undefined || height === 0 ? USUAL : Math.ceil((height + AROUND) / 10) * 10
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${tall}" style="border: 0" loading="lazy"></iframe>`
}
