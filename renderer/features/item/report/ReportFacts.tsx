import { IconAlertCircle, IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Report } from '../../../../electron/shared/model/report.ts'
import { useQuery } from '../../../client/use-query.ts'
import { asideText, reportText, wayText } from '../../../text/report.ts'
import { nameDoubt, nameParts } from './name-parts.ts'
import { hostOf, isOurs } from './our-pages.ts'
import styles from './ReportFacts.module.css'

interface ReportFactsProps {
  readonly report: Report
  /** Whether it is set aside now. */
  readonly isAside: boolean
}

/** Who wrote, about which page and with what, above what they said. */
export function ReportFacts({ report, isAside }: ReportFactsProps) {
  const { sentTo, page, browser, way, aside, broughtUp } = report
  return (
    <dl className={styles.facts} aria-label={reportText.facts}>
      <Fact label={reportText.from}>
        <Sender sender={report.sender} />
      </Fact>
      {sentTo && <Fact label={reportText.sentTo}>{sentTo}</Fact>}
      {page && (
        <Fact label={reportText.page}>
          <AboutPage page={page} />
        </Fact>
      )}
      {browser && <Fact label={reportText.browser}>{browser}</Fact>}
      <Fact label={reportText.way}>{wayText[way]}</Fact>
      {isAside && <Fact label={reportText.aside}>{asideText[aside ?? 'person']}</Fact>}
      {!isAside && broughtUp && <Fact label={reportText.broughtUp}>{broughtUp}</Fact>}
    </dl>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

function Sender({ sender }: { readonly sender: Report['sender'] }) {
  const { name, address } = sender
  const doubt = nameDoubt(sender)
  return (
    <>
      <span className={styles.sender}>
        {name ? (
          <bdi className={styles.name}>
            <SpeltOut text={name} />
          </bdi>
        ) : (
          !address && reportText.unknownSender
        )}
        {address ? (
          <bdi className={name ? styles.address : styles.name}>
            <SpeltOut text={address} />
          </bdi>
        ) : (
          name && <span className={styles.address}>{reportText.noAddress}</span>
        )}
      </span>
      {doubt && (
        <p className={styles.doubt}>
          <IconAlertCircle size={16} aria-hidden />
          {doubt === 'marks' ? reportText.marksDoubt : reportText.addressDoubt(address ?? '')}
        </p>
      )}
    </>
  )
}

/** Foreign words in which no mark stays invisible. */
function SpeltOut({ text }: { readonly text: string }) {
  return nameParts(text).map(({ text: part, isMark, at }) =>
    isMark ? (
      <code key={at} className={styles.mark} title={reportText.hiddenMark(part)}>
        {part}
      </code>
    ) : (
      <span key={at}>{part}</span>
    ),
  )
}

/** The page a report is about: a link on the person's own sites, elsewhere words alone until they decide. */
function AboutPage({ page }: { readonly page: string }) {
  const { data: settings } = useQuery('settings.get', {})
  const { data: sites = [] } = useQuery('sites.list', {})
  if (hostOf(page) === undefined) return <bdi>{page}</bdi>
  const ours = isOurs(page, [settings?.siteAddress ?? '', ...sites.map(({ key }) => key)])
  return (
    <>
      <a
        className={styles.page}
        href={page}
        target="_blank"
        rel="noopener noreferrer"
        title={reportText.openPage(page)}
      >
        <IconExternalLink size={14} aria-hidden />
        <bdi>{page}</bdi>
      </a>
      {!ours && (
        <p className={styles.doubt}>
          <IconAlertCircle size={16} aria-hidden />
          {reportText.otherSite}
        </p>
      )}
    </>
  )
}
