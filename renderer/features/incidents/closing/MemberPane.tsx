import { IconChevronLeft } from '@tabler/icons-react'
import { useContext, useEffect, useRef, useState } from 'react'
import type { RoundMember } from '../../../../electron/shared/model/incident.ts'
import { act } from '../../../client/act.ts'
import { closingText, memberName } from '../../../text/closing.ts'
import { Button } from '../../../ui/Button.tsx'
import { ReplyInside } from '../../../ui/reply-inside.ts'
import { routeHash } from '../../../ui/route.ts'
import { LeaveOutForm } from './LeaveOutForm.tsx'
import styles from './MemberPane.module.css'
import { isOpen } from './round.ts'

interface MemberPaneProps {
  readonly incidentId: string
  readonly member: RoundMember
  readonly onLeave: () => void
}

/** One member of the round: their answer in the making, or how they stand. */
export function MemberPane({ incidentId, member, onLeave }: MemberPaneProps) {
  const Reply = useContext(ReplyInside)
  const { conversationId, state, text, title, why } = member
  // Whoever is opened is written to until the pane is left, also when the answer has gone out meanwhile.
  const [writing] = useState(() => isOpen(member))
  const [itemId, setItemId] = useState<string>()
  const [asking, setAsking] = useState(false)
  const name = memberName(member)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // All of the answer is to be in sight; what stands above it can be scrolled back to.
    const isNarrow = matchMedia('(max-width: 899px)').matches
    pane.current?.scrollIntoView({ block: isNarrow ? 'start' : 'nearest' })
  }, [])
  useEffect(() => {
    if (!writing) return
    let here = true
    void act('incidents.tell', { id: incidentId, conversationId }).then((told) => {
      if (here && told) setItemId(told.draft.itemId)
    })
    return () => {
      here = false
    }
  }, [writing, incidentId, conversationId])
  return (
    <div ref={pane} className={styles.pane}>
      <div className={styles.bar}>
        <Button
          size="small"
          look="quiet"
          className={styles.back}
          icon={<IconChevronLeft size={16} />}
          onClick={onLeave}
        >
          {closingText.back}
        </Button>
        <a className={styles.link} href={routeHash({ view: 'waiting', id: conversationId })}>
          {closingText.conversation}
        </a>
        {writing && isOpen(member) && (
          <Button size="small" look="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {closingText.leaveOut}
          </Button>
        )}
      </div>
      {asking && (
        <div className={styles.form}>
          <LeaveOutForm
            incidentId={incidentId}
            member={member}
            onDone={onLeave}
            onCancel={() => setAsking(false)}
          />
        </div>
      )}
      {writing ? (
        <div className={styles.reply}>
          {Reply && itemId !== undefined && <Reply id={itemId} onLeave={onLeave} />}
        </div>
      ) : (
        <section className={styles.facts} aria-label={closingText.wrote(name)}>
          <h4 className={styles.name} dir="auto">
            {name}
          </h4>
          <p className={styles.why}>
            {state === 'told' ? closingText.toldNow : (why ?? closingText.states[state])}
          </p>
          <p className={styles.text} dir="auto">
            {text || title}
          </p>
          {state === 'left-out' && (
            <Button
              className={styles.again}
              onClick={() =>
                void act('incidents.leaveOut', { id: incidentId, conversationId, reason: '' }).then(onLeave)
              }
            >
              {closingText.takeIn}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}
