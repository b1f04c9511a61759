import { useState } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../client/use-action.ts'
import { useQuery } from '../../../client/use-query.ts'
import { deliveryWords, publicPageText } from '../../../text/public-page.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureMessage } from '../../../ui/Message.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { RoomSection, SectionQuiet } from '../section.ts'
import { Choices } from './Choices.tsx'
import { PagePreview } from './PagePreview.tsx'
import { PageSettings } from './PageSettings.tsx'
import styles from './PublicPagePart.module.css'
import { TargetForm } from './TargetForm.tsx'

/** The public page: how it stands, what of this incident is on it, how it will look, and where it goes. */
export function PublicPagePart({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const { data: page, error, refetch } = useQuery('page.get', {})
  const publishing = useAction('incidents.publish')
  /** How often something of it was changed here: the page looks otherwise then. */
  const [changes, setChanges] = useState(0)
  const onChanged = async () => {
    setChanges((before) => before + 1)
    await refetch()
  }
  if (!page)
    return error ? (
      <FailureMessage error={error} onRetry={() => void refetch()} />
    ) : (
      <SectionQuiet>{publicPageText.loading}</SectionQuiet>
    )
  const { delivery, publishedAt, changed, settings, hereUrl, incidents } = page
  const isOn = incidents.some(({ id }) => id === room.id)
  const stuck = delivery.state === 'failed' || delivery.state === 'waiting'
  const publish = () => void publishing.run({ id: room.id }, publicPageText.published).then(() => refetch())
  return (
    <div className={styles.part}>
      <RoomSection heading={publicPageText.title} hint={publicPageText.lead}>
        <div className={styles.state} data-stuck={stuck || undefined}>
          <div className={styles.words} role="status">
            <p>{deliveryWords(page, now)}</p>
            {publishedAt !== undefined && !stuck && (
              <p className={styles.quiet}>{changed ? publicPageText.changed : publicPageText.same}</p>
            )}
          </div>
          <div className={styles.acts}>
            {settings.url !== '' && publishedAt !== undefined && (
              <a className={styles.link} href={settings.url} target="_blank" rel="noopener noreferrer">
                {publicPageText.open}
              </a>
            )}
            {hereUrl !== undefined && (
              <a className={styles.link} href={hereUrl} target="_blank" rel="noopener noreferrer">
                {publicPageText.openHere}
              </a>
            )}
            {(!isOn || changed || stuck) && (
              <Button look="main" disabled={publishing.busy} onClick={publish}>
                {stuck
                  ? publicPageText.retry
                  : publishedAt === undefined || !isOn
                    ? publicPageText.publish
                    : publicPageText.publishAgain}
              </Button>
            )}
          </div>
        </div>
        <Choices id={room.id} onChosen={onChanged} />
      </RoomSection>
      <PagePreview id={room.id} stamp={`${changes} ${publishedAt} ${room.statements.length} ${room.stage}`} />
      <RoomSection heading={publicPageText.settings} hint={publicPageText.settingsHint}>
        <PageSettings key={JSON.stringify(settings)} settings={settings} onSaved={onChanged} />
        <TargetForm target={page.target} onSaved={refetch} />
      </RoomSection>
    </div>
  )
}
