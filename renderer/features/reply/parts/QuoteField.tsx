import { useId } from 'react'
import { replyText } from '../../../text/reply.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './QuoteField.module.css'

interface QuoteFieldProps {
  readonly quote: string
  /** Empty for no quotation. */
  readonly onChange: (quote: string) => void
}

/** What of their words goes out below the answer. */
export function QuoteField({ quote, onChange }: QuoteFieldProps) {
  const id = useId()
  return (
    <div className={styles.quote}>
      <div className={styles.head}>
        <label htmlFor={id}>{replyText.quoted}</label>
        <Button size="small" look="quiet" onClick={() => onChange('')}>
          {replyText.removeQuote}
        </Button>
      </div>
      <textarea
        id={id}
        className={styles.text}
        dir="auto"
        value={quote}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
