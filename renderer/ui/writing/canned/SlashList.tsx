import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { cannedText, stageText } from '../../../text/reply.ts'
import { caretBox } from '../caret-box.ts'
import styles from './SlashList.module.css'

interface SlashListProps {
  /** Where the caret is, below or above which it opens. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly id: string
  readonly replies: readonly CannedReply[]
  readonly chosen: number
  readonly onChoose: (reply: CannedReply) => void
  readonly onPoint: (index: number) => void
}

/** Pixels it would like, and those it takes at least even where it covers something. */
const roomWanted = 300
const least = 108
const gap = 4

/** The canned replies whose code begins with what was typed; the field's own keys move in it. */
export function SlashList({ field, id, replies, chosen, onChoose, onPoint }: SlashListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const caret = field.current && caretBox(field.current)
    const room = list.current?.parentElement?.getBoundingClientRect()
    if (!caret || !room || !list.current) return
    const below = room.bottom - caret.bottom
    const above = caret.top - room.top
    const opensBelow = below >= Math.min(roomWanted, above)
    Object.assign(list.current.style, {
      top: opensBelow ? `${caret.bottom - room.top + gap}px` : 'auto',
      bottom: opensBelow ? 'auto' : `${room.bottom - caret.top + gap}px`,
      maxHeight: `${Math.max(least, Math.min(roomWanted, (opensBelow ? below : above) - 2 * gap))}px`,
    })
  })
  return (
    <div ref={list} className={styles.list} id={id} role="listbox" aria-label={cannedText.list}>
      {replies.length === 0 && <p className={styles.none}>{cannedText.none}</p>}
      {replies.map((reply, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen one
        <div
          key={reply.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.line}
          ref={(line) => {
            if (index === chosen) line?.scrollIntoView({ block: 'nearest' })
          }}
          onPointerMove={() => index !== chosen && onPoint(index)}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(reply)}
        >
          <span className={styles.title}>{reply.title}</span>
          <span className={styles.code}>/{reply.code}</span>
          <span className={styles.text}>
            {stageText[reply.stage]} · {reply.text.replace(/\s+/g, ' ')}
          </span>
        </div>
      ))}
    </div>
  )
}
