/* global version, files -- written above this text by the build */

self.addEventListener('install', (event) => {
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }))
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(fresh)))
})

// No skipWaiting: an open page keeps the files it was built with until it is closed.
self.addEventListener('activate', (event) => {
  const remove = (names) =>
    Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name)))
  event.waitUntil(
    caches
      .keys()
      .then(remove)
      .then(() => self.clients.claim()),
  )
})

const kept = (request, options) => caches.match(request, { ignoreVary: true, ...options })

/** The article, or a figure's own page, whatever the query. */
const keptPage = async (request) =>
  (await kept(new URL('./', request.url), { ignoreSearch: true })) ??
  (await kept('./', { ignoreSearch: true })) ??
  Response.error()

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  // Pages come from the network while there is one, so that a new version is seen at once.
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => keptPage(request)))
  else event.respondWith(kept(request).then((response) => response ?? fetch(request)))
})
