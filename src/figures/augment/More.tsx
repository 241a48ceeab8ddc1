import { useMemo, useRef, useState } from 'react'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { Raster } from '../../charts/Raster'
import { OwnDigit } from '../../controls/OwnDigit'
import { chelsea, chelseaSide } from '../../core/datasets/chelsea'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { fiveWords, type Photo } from './photo'
import { readPhoto } from './readPhoto'

type Props = PictureProps<Config, Frame, Ensemble>

/** One eye of a cat. */
const EYE: Photo = { width: chelseaSide, height: chelseaSide, channels: 1, samples: chelsea }

/** A field that takes a photograph of the reader’s. */
function PhotoField({ onPhoto }: { onPhoto: (photo: Photo) => void }) {
  const [problem, setProblem] = useState('')
  const latest = useRef<File>(undefined)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    latest.current = file
    const photo = await readPhoto(file).catch(() => undefined)
    // A small file chosen later may be read sooner.
    if (latest.current !== file) return
    if (photo !== undefined) onPhoto(photo)
    setProblem(photo === undefined ? `“${file.name}” is no picture that this browser can read.` : '')
  }
  return (
    <div className="augment-photo-field control">
      <label>
        <span>Your own photograph: </span>
        <input
          type="file"
          accept="image/*"
          onChange={({ target }) => {
            void take(target.files?.[0])
            // The same file may be chosen again.
            target.value = ''
          }}
        />
      </label>
      <p>It is scaled down here, in the browser, and never leaves your machine.</p>
      <p className="control-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}

/** The survey’s five words on a photograph. */
function Photographs() {
  const [photo, setPhoto] = useState(EYE)
  const pictures = useMemo(() => [{ word: 'as it is', photo }, ...fiveWords(photo)], [photo])
  const what = photo === EYE ? 'a cat’s eye' : 'your photograph'
  return (
    <Panel id="photographs" title="The survey’s five words, on a photograph">
      <div className="augment-photos">
        {pictures.map(({ word, photo: { samples, width, height, channels } }) => (
          <figure key={word}>
            <Raster {...{ samples, width, height, channels }} label={`${what}: ${word}`} />
            <figcaption>{word}</figcaption>
          </figure>
        ))}
      </div>
      <PhotoField onPhoto={setPhoto} />
    </Panel>
  )
}

/** What augmentation does to a photograph, and a digit drawn by hand. */
export function More({ config, set }: Props) {
  return (
    <Panels layout="lead" height={280}>
      <Photographs />
      <Panel id="own" title="Your own digit, for the stage above">
        <OwnDigit pixels={config.drawn} onChange={(drawn) => set({ drawn })} />
      </Panel>
    </Panels>
  )
}
