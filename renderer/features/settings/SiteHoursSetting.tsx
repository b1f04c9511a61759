import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { QuietHours, Settings, SiteHours } from '../../../electron/shared/model/settings.ts'
import { useQuery } from '../../client/use-query.ts'
import { restText } from '../../text/rest.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { QuietHoursFields } from './QuietHoursFields.tsx'
import { SettingRow } from './SettingRow.tsx'
import pageStyles from './SettingsPage.module.css'
import styles from './SiteHoursSetting.module.css'
import { useSetting } from './use-setting.ts'

/** Sites whose quiet hours differ from the general ones. Nothing while no site is watched. */
export function SiteHoursSetting({ settings }: { readonly settings: Settings }) {
  const { value: all, save, error, saved } = useSetting('siteHours', settings)
  const { data: sites = [] } = useQuery('sites.overview', {})
  const [changed, setChanged] = useState<string>()
  const [chosen, setChosen] = useState('')
  const free = sites.map(({ key }) => key).filter((key) => !all.some(({ site }) => site === key))
  const next = free.includes(chosen) ? chosen : (free[0] ?? '')

  async function put(hours: readonly SiteHours[], site: string): Promise<boolean> {
    setChanged(site)
    return await save([...hours])
  }
  const change = (site: string, hours: QuietHours) =>
    put(
      all.map((one) => (one.site === site ? { site, hours } : one)),
      site,
    )
  async function remove(site: string): Promise<void> {
    const before = all
    const after = all.filter((one) => one.site !== site)
    if (await put(after, site))
      showToast({ text: restText.hoursRemoved(site), undo: () => put(before, site) })
  }

  if (all.length === 0 && sites.length === 0) return null
  return (
    <section className={pageStyles.section}>
      <h3 className={styles.heading}>{restText.hours}</h3>
      <p className={pageStyles.hint}>{restText.hoursHint}</p>
      {all.map(({ site, hours }) => (
        <section key={site} className={pageStyles.card} aria-label={restText.hoursOf(site)}>
          <SettingRow>
            <div className={pageStyles.pair}>
              <p className={styles.site}>{site}</p>
              <Button
                size="small"
                look="quiet"
                aria-label={restText.hoursRemoveOne(site)}
                onClick={() => void remove(site)}
              >
                {restText.hoursRemove}
              </Button>
            </div>
          </SettingRow>
          <QuietHoursFields
            value={hours}
            error={changed === site ? error : undefined}
            saved={saved && changed === site}
            onChange={(now) => void change(site, now)}
          />
        </section>
      ))}
      {free.length > 0 && (
        <div className={styles.add}>
          <ChoiceField
            label={restText.hoursSite}
            value={next}
            choices={free.map((key) => ({ value: key, label: key }))}
            onChange={setChosen}
          />
          <Button
            icon={<IconPlus size={16} />}
            onClick={() => void put([...all, { site: next, hours: settings.quietHours }], next)}
          >
            {restText.hoursAdd}
          </Button>
        </div>
      )}
    </section>
  )
}
