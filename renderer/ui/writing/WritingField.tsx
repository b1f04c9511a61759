import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Mark } from './marks.ts'
import { paintMarks, unpaintMarks } from './paint-marks.ts'
import styles from './WritingField.module.css'

interface WritingFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly marks: readonly Mark[]
  /** The mark that is spoken of just now. */
  readonly currentId: string | undefined
  /** Where the caret is now, in UTF-16 units. */
  readonly onCaret: (at: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly label: string
  readonly placeholder: string
  readonly describedBy: string
  readonly invalid: boolean
  readonly readOnly: boolean
  /** The list of choices that is open at the field, and the one chosen in it. */
  readonly listId: string | undefined
  readonly chosenId: string | undefined
}

/**
 * Longer texts, in UTF-16 units, scroll by themselves and have nothing painted in them: laying out such a text a second
 * time would make each key slow. What is marked is listed beside them all the same.
 */
const longestPainted = 12_000

/**
 * A field for a text of any length, in any script, that can point at parts of it. It is an ordinary text area, so
 * that undo, input methods, spelling, right-to-left text and screen readers work as everywhere; it grows with its
 * words, and the marks are painted on the same words below it.
 */
export function WritingField(props: WritingFieldProps) {
  const { field, value, onChange, marks, currentId, onCaret, onKeyDown } = props
  const mirror = useRef<HTMLDivElement>(null)
  const long = value.length > longestPainted
  const latestCaret = useRef(onCaret)
  useEffect(() => {
    latestCaret.current = onCaret
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words below are new whenever the value is
  useLayoutEffect(() => {
    if (mirror.current) paintMarks(mirror.current, marks, currentId)
    else unpaintMarks()
  }, [marks, currentId, value])
  useEffect(() => unpaintMarks, [])
  useEffect(() => {
    const tell = () => {
      const shown = field.current
      if (shown && document.activeElement === shown) latestCaret.current(shown.selectionStart)
    }
    document.addEventListener('selectionchange', tell)
    return () => document.removeEventListener('selectionchange', tell)
  }, [field])
  return (
    <div className={styles.frame} data-long={long || undefined}>
      <div className={styles.sheet}>
        {!long && (
          <div ref={mirror} className={styles.mirror} dir="auto" aria-hidden="true">
            {/* One text node, with something after a last line break so that the empty line counts. */}
            {`${value}\u200b`}
          </div>
        )}
        <textarea
          ref={field}
          className={styles.field}
          dir="auto"
          rows={1}
          value={value}
          placeholder={props.placeholder}
          aria-label={props.label}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid}
          aria-autocomplete="list"
          aria-controls={props.listId}
          aria-activedescendant={props.chosenId}
          readOnly={props.readOnly}
          spellCheck
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}
