import { IconChecks, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import type { Incident } from '../../../electron/shared/model/incident.ts'
import { useQuery } from '../../client/use-query.ts'
import { feedText } from '../../text/feed.ts'
import { sortedText } from '../../text/sorted.ts'
import { AlarmCard } from '../../ui/alarm/AlarmCard.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useOpenIncidents } from '../../ui/incident/use-open-incidents.ts'
import { actOnItems } from '../../ui/item/item-acts.ts'
import { routeHash } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import styles from './FeedHeader.module.css'
import { FilterMenu } from './FilterMenu.tsx'
import { feed } from './feed.ts'
import { type FeedQuestion, toFilter } from './feed-question.ts'
import { IncidentLine } from './IncidentLine.tsx'
import { OnlyIncident } from './OnlyIncident.tsx'
import { StatusLine } from './StatusLine.tsx'
import { ViewTabs } from './ViewTabs.tsx'

interface FeedHeaderProps {
  readonly question: FeedQuestion
  /** Alarms that are not over. */
  readonly alarms: readonly Alarm[]
  /** Whether the list is still that of another question. */
  readonly pending: boolean
}

const typingPause = 150

/** Above the items: how things are, the search and the views. */
export function FeedHeader({ question, alarms, pending }: FeedHeaderProps) {
  const { data: counts } = useQuery('items.counts', {})
  const incidents = useOpenIncidents()
  // Where its own alarm stands above, that leads into the room.
  const isUntold = ({ id }: Incident) =>
    !alarms.some(({ subject }) => subject.kind === 'incident' && subject.id === id)
  const [typed, setTyped] = useState(question.query)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(question.query), [question.query])
  useShortcuts({ search: () => input.current?.select() })

  function search(query: string, pause = typingPause): void {
    setTyped(query)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => feed.ask({ ...feed.get().question, query }), pause)
  }

  return (
    <header className={styles.header}>
      {alarms.length === 0 && <StatusLine />}
      {(alarms.length > 0 || incidents.length > 0) && (
        <div className={styles.alarms}>
          {alarms.map((alarm) => (
            <AlarmCard key={alarm.id} alarm={alarm} />
          ))}
          {incidents.filter(isUntold).map((incident) => (
            <IncidentLine key={incident.id} incident={incident} />
          ))}
        </div>
      )}
      <div className={styles.tools}>
        <search className={styles.search}>
          <IconSearch size={16} className={styles.glass} aria-hidden />
          <input
            ref={input}
            className={styles.input}
            type="text"
            enterKeyHint="search"
            aria-label={feedText.search}
            aria-keyshortcuts="/"
            placeholder={feedText.search}
            maxLength={500}
            value={typed}
            aria-busy={pending}
            onChange={(event) => search(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') search(typed, 0)
              if (event.key === 'Escape') {
                if (typed) search('', 0)
                else event.currentTarget.blur()
              }
            }}
          />
          {typed ? (
            <IconButton
              label={feedText.clearSearch}
              className={styles.clear}
              onClick={() => {
                search('', 0)
                input.current?.focus()
              }}
            >
              <IconX size={14} />
            </IconButton>
          ) : (
            <kbd className={styles.key}>/</kbd>
          )}
        </search>
        <FilterMenu question={question} />
        <IconButton
          label={feedText.markAllRead}
          disabled={
            !counts || counts.unread === 0 || question.view === 'snoozed' || question.view === 'aside'
          }
          onClick={() => void markAllRead(question)}
        >
          <IconChecks size={18} />
        </IconButton>
      </div>
      <ViewTabs question={question} counts={counts} />
      {question.incidentId !== undefined && <OnlyIncident id={question.incidentId} question={question} />}
      {(question.view === 'aside' || question.kind === 'report') && (
        <p className={styles.sort}>
          {sortedText.many} <a href={routeHash({ view: 'sorted' })}>{sortedText.look}</a>
        </p>
      )}
    </header>
  )
}

/** Marks read what the view holds, and no more than that. */
async function markAllRead(question: FeedQuestion): Promise<void> {
  await actOnItems({ filter: { ...toFilter(question), state: 'unread' }, action: 'read' }, feedText.allRead)
}
