export { type Game, GAMES, type GanLoss, lossOf } from './losses'
export { type Order, orbit, type Orbit, type Place, stepOf } from './dirac'
export { distance, type Pair, trainPair } from './pair'
