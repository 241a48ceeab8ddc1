import { readConfig, writeConfig } from './codec'
import type { ConfigOf, Params } from './declare'
import { MOST_PINS } from './mostPins'

/** A kept run as a link has it: the settings that are not the defaults. */
export const writePin = <P extends Params>(params: P, config: ConfigOf<P>): string =>
  new URLSearchParams(writeConfig(params, config)).toString()

/** The kept runs of a link; one whose settings no longer exist is left out, with a line. */
export function readPins<P extends Params>(
  params: P,
  query: URLSearchParams,
): { pins: ConfigOf<P>[]; problems: string[] } {
  const given = query.getAll('pin')
  const read = given.slice(0, MOST_PINS).map((text) => readConfig(params, [...new URLSearchParams(text)]))
  const pins = read.flatMap(({ config, problems }) => (problems.length === 0 ? [config] : []))
  const lost = given.length - pins.length
  if (lost === 0) return { pins, problems: [] }
  const which = lost === 1 ? 'One kept run' : `${lost} kept runs`
  return {
    pins,
    problems: [`${which} of this link could not be read and ${lost === 1 ? 'is' : 'are'} left out.`],
  }
}
