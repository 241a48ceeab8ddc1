export const SCOPES = ['global', 'local'] as const
export type Scope = (typeof SCOPES)[number]
export const OBJECTIVES = ['jsd', 'nce', 'dv'] as const
export type Objective = (typeof OBJECTIVES)[number]

export const OBJECTIVE_NAMES: Readonly<Record<Objective, string>> = {
  jsd: 'JSD',
  nce: 'InfoNCE',
  dv: 'DV',
}

/** The four variants that are run over many seeds. */
export const VARIANTS = [
  { scope: 'global', objective: 'jsd', name: 'whole, JSD' },
  { scope: 'global', objective: 'nce', name: 'whole, NCE' },
  { scope: 'local', objective: 'jsd', name: 'quarters, JSD' },
  { scope: 'local', objective: 'nce', name: 'quarters, NCE' },
] as const satisfies readonly { scope: Scope; objective: Objective; name: string }[]
