import { IconLifebuoy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Incident } from '../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../client/use-query.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { roomText, standingWords } from '../../../text/incident-room.ts'
import { incidentText } from '../../../text/incidents.ts'
import { spanWords } from '../../../text/span.ts'
import { FailureMessage, Message } from '../../../ui/Message.tsx'
import { Page } from '../../../ui/Page.tsx'
import { go, routeHash } from '../../../ui/route.ts'
import { useShortcuts } from '../../../ui/shortcuts/use-shortcuts.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './IncidentList.module.css'

/** All incidents: those under way, then those that are closed. */
export function IncidentList() {
  const { data, error, refetch } = useQuery('incidents.list', {})
  const open = data?.filter(({ stage }) => stage !== 'closed') ?? []
  const closed = data?.filter(({ stage }) => stage === 'closed') ?? []
  const all = [...open, ...closed]
  const [currentId, setCurrentId] = useState<string>()
  const at = all.findIndex(({ id }) => id === currentId)
  const move = (step: 1 | -1) => {
    const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step]
    if (!next) return
    setCurrentId(next.id)
    document.querySelector<HTMLElement>(`[data-incident="${CSS.escape(next.id)}"]`)?.focus()
  }
  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    open: () => currentId !== undefined && go({ view: 'incidents', id: currentId }),
  })
  return (
    <Page title={incidentText.title} lead={roomText.lead}>
      {error && !data && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Message icon={<IconLifebuoy size={24} />} title={roomText.empty}>
          {roomText.emptyText}
        </Message>
      )}
      <div className={styles.groups}>
        <Group heading={roomText.open} incidents={open} />
        <Group heading={roomText.closed} incidents={closed} />
      </div>
    </Page>
  )
}

interface GroupProps {
  readonly heading: string
  readonly incidents: readonly Incident[]
}

function Group({ heading, incidents }: GroupProps) {
  if (incidents.length === 0) return null
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {incidents.map((incident) => (
          <Row key={incident.id} incident={incident} />
        ))}
      </ul>
    </section>
  )
}

function Row({ incident }: { readonly incident: Incident }) {
  const now = useNow()
  const { id, title, firstSignAt, closedAt, stage } = incident
  const first = Date.parse(firstSignAt)
  const end = closedAt === undefined ? now : Date.parse(closedAt)
  return (
    <li>
      <a
        className={styles.row}
        href={routeHash({ view: 'incidents', id })}
        data-incident={id}
        data-stage={stage}
      >
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.line}>{standingWords(incident)}</span>
        <span className={styles.time}>
          <time dateTime={firstSignAt} title={exactWords(first)}>
            {momentWords(first, now)}
          </time>
          <span>{spanWords(end - first)}</span>
        </span>
      </a>
    </li>
  )
}
