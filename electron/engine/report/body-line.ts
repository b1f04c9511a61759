/** How a label is told from its value. */
export type LabelStyle =
  | 'pair'
  | 'strong'
  | 'number'
  | 'colon'
  | 'brackets'
  | 'equals'
  | 'columns'
  | 'dash'
  | 'space'
  | 'alone'

/** A label, and what stands beside it. */
export interface LabelMark {
  readonly style: LabelStyle
  readonly label: string
  /** The value as far as the same line or cell has it; may be empty. */
  readonly value: string
}

/** One line of a mail's body. */
export interface BodyLine {
  readonly text: string
  /** What the markup says is a label. */
  readonly mark?: LabelMark
  /** A line that only separates. `hard`: drawn by the markup, so no visitor wrote it. */
  readonly rule?: 'hard' | 'soft'
}
