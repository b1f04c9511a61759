import { stepKey } from '../../../ui/chart/step-key.ts'

/** Where the reader is in the picture: a stretch, and a second one when they have chosen all between. */
export interface Brush {
  readonly at: number
  /** Where the choosing began. */
  readonly anchor: number | undefined
}

/** What a key means in the picture. */
export type BrushStep = Brush | 'zoom' | 'out' | undefined

/** The brush after a key among `length` stretches, or that the key zooms in or out; `undefined` when it is none of ours. */
export function brushKey(
  brush: Brush,
  press: { readonly key: string; readonly shiftKey: boolean },
  length: number,
): BrushStep {
  const at = stepKey(brush.at, press.key, length)
  if (at !== undefined) return { at, anchor: press.shiftKey ? (brush.anchor ?? brush.at) : undefined }
  if (press.key === 'Enter') return brush.anchor === undefined ? undefined : 'zoom'
  if (press.key !== 'Escape') return undefined
  return brush.anchor === undefined ? 'out' : { at: brush.at, anchor: undefined }
}
