import { type KeyboardEvent, useMemo, useState } from 'react'
import { findReplies } from '../../../../electron/shared/canned/find-replies.ts'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { slashAt } from './slash.ts'

interface SlashQuestion {
  readonly text: string
  readonly caret: number
  /** All of them, those that fit first. */
  readonly replies: readonly CannedReply[]
  readonly enabled: boolean
}

/** The list of canned replies that opens at a `/` in the text. */
export interface SlashChoice {
  readonly isOpen: boolean
  /** Where the `/` stands, while it is open. */
  readonly start: number | undefined
  readonly found: readonly CannedReply[]
  readonly chosen: number
  point(index: number): void
  /** Takes a key that is the list's; `choose` is called with what was chosen. False for a key of the text's. */
  takeKey(event: KeyboardEvent, choose: (reply: CannedReply) => void): boolean
}

/** What stands behind the caret as a `/code`, and the replies it may mean. */
export function useSlash({ text, caret, replies, enabled }: SlashQuestion): SlashChoice {
  const [pointed, setPointed] = useState(0)
  /** A `/` that is to be one: the person closed the list there. */
  const [left, setLeft] = useState<number>()
  const slash = enabled ? slashAt(text, caret) : undefined
  const isOpen = slash !== undefined && slash.start !== left
  const typed = isOpen ? slash.typed : undefined
  const found = useMemo(() => {
    if (typed === undefined) return []
    return typed === '' ? replies : findReplies(`/${typed}`, replies)
  }, [typed, replies])
  const chosen = Math.min(pointed, Math.max(0, found.length - 1))
  return {
    ...{ isOpen, found, chosen, start: slash?.start },
    point: setPointed,
    takeKey(event, choose) {
      if (!isOpen || event.ctrlKey || event.metaKey) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const reply = found[chosen]
      if (event.key === 'Escape') setLeft(slash.start)
      else if (step !== undefined && found.length > 0)
        setPointed((chosen + step + found.length) % found.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && reply) choose(reply)
      else {
        setPointed(0)
        return false
      }
      return true
    },
  }
}
