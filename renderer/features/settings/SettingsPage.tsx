import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { useQuery } from '../../client/use-query.ts'
import { nagText } from '../../text/incident-nags.ts'
import { opinionText } from '../../text/opinion.ts'
import { restText } from '../../text/rest.ts'
import { settingsText } from '../../text/settings.ts'
import { tellingText } from '../../text/telling.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { Page } from '../../ui/Page.tsx'
import { useRoute } from '../../ui/use-route.ts'
import { AlarmSettings } from './AlarmSettings.tsx'
import { ConnectivitySetting } from './ConnectivitySetting.tsx'
import { EverydaySettings } from './EverydaySettings.tsx'
import { IncidentSettings } from './IncidentSettings.tsx'
import { KeepSetting } from './KeepSetting.tsx'
import { MaintenanceSettings } from './MaintenanceSettings.tsx'
import { OpinionSettings } from './OpinionSettings.tsx'
import styles from './SettingsPage.module.css'
import { SiteSetting } from './SiteSetting.tsx'

/** The few preferences there are, in groups, each saved as soon as it is changed. */
export function SettingsPage() {
  const { data, error, refetch } = useQuery('settings.get', {})
  return (
    <Page title={settingsText.title} lead={settingsText.lead}>
      {data ? (
        <Groups settings={data} />
      ) : (
        error && <FailureMessage error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}

function Groups({ settings }: { readonly settings: Settings }) {
  const [advanced, setAdvanced] = useState(false)
  const id = useId()
  return (
    <div className={styles.sections}>
      <Group heading={settingsText.site}>
        <div className={styles.card}>
          <SiteSetting settings={settings} />
        </div>
      </Group>
      <Group id="alarms" heading={tellingText.heading} hint={tellingText.hint}>
        <AlarmSettings settings={settings} />
      </Group>
      <Group id="incidents" heading={nagText.heading} hint={nagText.hint}>
        <IncidentSettings settings={settings} />
      </Group>
      <Group id="maintenance" heading={restText.maintenance} hint={restText.maintenanceHint}>
        <MaintenanceSettings settings={settings} />
      </Group>
      <Group id="opinion" heading={opinionText.heading} hint={opinionText.hint}>
        <OpinionSettings />
      </Group>
      <Group heading={settingsText.everyDay}>
        <EverydaySettings settings={settings} />
      </Group>
      <Group heading={settingsText.storage}>
        <div className={styles.card}>
          <KeepSetting settings={settings} />
        </div>
      </Group>
      <section className={styles.section}>
        <Button
          look="quiet"
          className={styles.fold}
          icon={<IconChevronRight size={16} />}
          aria-expanded={advanced}
          aria-controls={id}
          onClick={() => setAdvanced(!advanced)}
        >
          {settingsText.advanced}
        </Button>
        <div id={id} hidden={!advanced}>
          <div className={styles.card}>
            <ConnectivitySetting settings={settings} />
          </div>
        </div>
      </section>
      <Group heading={settingsText.about}>
        <About />
      </Group>
    </div>
  )
}

interface GroupProps {
  /** Names it in the address, so that others can lead there. */
  readonly id?: string
  readonly heading: string
  readonly hint?: string
  readonly children: ReactNode
}

function Group({ id, heading, hint, children }: GroupProps) {
  const route = useRoute()
  const section = useRef<HTMLElement>(null)
  const wanted = id !== undefined && route.view === 'settings' && route.id === id
  useEffect(() => {
    if (wanted) section.current?.scrollIntoView()
  }, [wanted])
  return (
    <section ref={section} className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

function About() {
  const { data: health } = useQuery('health.get', {})
  return (
    <div className={styles.about}>
      {health && (
        <p>
          <strong>{settingsText.version(health.version)}</strong>
        </p>
      )}
      <p>{settingsText.licence}</p>
      <p>{settingsText.data}</p>
    </div>
  )
}
