export type Engine = 'chromium' | 'firefox' | 'webkit'

export interface Browsers {
  chromium: string | undefined
  firefox: string | undefined
  webkit: { driver: string; browser: string; display: string } | undefined
}

export const ENGINES: Engine[]
export function findBrowsers(): Browsers
export function requiredEngines(): Engine[]
export function provideBrowsers(): Browsers
