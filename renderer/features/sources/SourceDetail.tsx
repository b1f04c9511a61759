import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Site } from '../../../electron/shared/model/site.ts'
import type { Source, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { useAction } from '../../client/use-action.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go, routeHash } from '../../ui/route.ts'
import { checkNow, checks } from '../../ui/source/checks.ts'
import { BackToList } from './BackToList.tsx'
import { drafts } from './drafts.ts'
import { EditSource } from './EditSource.tsx'
import { ReportPageMaker } from './report-page/ReportPageMaker.tsx'
import { SiteHistory } from './SiteHistory.tsx'
import styles from './SourceDetail.module.css'
import { SourceHealthPanel } from './SourceHealthPanel.tsx'
import { TaughtMails } from './TaughtMails.tsx'

interface SourceDetailProps {
  readonly source: Source
  readonly info: SourceKindInfo
  readonly site: Site | undefined
}

/** One source: how it does, what can be done with it, and its settings. */
export function SourceDetail({ source, info, site }: SourceDetailProps) {
  const check = useKeyed(checks, source.id)
  const update = useAction('sources.update')
  const removal = useAction('sources.remove')
  const form = useRef<HTMLElement>(null)
  const { id, name, paused } = source

  function mend(cure: 'sign-in' | 'edit-address'): void {
    const secret = form.current?.querySelector<HTMLElement>('input[type="password"]')
    const first = form.current?.querySelector<HTMLElement>('input')
    const field = cure === 'sign-in' ? (secret ?? first) : first
    field?.focus()
  }

  async function remove(): Promise<void> {
    if (!(await removal.run({ id }, sourcesText.removed(name)))) return
    drafts.set(id, undefined)
    go({ view: 'sources' }, { replace: true })
  }
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <BackToList />
        <h2 className={styles.title}>{name}</h2>
        <p className={styles.kind}>
          {info.label}
          {site && (
            <>
              {' · '}
              <a className={styles.link} href={routeHash({ view: 'sites', id: site.key })}>
                {sourcesText.ofSite(site.key)}
              </a>
            </>
          )}
        </p>
      </header>
      <section className={styles.section} aria-label={sourcesText.health}>
        <SourceHealthPanel source={source} site={site} onCure={mend} />
        {info.itemKind === 'site' && <SiteHistory sourceId={id} />}
        <div className={styles.actions}>
          <Button
            icon={<IconRefresh size={16} />}
            disabled={check?.busy === true}
            onClick={() => void checkNow(id)}
          >
            {check?.busy ? sourcesText.checking : sourcesText.check}
          </Button>
          <Button
            icon={paused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
            disabled={update.busy}
            onClick={() =>
              void update.run(
                { id, paused: !paused },
                paused ? sourcesText.unpaused(name) : sourcesText.paused(name),
              )
            }
          >
            {paused ? sourcesText.unpause : sourcesText.pause}
          </Button>
          <Button
            look="quiet"
            className={styles.last}
            icon={<IconTrash size={16} />}
            disabled={removal.busy}
            onClick={() => void remove()}
          >
            {sourcesText.remove}
          </Button>
        </div>
        <p className={styles.outcome} role="status">
          {check && !check.busy && check.words}
        </p>
      </section>
      {source.kind === 'report-page' && <ReportPageMaker sourceId={id} />}
      <section ref={form} className={styles.section}>
        <h3 className={styles.heading}>{sourcesText.settings}</h3>
        <EditSource key={id} source={source} info={info} />
      </section>
      {source.kind === 'mailbox' && <TaughtMails />}
    </div>
  )
}
