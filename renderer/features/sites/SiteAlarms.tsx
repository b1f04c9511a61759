import { IconBell } from '@tabler/icons-react'
import { useQuery } from '../../client/use-query.ts'
import { sitesText } from '../../text/sites.ts'
import { inOrder } from '../../ui/alarm/in-order.ts'
import { routeHash } from '../../ui/route.ts'
import styles from './SiteAlarms.module.css'

/** The alarms of a site that are not over, but for those that another one explains. */
export function SiteAlarms({ ids }: { readonly ids: readonly string[] }) {
  const { data = [] } = useQuery('alarms.list', {})
  const alarms = inOrder(data).filter(({ id, inhibitedBy }) => ids.includes(id) && inhibitedBy === undefined)
  if (alarms.length === 0) return null
  return (
    <ul className={styles.alarms} aria-label={sitesText.alarms}>
      {alarms.map(({ id, title }) => (
        <li key={id}>
          <a className={styles.alarm} href={routeHash({ view: 'alarms', id })}>
            <IconBell size={16} aria-hidden />
            <span dir="auto">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
