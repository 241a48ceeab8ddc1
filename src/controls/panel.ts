/** What sets a figure, in one piece that is loaded with the first figure that has settings. */
export { ParamControl } from './ParamControl'
export { Player } from './Player'
