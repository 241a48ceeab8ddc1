/** What sets a figure and folds its further pictures, in one piece that is loaded with the first figure that has either. */
export { MorePictures } from './MorePictures'
export { ParamControl } from './ParamControl'
export { Player } from './Player'
