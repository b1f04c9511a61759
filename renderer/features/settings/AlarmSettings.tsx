import type { Settings } from '../../../electron/shared/model/settings.ts'
import { useQuery } from '../../client/use-query.ts'
import { minutesWords } from '../../text/alarm.ts'
import { tellingText } from '../../text/telling.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { routeHash } from '../../ui/route.ts'
import styles from './AlarmSettings.module.css'
import { Channels } from './Channels.tsx'
import { EscalationSetting } from './EscalationSetting.tsx'
import { QuietHoursSetting } from './QuietHoursSetting.tsx'
import { SettingRow } from './SettingRow.tsx'
import pageStyles from './SettingsPage.module.css'
import { SeverityChoice } from './SeverityChoice.tsx'
import { SiteHoursSetting } from './SiteHoursSetting.tsx'
import { useSetting } from './use-setting.ts'

const offered = [15, 30, 60, 120, 240, 480, 720, 1440]

/** Who is told of an alarm and how, when not, and for how long "I have it" holds. */
export function AlarmSettings({ settings }: { readonly settings: Settings }) {
  const { data: channels, error, refetch } = useQuery('channels.list', {})
  const from = useSetting('escalateFrom', settings)
  const holds = useSetting('acknowledgeMinutes', settings)
  if (!channels) return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
  const times = [...new Set([...offered, holds.value])].toSorted((a, b) => a - b)
  return (
    <div className={styles.parts}>
      <section className={pageStyles.card} aria-label={tellingText.steps}>
        <EscalationSetting settings={settings} channels={channels} />
        <SettingRow saved={from.saved}>
          <SeverityChoice
            label={tellingText.escalateFrom}
            description={tellingText.escalateFromHint}
            error={from.error}
            value={from.value}
            onChange={(value) => void from.save(value)}
          />
        </SettingRow>
        <SettingRow saved={holds.saved}>
          <ChoiceField
            label={tellingText.acknowledgeMinutes}
            description={tellingText.acknowledgeHint}
            error={holds.error}
            value={String(holds.value)}
            choices={times.map((one) => ({ value: String(one), label: minutesWords(one) }))}
            onChange={(chosen) => void holds.save(Number(chosen))}
          />
        </SettingRow>
        <SettingRow>
          <div className={pageStyles.pair}>
            <p className={`${pageStyles.quiet} ${pageStyles.words}`}>{tellingText.rehearseHint}</p>
            <a className={styles.link} href={routeHash({ view: 'alarms', id: 'rehearsal' })}>
              {tellingText.rehearse}
            </a>
          </div>
        </SettingRow>
      </section>
      <section className={pageStyles.section}>
        <h3 className={styles.heading}>{tellingText.channels}</h3>
        <p className={pageStyles.hint}>{tellingText.channelsHint}</p>
        <Channels channels={channels} steps={settings.escalation} refetch={refetch} />
      </section>
      <section className={pageStyles.section}>
        <h3 className={styles.heading}>{tellingText.quiet}</h3>
        <p className={pageStyles.hint}>{tellingText.quietHint}</p>
        <div className={pageStyles.card}>
          <QuietHoursSetting settings={settings} />
        </div>
      </section>
      <SiteHoursSetting settings={settings} />
    </div>
  )
}
