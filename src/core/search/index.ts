export { accepts, cooled } from './metropolis'
export { SwapSearch } from './swaps'
export {
  type Bounds,
  codeOf,
  endOf,
  type Formula,
  grafted,
  levelsOf,
  nodesOf,
  problemOf,
  SYMBOLS,
  type FormulaSymbol,
  textOf,
  type TreeNode,
} from './formula'
export { Tabulation } from './tabulation'
export { Evolution, type Individual } from './evolution'
export { type LineGrid, LineSearch, LossTable } from './lineSearch'
