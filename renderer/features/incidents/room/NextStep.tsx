import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../client/use-action.ts'
import { momentWords } from '../../../text/age.ts'
import { roomText } from '../../../text/incident-room.ts'
import { Button } from '../../../ui/Button.tsx'
import { go, routeHash } from '../../../ui/route.ts'
import { useShortcuts } from '../../../ui/shortcuts/use-shortcuts.ts'
import { useNow } from '../../../ui/use-now.ts'
import { correcting, suggestStatement } from '../saying.ts'
import styles from './NextStep.module.css'

/** The next thing to do, what it takes, and the button that says it is done. */
export function NextStep({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const { run, busy } = useAction('incidents.advance')
  const reopen = useAction('incidents.reopen')
  const [asking, setAsking] = useState(false)
  const { id, needs, next, nagAt } = room
  const { stage } = next
  const missing = needs.filter(({ done }) => !done)
  // What stands large needs no line of its own.
  const listed = needs.filter(({ text }) => text !== next.text)
  const nag = nagAt === undefined ? undefined : Date.parse(nagAt)

  function advance(anyway: boolean): void {
    if (stage === undefined || busy) return
    const ask = missing.length > 0 && !anyway
    setAsking(ask)
    if (!ask) void run({ id, to: stage, ...(anyway ? { anyway } : {}) }, roomText.advanced(stage))
  }
  function write(): void {
    correcting.set(id, undefined)
    if (next.statement) void suggestStatement(id, next.statement)
    go({ view: 'incidents', id, part: 'say' })
  }
  const tell = () => go({ view: 'incidents', id, part: 'closing' })
  useShortcuts({ reply: write, ...(stage === undefined ? {} : { acknowledge: () => advance(false) }) })

  return (
    <section className={styles.card} aria-labelledby="next">
      <h3 id="next" className={styles.kicker}>
        {roomText.next}
      </h3>
      <p className={styles.text}>{next.text}</p>
      {listed.length > 0 && (
        <ul className={styles.needs}>
          {listed.map(({ text, done }) => (
            <li key={text} className={styles.need} data-done={done || undefined}>
              {done ? (
                <IconCircleCheck size={16} role="img" aria-label={roomText.needDone} />
              ) : (
                <IconCircleDashed size={16} role="img" aria-label={roomText.needOpen} />
              )}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {nag !== undefined && (
        <p className={styles.nag}>
          {(nag < now ? roomText.nagLate : roomText.nag)(momentWords(nag, now))}{' '}
          <a href={routeHash({ view: 'settings', id: 'incidents' })}>{roomText.nagSetting}</a>
        </p>
      )}
      {asking && (
        <p className={styles.asking} role="alert">
          {roomText.stillMissing}
        </p>
      )}
      <div className={styles.buttons}>
        {!asking && room.stage !== 'closed' && (
          <Button look={missing.length > 0 ? 'main' : 'plain'} shortcut="r" onClick={write}>
            {roomText.write(room.stage)}
          </Button>
        )}
        {!asking && room.stage === 'fixed' && <Button onClick={tell}>{roomText.tellEverybody}</Button>}
        {stage !== undefined && !asking && (
          <Button
            look={missing.length === 0 ? 'main' : 'plain'}
            shortcut="e"
            disabled={busy}
            onClick={() => advance(false)}
          >
            {roomText.advance(stage)}
          </Button>
        )}
        {asking && (
          <>
            <Button disabled={busy} onClick={() => advance(true)}>
              {roomText.advanceAnyway}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {roomText.notYet}
            </Button>
          </>
        )}
        {room.stage === 'closed' && (
          <Button disabled={reopen.busy} onClick={() => void reopen.run({ id }, roomText.reopened)}>
            {roomText.reopen}
          </Button>
        )}
      </div>
    </section>
  )
}
