import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { momentWords } from '../../text/age.ts'
import { settingsText } from '../../text/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { SwitchField } from '../../ui/fields/SwitchField.tsx'
import { useNow } from '../../ui/use-now.ts'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsPage.module.css'
import { ThemeSetting } from './ThemeSetting.tsx'
import { useSetting } from './use-setting.ts'

const pauseMinutes = 60

/** Appearance, notifications, start at login and the pause. */
export function EverydaySettings({ settings }: { readonly settings: Settings }) {
  const notifications = useSetting('notifications', settings)
  const launch = useSetting('launchAtLogin', settings)
  const inTray = window.storeminder !== undefined
  return (
    <div className={styles.card}>
      <ThemeSetting settings={settings} />
      <SettingRow saved={notifications.saved} beside="control">
        <SwitchField
          label={settingsText.notifications}
          description={settingsText.notificationsHint}
          error={notifications.error}
          value={notifications.value}
          onChange={(value) => void notifications.save(value)}
        />
      </SettingRow>
      <SettingRow saved={launch.saved} beside="control">
        <SwitchField
          label={settingsText.launchAtLogin}
          description={inTray ? settingsText.launchAtLoginHint : settingsText.launchElsewhere}
          error={launch.error}
          value={launch.value}
          disabled={!inTray}
          onChange={(value) => void launch.save(value)}
        />
      </SettingRow>
      <SettingRow>
        <PauseSetting />
      </SettingRow>
    </div>
  )
}

function PauseSetting() {
  const { data: health } = useQuery('health.get', {})
  const now = useNow()
  const pause = useAction('checks.pause')
  const resume = useAction('checks.resume')
  const until = health?.pausedUntil
  return (
    <div className={styles.pair}>
      <div className={styles.words}>
        <p className={styles.label}>{settingsText.checking}</p>
        <p className={styles.quiet} role="status">
          {until === undefined
            ? settingsText.checkingOn
            : settingsText.checkingPaused(momentWords(Date.parse(until), now))}
        </p>
      </div>
      {until === undefined ? (
        <Button
          icon={<IconPlayerPause size={16} />}
          disabled={pause.busy}
          onClick={() => void pause.run({ minutes: pauseMinutes })}
        >
          {settingsText.pauseHour}
        </Button>
      ) : (
        <Button
          icon={<IconPlayerPlay size={16} />}
          disabled={resume.busy}
          onClick={() => void resume.run({})}
        >
          {settingsText.resume}
        </Button>
      )}
    </div>
  )
}
