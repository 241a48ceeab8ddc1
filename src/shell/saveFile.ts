/** Hands the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the content; the address may go once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
