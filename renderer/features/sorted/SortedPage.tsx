import { IconStack2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Data } from '../../../electron/shared/contract.ts'
import { useCalmRefetch } from '../../client/use-calm-refetch.ts'
import { useQuery } from '../../client/use-query.ts'
import { momentWords } from '../../text/age.ts'
import { sortedText } from '../../text/sorted.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Page } from '../../ui/Page.tsx'
import { SpanButtons } from '../../ui/SpanButtons.tsx'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { useNow } from '../../ui/use-now.ts'
import { SortedGroup } from './SortedGroup.tsx'
import styles from './SortedPage.module.css'

const spans = [24, 168, 720] as const
/** How many groups come at once, and the most there can be. */
const step = 50
const most = 200

/** Everything reported lately, alike things together: the few that matter stand at the top, whatever the crowd. */
export function SortedPage() {
  const [hours, setHours] = useState<(typeof spans)[number]>(168)
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useQuery('reports.sorted', { hours, limit })
  const [shown, setShown] = useState(data)
  const list = useRef<HTMLOListElement>(null)
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    links[links.findIndex((link) => link.matches(':focus')) + by]?.focus()
  }
  useShortcuts({ next: () => move(1), previous: () => move(-1) })
  useCalmRefetch(refetch)
  // What is shown stays while something else is asked for.
  if (data !== undefined && data !== shown) setShown(data)
  return (
    <Page title={sortedText.title} lead={sortedText.lead}>
      <div className={styles.tools}>
        <p className={styles.summary} role="status">
          {shown && <Summary sorted={shown} />}
        </p>
        <SpanButtons
          label={sortedText.span}
          spans={spans.map((span) => ({ span, words: sortedText.spans[span] }))}
          chosen={hours}
          onChoose={setHours}
        />
      </div>
      {error && !shown && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {shown?.total === 0 && (
        <Message icon={<IconStack2 size={24} />} title={sortedText.empty}>
          {sortedText.emptyText}
        </Message>
      )}
      {shown && shown.total > 0 && (
        <ol ref={list} className={styles.groups} aria-label={sortedText.list}>
          {shown.groups.map((group) => (
            <SortedGroup key={group.item.id} group={group} />
          ))}
        </ol>
      )}
      {shown && shown.total > shown.groups.length && limit < most && (
        <Button className={styles.more} onClick={() => setLimit(Math.min(limit + step, most))}>
          {sortedText.more}
        </Button>
      )}
    </Page>
  )
}

function Summary({ sorted: { reports, total, floodSince } }: { readonly sorted: Data<'reports.sorted'> }) {
  const now = useNow()
  return (
    <>
      {sortedText.summary(reports, total)}
      {floodSince && <strong> {sortedText.flood(momentWords(Date.parse(floodSince), now))}</strong>}
    </>
  )
}
