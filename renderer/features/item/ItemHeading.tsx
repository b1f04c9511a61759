import { IconExternalLink, IconLifebuoy, IconMessages, IconWorld } from '@tabler/icons-react'
import type { AlarmState } from '../../../electron/shared/model/alarm.ts'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { useQuery } from '../../client/use-query.ts'
import { ageWords, exactWords, momentWords } from '../../text/age.ts'
import { incidentText } from '../../text/incidents.ts'
import { itemText } from '../../text/item.ts'
import { KindIcon } from '../../ui/item/KindIcon.tsx'
import { NeedChip } from '../../ui/item/NeedChip.tsx'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './ItemHeading.module.css'

interface ItemHeadingProps {
  readonly item: ItemDetail
  /** State of its alarm, if one is not over. */
  readonly alarm: AlarmState | undefined
}

/** Where an item is from, when it came, what it is called and where it stands. */
export function ItemHeading({ item, alarm }: ItemHeadingProps) {
  const now = useNow()
  const at = Date.parse(item.publishedAt)
  const age = ageWords(at, now)
  const moment = momentWords(at, now)
  return (
    <header className={styles.heading} data-alarm={alarm}>
      <div className={styles.meta}>
        <span className={styles.kind}>
          <KindIcon kind={item.kind} size={16} />
        </span>
        <span dir="auto">{item.sourceName}</span>
        <NeedChip item={item} />
      </div>
      <h2 className={styles.title} dir="auto">
        {item.title}
      </h2>
      <div className={styles.meta}>
        {item.author && !item.report && (
          <span className={styles.author} dir="auto">
            {item.author}
          </span>
        )}
        <time dateTime={item.publishedAt} title={exactWords(at)}>
          {moment.startsWith(age) ? moment : `${moment}, ${age}`}
        </time>
        {item.url && (
          <a
            className={styles.original}
            href={item.url}
            target="_blank"
            rel="noopener noreferrer"
            title={item.url}
            aria-keyshortcuts="o"
          >
            <IconExternalLink size={14} aria-hidden />
            {itemText.openOriginal}
          </a>
        )}
        {item.conversation && (
          <a className={styles.original} href={routeHash({ view: 'waiting', id: item.conversation.id })}>
            <IconMessages size={14} aria-hidden />
            {itemText.conversation}
          </a>
        )}
        {item.incidentId && (
          <a className={styles.original} href={routeHash({ view: 'incidents', id: item.incidentId })}>
            <IconLifebuoy size={14} aria-hidden />
            {incidentText.openRoom}
          </a>
        )}
        {item.kind === 'site' && <SiteLink sourceId={item.sourceId} />}
      </div>
    </header>
  )
}

/** Leads to the page of the site that an event is about. */
function SiteLink({ sourceId }: { readonly sourceId: string }) {
  const { data: sites = [] } = useQuery('sites.list', {})
  const site = sites.find((one) => one.sourceId === sourceId)
  if (site === undefined) return null
  return (
    <a className={styles.original} href={routeHash({ view: 'sites', id: site.key })}>
      <IconWorld size={14} aria-hidden />
      {itemText.showSite}
    </a>
  )
}
