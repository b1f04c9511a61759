import { IconPoint, IconPointFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { SiteChange } from '../../../electron/shared/model/site-page.ts'
import { exactWords, momentWords } from '../../text/age.ts'
import { sitesText } from '../../text/sites.ts'
import { Button } from '../../ui/Button.tsx'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './Rows.module.css'
import { Section } from './Section.tsx'

/** How many are shown until somebody wants the rest. */
const few = 8

/** What changed about a site, newest first, as the feed tells it. */
export function SiteChanges({ changes }: { readonly changes: readonly SiteChange[] }) {
  const now = useNow()
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, few)
  return (
    <Section title={sitesText.changes}>
      {changes.length === 0 && <p className={styles.quiet}>{sitesText.changesEmpty}</p>}
      {changes.length > 0 && (
        <ol className={styles.rows}>
          {shown.map(({ itemId, at, title, text, needs, state }) => {
            const open = needs === 'look' && state !== 'acknowledged'
            const Icon = open ? IconPointFilled : IconPoint
            const time = Date.parse(at)
            return (
              <li key={itemId} className={styles.row}>
                <span className={styles.mark}>
                  <Icon size={16} aria-hidden />
                </span>
                <div>
                  <a className={styles.name} href={routeHash({ view: 'item', id: itemId })} dir="auto">
                    {title}
                  </a>
                  <p className={styles.line} dir="auto">
                    {text.split('\n', 1)[0]}
                  </p>
                </div>
                <span className={styles.end}>
                  <time dateTime={at} title={exactWords(time)}>
                    {momentWords(time, now)}
                  </time>
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {shown.length < changes.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {sitesText.moreChanges(changes.length - shown.length)}
          </Button>
        </div>
      )}
    </Section>
  )
}
