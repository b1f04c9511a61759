import { IconCircle, IconCircleCheck, IconCircleDot, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RoundMember } from '../../../../electron/shared/model/incident.ts'
import { closingText, memberName } from '../../../text/closing.ts'
import { Age } from '../../../ui/Age.tsx'
import styles from './MemberList.module.css'
import { groupOf, roundGroups } from './round.ts'

interface MemberListProps {
  readonly members: readonly RoundMember[]
  readonly chosenId: string | undefined
  readonly onChoose: (conversationId: string) => void
}

const signs: Readonly<Record<RoundMember['state'], ReactNode>> = {
  waiting: <IconCircle size={18} aria-hidden />,
  drafted: <IconCircleDot size={18} aria-hidden />,
  told: <IconCircleCheck size={18} aria-hidden />,
  unreachable: <IconCircleX size={18} aria-hidden />,
  'left-out': <IconCircleMinus size={18} aria-hidden />,
}

/** Everybody in the round: those still to be told, those who cannot be reached, those told, those left out. */
export function MemberList({ members, chosenId, onChoose }: MemberListProps) {
  return (
    <nav className={styles.lists} aria-label={closingText.people}>
      {roundGroups.map((group) => {
        const inside = members.filter((member) => groupOf(member) === group)
        if (inside.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h4 className={styles.heading}>
              {closingText.groups[group]} <span className={styles.count}>{inside.length}</span>
            </h4>
            <ul>
              {inside.map((member) => {
                const { conversationId, state, text, title, at, why } = member
                return (
                  <li key={conversationId}>
                    <button
                      type="button"
                      className={styles.member}
                      data-state={state}
                      aria-current={conversationId === chosenId || undefined}
                      onClick={() => onChoose(conversationId)}
                    >
                      <span className={styles.sign}>{signs[state]}</span>
                      <span className={styles.name} dir="auto">
                        {memberName(member)}
                      </span>
                      <span className={styles.age}>
                        <Age at={at} />
                      </span>
                      <span className={styles.line} dir="auto">
                        <span className={styles.unseen}>{closingText.states[state]}. </span>
                        {why ?? (text || title)}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
