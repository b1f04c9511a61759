import { IconPlus } from '@tabler/icons-react'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { sitesText } from '../../text/sites.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Rows.module.css'

interface SiteOffersProps {
  readonly siteKey: string
  readonly onAdded: () => Promise<unknown>
}

/** What else could be watched about a site, each to be taken by one click. */
export function SiteOffers({ siteKey, onAdded }: SiteOffersProps) {
  const { data: offers = [], refetch } = useQuery('sites.offers', { key: siteKey })
  const adding = useAction('sources.add')
  if (offers.length === 0) return null
  return (
    <ul className={styles.rows} data-offers aria-label={sitesText.offers}>
      {offers.map(({ kind, name, settings, reason }) => (
        <li key={kind} className={styles.row}>
          <span className={styles.mark}>
            <IconPlus size={18} aria-hidden />
          </span>
          <div>
            <p className={styles.name}>{name}</p>
            <p className={styles.line}>{reason}</p>
          </div>
          <span className={styles.end}>
            <Button
              size="small"
              aria-label={sitesText.watchThis(name)}
              disabled={adding.busy}
              onClick={() =>
                void adding
                  .run({ kind, name, settings }, sitesText.watching(name))
                  .then(() => Promise.all([refetch(), onAdded()]))
              }
            >
              {sitesText.watch}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}
