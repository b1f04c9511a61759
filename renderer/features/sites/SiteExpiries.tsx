import { IconCertificate, IconWorldWww } from '@tabler/icons-react'
import type { SiteExpiry, SitePage } from '../../../electron/shared/model/site-page.ts'
import { dateWords } from '../../text/age.ts'
import { endWords, expiryTone, sitesText } from '../../text/sites.ts'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './Rows.module.css'
import { Section } from './Section.tsx'

const icons = { certificate: IconCertificate, domain: IconWorldWww }

/** When the certificates and the domain of a site run out. */
export function SiteExpiries({ site }: { readonly site: SitePage }) {
  const now = useNow()
  return (
    <Section title={sitesText.expiries}>
      {site.expiries.length === 0 ? (
        <p className={styles.quiet}>
          {sitesText.expiriesEmpty}{' '}
          <a href={routeHash({ view: 'sources', id: 'new' })}>{sitesText.addCheck}</a>
        </p>
      ) : (
        <ul className={styles.rows}>
          {site.expiries.map((expiry) => (
            <Row key={`${expiry.sourceId} ${expiry.what} ${expiry.host}`} expiry={expiry} now={now} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Row({ expiry, now }: { readonly expiry: SiteExpiry; readonly now: number }) {
  const { what, host, expiresAt, validFrom, by } = expiry
  const Icon = icons[what]
  const at = Date.parse(expiresAt)
  const tone = expiryTone(what, at, now)
  const origin = sitesText.origin(by, validFrom && dateWords(Date.parse(validFrom), now))
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <Icon size={20} aria-hidden />
      </span>
      <div>
        <p className={styles.name}>{sitesText.expiryOf[what](host)}</p>
        {origin && <p className={styles.line}>{origin}</p>}
      </div>
      <p className={`${styles.end} ${tone === 'fine' ? '' : styles[tone]}`}>
        {sitesText.until[tone === 'past' ? 'past' : what](endWords(at, now))}
      </p>
    </li>
  )
}
