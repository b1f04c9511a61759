import { IconLifebuoy } from '@tabler/icons-react'
import type { Incident } from '../../../electron/shared/model/incident.ts'
import { incidentText, stageText } from '../../text/incidents.ts'
import { spanWords } from '../../text/span.ts'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './IncidentLine.module.css'

/** An incident that is under way, above the feed: its items are folded under it, and it leads into its room. */
export function IncidentLine({ incident }: { readonly incident: Incident }) {
  const now = useNow()
  const { id, title, stage, items, promise } = incident
  const due = promise && Date.parse(promise.due)
  return (
    <a className={styles.line} href={routeHash({ view: 'incidents', id })}>
      <IconLifebuoy size={20} className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.quiet}>
          {[
            stageText[stage],
            incidentText.folded(items),
            ...(due === undefined
              ? []
              : [
                  due < now
                    ? incidentText.updateLate(spanWords(now - due))
                    : incidentText.updateIn(spanWords(due - now)),
                ]),
          ].join(' · ')}
        </span>
      </span>
    </a>
  )
}
