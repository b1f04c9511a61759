import { useEffect, useRef, useState } from 'react'
import { breathText } from '../../../text/reply.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import styles from './Breath.module.css'

interface BreathProps {
  /** What they said that hurts, if they did. */
  readonly attack: { readonly quote: string } | undefined
  /** How many open remarks are of the kind that gets quoted. */
  readonly serious: number
  readonly canSend: boolean
  readonly onSend: () => void
  readonly onPreview: () => void
  readonly onLater: () => void
  readonly onClose: () => void
}

/**
 * A moment before an answer to an attack, or one that will be quoted, goes out. Saying first what one cares about
 * makes fuller apologies and fewer defensive ones (Schumann 2014).
 */
export function Breath({ attack, serious, canSend, onSend, onPreview, onLater, onClose }: BreathProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [line, setLine] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.breath} aria-label={breathText.title} onClose={onClose}>
      <div className={styles.inside}>
        <h2 className={styles.title}>{breathText.title}</h2>
        <p className={styles.why} dir="auto">
          {attack ? breathText.attack(attack.quote) : breathText.remarks(serious)}
        </p>
        <TextField
          label={breathText.question}
          description={breathText.hint}
          value={line}
          onChange={setLine}
          autoFocus
        />
        <div className={styles.acts}>
          <Button look="main" onClick={onPreview}>
            {breathText.preview}
          </Button>
          <Button onClick={onLater}>{breathText.later}</Button>
          <Button look="quiet" onClick={onSend}>
            {canSend ? breathText.send : breathText.sendAsCopy}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
