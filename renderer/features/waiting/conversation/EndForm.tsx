import { type ReactNode, useEffect, useId, useRef } from 'react'
import { commonText } from '../../../text/common.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './ConversationEnds.module.css'

interface EndFormProps {
  readonly title: string
  /** The button that ends the wait; absent when it cannot be ended so. */
  readonly submitWords: string | undefined
  /** Gives whether what was said will do; if not, the first field is gone back to. */
  readonly onSubmit: () => boolean
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** What has to be said before a wait ends in one of the seldom ways. */
export function EndForm({ title, submitWords, onSubmit, onCancel, children }: EndFormProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const focusFirst = () => form.current?.querySelector<HTMLElement>('input, select, button')?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => focusFirst(), [])
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!onSubmit()) focusFirst()
      }}
    >
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
      <div className={styles.buttons}>
        {submitWords !== undefined && (
          <Button look="main" type="submit">
            {submitWords}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
