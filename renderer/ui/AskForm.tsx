import { type ReactNode, useEffect, useId, useRef } from 'react'
import { commonText } from '../text/common.ts'
import styles from './AskForm.module.css'
import { Button } from './Button.tsx'

interface AskFormProps {
  readonly title: string
  /** The button that does it; absent when it cannot be done now. */
  readonly submitWords: string | undefined
  /** Gives whether what was said will do; if not, the first field is gone back to. */
  readonly onSubmit: () => boolean
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** What has to be said before something seldom is done: Enter does it, Escape leaves it. */
export function AskForm({ title, submitWords, onSubmit, onCancel, children }: AskFormProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const focusFirst = () =>
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
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
