/**
 * The share of answers that are right and certified against each budget: a radius, or a number of changed examples.
 * `certified` holds for each answer the largest budget it stands against, NaN where it is wrong or abstains. Of no
 * answers the share is NaN.
 */
export const certifiedShares = (certified: readonly number[], budgets: readonly number[]): number[] =>
  budgets.map((budget) => certified.filter((most) => most >= budget).length / certified.length)
