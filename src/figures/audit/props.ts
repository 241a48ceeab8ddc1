import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'

export type Props = PictureProps<Config, Frame, Ensemble>
