/*
 * Runs where the site's page has its script: unpacks script, worker and pictures, which stand in the page compressed. The
 * script runs inline, since from a file's address no module comes; the page's policy knows it by its hash.
 */
{
  const page = document.documentElement

  const unpack = async () => {
    const packed = document.getElementById('packed').textContent
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const { script, worker, pictures } = await new Response(stream).json()
    globalThis.workerAddress = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }))
    for (const image of document.querySelectorAll('[data-picture]'))
      image.src = pictures[image.dataset.picture]
    const element = document.createElement('script')
    element.type = 'module'
    element.textContent = script
    document.body.append(element)
  }

  // Without this the page is the page without JavaScript, and says so.
  if ('DecompressionStream' in globalThis) {
    page.dataset.started = ''
    unpack().catch(() => {
      page.classList.remove('js')
      document.querySelector('.from-file').hidden = false
    })
  }
}
