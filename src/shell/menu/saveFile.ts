const KEPT_MS = 60_000

/** Hands the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the content only once the reader has said where to put it.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
