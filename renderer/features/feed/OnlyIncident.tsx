import { IconLifebuoy } from '@tabler/icons-react'
import { useQuery } from '../../client/use-query.ts'
import { feedText } from '../../text/feed.ts'
import { incidentText } from '../../text/incidents.ts'
import { Button } from '../../ui/Button.tsx'
import { routeHash } from '../../ui/route.ts'
import { feed } from './feed.ts'
import type { FeedQuestion } from './feed-question.ts'
import styles from './OnlyIncident.module.css'

interface OnlyIncidentProps {
  readonly id: string
  readonly question: FeedQuestion
}

/** Says that only the items of one incident are shown, with the way into its room and back to everything. */
export function OnlyIncident({ id, question }: OnlyIncidentProps) {
  const { data: incidents = [] } = useQuery('incidents.list', {})
  const title = incidents.find((incident) => incident.id === id)?.title ?? incidentText.one
  return (
    <p className={styles.only}>
      <IconLifebuoy size={16} className={styles.icon} aria-hidden />
      <span className={styles.words}>
        {feedText.onlyOf}{' '}
        <a href={routeHash({ view: 'incidents', id })} dir="auto">
          {title}
        </a>
      </span>
      <Button size="small" look="quiet" onClick={() => feed.ask({ ...question, incidentId: undefined })}>
        {feedText.showEverything}
      </Button>
    </p>
  )
}
