/** What the worker that compares pictures is asked. Pictures are PNG. */
export interface PictureQuestion {
  readonly after: Uint8Array
  /** What to hold it against; absent when it is only to be measured. */
  readonly before?: Uint8Array
  /** Cells to leave out, as `PictureComparison.cells` gives them. */
  readonly leftOut?: readonly number[]
}

export interface PictureComparison {
  readonly width: number
  readonly height: number
  /** Share of the picture that has its most frequent colour, 0 to 1. */
  readonly plain: number
  /** Share of what is not left out that differs, 0 to 1; 1 where the sizes differ. */
  readonly share: number
  /** Cells of `cellSize` that differ, counted by rows from the top left. */
  readonly cells: readonly number[]
  /** `after` with what differs marked; absent when nothing does. */
  readonly marked?: Uint8Array
}

export type PictureAnswer = { readonly comparison: PictureComparison } | { readonly failure: string }

/** Width and height of a cell, in pixels. */
export const cellSize = 40
