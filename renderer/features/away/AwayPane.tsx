import { IconMoonStars } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import type { Digest } from '../../../electron/shared/model/digest.ts'
import { durationWords, momentWords } from '../../text/age.ts'
import { stateWords } from '../../text/alarm.ts'
import { awayText, cameInWords, unseenWords } from '../../text/away.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { nameOf } from '../../ui/person/name-of.ts'
import { go, routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './AwayPane.module.css'
import { away } from './away.ts'

/** What happened while nobody was here, and what was not observed of it. */
export function AwayPane() {
  const digest = useSyncExternalStore(away.subscribe, away.get)
  if (digest) return <Told digest={digest} />
  return (
    <Message icon={<IconMoonStars size={24} />} title={awayText.none}>
      {awayText.noneText}
    </Message>
  )
}

function Told({ digest }: { readonly digest: Digest }) {
  const now = useNow()
  const { since, until, alarms, unanswered, blindSpots, sites } = digest
  const { total, longest } = unanswered
  const unseen = unseenWords(blindSpots, now)

  async function seen(): Promise<void> {
    go({ view: 'feed' })
    await away.seen()
  }
  return (
    <article className={styles.pane} aria-label={awayText.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{awayText.title}</h2>
        {since !== undefined && (
          <p className={styles.quiet}>
            {awayText.span(
              momentWords(Date.parse(since), now),
              durationWords(Date.parse(until) - Date.parse(since)),
            )}
          </p>
        )}
      </header>
      <ul className={styles.lines}>
        <li>{cameInWords(digest)}</li>
        {sites.map(({ sourceId, name, downMinutes }) => (
          <li key={sourceId}>{awayText.down(name, downMinutes)}</li>
        ))}
      </ul>
      {alarms.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{awayText.alarms}</h3>
          <ul className={styles.links}>
            {alarms.map((alarm) => (
              <li key={alarm.id}>
                <a className={styles.link} href={routeHash({ view: 'alarms', id: alarm.id })}>
                  <span className={styles.name} dir="auto">
                    {alarm.title}
                  </span>
                  <span className={styles.quiet}>{stateWords(alarm, now)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {total > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{`${awayText.waiting} (${total})`}</h3>
          <ul className={styles.links}>
            {longest.map((one) => (
              <li key={one.id}>
                <a className={styles.link} href={routeHash({ view: 'waiting', id: one.id })}>
                  <span className={styles.name} dir="auto">
                    {one.title}
                  </span>
                  <span className={styles.quiet} dir="auto">
                    {awayText.waits(
                      nameOf(one.person),
                      one.sourceName,
                      durationWords(now - Date.parse(one.since)),
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {total > longest.length && (
            <a className={styles.all} href={routeHash({ view: 'waiting' })}>
              {awayText.all}
            </a>
          )}
        </section>
      )}
      <section className={styles.part}>
        <h3 className={styles.heading}>{awayText.unseen}</h3>
        {unseen.length === 0 ? (
          <p className={styles.quiet}>{awayText.allSeen}</p>
        ) : (
          <ul className={styles.lines}>
            {unseen.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Button look="main" className={styles.seen} onClick={() => void seen()}>
        {awayText.seen}
      </Button>
    </article>
  )
}
