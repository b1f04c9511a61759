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
  const far = Math.max(1, Math.round(length / 20))
  const to = {
    ArrowLeft: brush.at - 1,
    ArrowDown: brush.at - 1,
    ArrowRight: brush.at + 1,
    ArrowUp: brush.at + 1,
    PageDown: brush.at - far,
    PageUp: brush.at + far,
    Home: 0,
    End: length - 1,
  }[press.key]
  if (to !== undefined) {
    const at = Math.min(length - 1, Math.max(0, to))
    return { at, anchor: press.shiftKey ? (brush.anchor ?? brush.at) : undefined }
  }
  if (press.key === 'Enter') return brush.anchor === undefined ? undefined : 'zoom'
  if (press.key !== 'Escape') return undefined
  return brush.anchor === undefined ? 'out' : { at: brush.at, anchor: undefined }
}
