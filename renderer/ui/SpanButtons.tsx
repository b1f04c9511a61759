import styles from './SpanButtons.module.css'

interface SpanButtonsProps<Span> {
  /** What is chosen by them. */
  readonly label: string
  readonly spans: readonly { readonly span: Span; readonly words: string }[]
  /** Absent where what is shown is none of them. */
  readonly chosen: Span | undefined
  readonly onChoose: (span: Span) => void
}

/** Over how long a picture or list reaches: the same few buttons wherever that can be chosen. */
export function SpanButtons<Span extends string | number>(props: SpanButtonsProps<Span>) {
  const { label, spans, chosen, onChoose } = props
  return (
    <fieldset className={styles.spans} aria-label={label}>
      {spans.map(({ span, words }) => (
        <button
          key={span}
          type="button"
          className={styles.span}
          aria-pressed={span === chosen}
          onClick={() => onChoose(span)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}
