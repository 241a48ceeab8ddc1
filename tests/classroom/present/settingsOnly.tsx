import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StepFigureProps } from '../../../src/classroom/LiveStep'
import { createStepStore } from '../../../src/classroom/stepStore'
import type { Id } from '../../../src/experiments'
import { writeConfig } from '../../../src/params/codec'
import { readLink } from '../../../src/params/link'

/** In place of a live figure: its presets, and its settings as a link writes them. */
export function LiveStep<K extends Id, Summary>({
  definition,
  onStore,
}: StepFigureProps<K, Summary>): ReactNode {
  const { params, presets } = definition
  const [store] = useState(() => createStepStore(definition, readLink(params, new URLSearchParams()), []))
  const config = useStore(store, (state) => state.config)
  useEffect(() => onStore?.(store), [onStore, store])
  return (
    <>
      <output>{JSON.stringify(Object.fromEntries(writeConfig(params, config)))}</output>
      {presets?.map((preset) => (
        <button key={preset.label} type="button" onClick={() => store.getState().preset(preset)}>
          {preset.label}
        </button>
      ))}
      <button type="button" onClick={() => store.getState().reset()}>
        Put it back
      </button>
    </>
  )
}
