import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Conversation } from '../../../../electron/shared/model/conversation.ts'
import { client } from '../../../client/index.ts'
import { waitingText } from '../../../text/waiting.ts'
import { createKeyedStore } from '../../../ui/keyed-store.ts'
import styles from './PersonNote.module.css'

/** Notes as they were typed last, by person: an answer fetched before that is older. */
const typedNotes = createKeyedStore<string>()

/** A moment without typing after which a note is kept, in milliseconds. */
const pause = 800

/** What the operator wants to remember about a person, kept as they type and when they leave. */
export function PersonNote({ conversation }: { readonly conversation: Conversation }) {
  const fieldId = useId()
  const { id, person } = conversation
  const [note, setNote] = useState(typedNotes.get(person.id) ?? person.note)
  const [state, setState] = useState<'saved' | 'failed'>()
  const typed = useRef(note)
  const kept = useRef<string | undefined>(note)
  const save = useCallback(async () => {
    const sent = typed.current
    if (sent === kept.current) return
    kept.current = sent
    const result = await client.call('conversations.note', { id, note: sent })
    // Tried again with the next keystroke, or when it is left.
    if (!result.ok) kept.current = undefined
    setState(result.ok ? 'saved' : 'failed')
  }, [id])
  useEffect(() => {
    typed.current = note
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [note, save])
  useEffect(() => {
    const leave = () => void save()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])
  return (
    <div className={styles.note}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={fieldId}>
          {waitingText.note}
        </label>
        <span id={`${fieldId}-hint`} className={styles.hint}>
          {waitingText.noteHint}
        </span>
        <span className={styles.state} role="status">
          {state === 'saved' && waitingText.noteSaved}
          {state === 'failed' && waitingText.noteFailed}
        </span>
      </div>
      <textarea
        id={fieldId}
        className={styles.field}
        aria-describedby={`${fieldId}-hint`}
        placeholder={waitingText.noteExample}
        rows={1}
        maxLength={10_000}
        value={note}
        onChange={(event) => {
          setState(undefined)
          setNote(event.currentTarget.value)
          typedNotes.set(person.id, event.currentTarget.value)
        }}
      />
    </div>
  )
}
