let shown: HTMLElement | undefined

/** Says a thing that concerns the whole page, once, at the foot of the window. */
export function sayPageIsOld(): void {
  if (shown?.isConnected === true) return
  shown = document.createElement('p')
  shown.className = 'notice window-notice'
  shown.setAttribute('role', 'alert')
  const words = document.createElement('span')
  words.textContent =
    'A part of this page could not be loaded: the page may have been renewed since you opened it, or the network is away. What is on the page can be read on.'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'notice-action'
  button.textContent = 'Reload'
  button.addEventListener('click', () => location.reload())
  shown.append(words, button)
  document.body.append(shown)
}

/** A notice above the article. */
export function sayAtTop(text: string): void {
  const notice = document.createElement('p')
  notice.className = 'notice page-notice'
  notice.setAttribute('role', 'status')
  notice.textContent = text
  document.querySelector('main')?.prepend(notice)
}
