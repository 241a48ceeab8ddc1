const SWITCHED_OFF = [
  // With it Chromium 156 may wait for a picture for ever and paint no more (“Not activating because pending tree not
  // ready”): in about one of twenty readings of the article on two overloaded cores, in none of 124 without it.
  'SpeculativeImageDecodeRasterTaskTakeover',
  // Of Playwright’s list those that matter here, said again: the last list replaces the one before.
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
]

/** Chromium as a test wants it: runs as root and without a graphics card, and calls nobody on its own. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${SWITCHED_OFF.join(',')}`,
]
