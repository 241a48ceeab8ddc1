/** Why nothing calculates in a sandboxed frame that has no origin of its own. */
export const IN_A_BOX =
  'The page around this one does not let it calculate: its frame’s sandbox lacks “allow-same-origin”.'
