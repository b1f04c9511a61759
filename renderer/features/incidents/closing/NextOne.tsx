import { IconMailCheck, IconSend } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { RoundMember } from '../../../../electron/shared/model/incident.ts'
import { closingText, memberName } from '../../../text/closing.ts'
import { Button } from '../../../ui/Button.tsx'
import { Message } from '../../../ui/Message.tsx'
import { groupOf } from './round.ts'

interface NextOneProps {
  readonly members: readonly RoundMember[]
  /** Those still to be told. */
  readonly left: readonly RoundMember[]
  readonly onChoose: (conversationId: string) => void
}

/** Between two answers: who comes next, or that all have been told. Enter goes on. */
export function NextOne({ members, left, onChoose }: NextOneProps) {
  const button = useRef<HTMLButtonElement>(null)
  const next = left[0]
  const nextId = next?.conversationId
  useEffect(() => {
    if (nextId !== undefined && matchMedia('(min-width: 900px)').matches) button.current?.focus()
  }, [nextId])
  if (!next) {
    const unreachable = members.filter((member) => groupOf(member) === 'unreachable').length
    return (
      <Message
        icon={<IconMailCheck size={24} />}
        title={unreachable === 0 ? closingText.allTold : closingText.allToldBut(unreachable)}
      />
    )
  }
  return (
    <Message
      icon={<IconSend size={24} />}
      title={closingText.choose}
      actions={
        <Button ref={button} look="main" onClick={() => onChoose(next.conversationId)}>
          {closingText.next(memberName(next))}
        </Button>
      }
    >
      {closingText.chooseText} {closingText.nextLeft(left.length)}.
    </Message>
  )
}
