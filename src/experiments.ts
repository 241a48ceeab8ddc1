/** Everything that runs in a worker. Ids, config and frame types come from this table. */
export const experiments = {}
