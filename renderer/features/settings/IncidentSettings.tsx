import type { IncidentNags, Settings } from '../../../electron/shared/model/settings.ts'
import { minutesWords } from '../../text/alarm.ts'
import { nagText } from '../../text/incident-nags.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsPage.module.css'
import { useSetting } from './use-setting.ts'

const day = 1440
const nags: readonly { readonly name: keyof IncidentNags; readonly offered: readonly number[] }[] = [
  { name: 'acknowledgeMinutes', offered: [10, 15, 30, 60, 120] },
  { name: 'updateMinutes', offered: [30, 60, 120, 240, 480, day] },
  { name: 'causeMinutes', offered: [240, 720, day, 2 * day, 4 * day, 7 * day] },
  { name: 'closeMinutes', offered: [day, 2 * day, 4 * day, 7 * day] },
]

/** Minutes before something promised is due. */
const warnings = [10, 15, 30, 60, 120]

/** How long the stages of an incident may take before a gentle reminder, and when it warns of a promise. */
export function IncidentSettings({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('incidentNags', settings)
  const promise = useSetting('promiseMinutes', settings)
  return (
    <div className={styles.card}>
      {nags.map(({ name, offered }, place) => (
        <SettingRow key={name} saved={saved && place === 0}>
          <ChoiceField
            label={nagText[name].label}
            description={nagText[name].hint}
            error={place === 0 ? error : undefined}
            value={String(value[name])}
            choices={[...new Set([...offered, value[name]])]
              .filter((minutes) => minutes > 0)
              .toSorted((a, b) => a - b)
              .map((minutes) => ({ value: String(minutes), label: lengthWords(minutes) }))
              .concat({ value: '0', label: nagText.never })}
            onChange={(chosen) => void save({ ...value, [name]: Number(chosen) })}
          />
        </SettingRow>
      ))}
      <SettingRow saved={promise.saved}>
        <ChoiceField
          label={nagText.promise.label}
          description={nagText.promise.hint}
          error={promise.error}
          value={String(promise.value)}
          choices={[...new Set([...warnings, promise.value])]
            .toSorted((a, b) => a - b)
            .map((minutes) => ({ value: String(minutes), label: lengthWords(minutes) }))}
          onChange={(chosen) => void promise.save(Number(chosen))}
        />
      </SettingRow>
    </div>
  )
}

/** `30 minutes`, `2 hours`, `2 days`. */
function lengthWords(minutes: number): string {
  if (minutes < day || minutes % day !== 0) return minutesWords(minutes)
  return minutes === day ? '1 day' : `${minutes / day} days`
}
