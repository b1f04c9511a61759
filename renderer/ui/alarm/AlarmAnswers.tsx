import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { alarmText } from '../../text/alarm.ts'
import { Button } from '../Button.tsx'
import { Menu } from '../menu/Menu.tsx'
import { Popup } from '../menu/Popup.tsx'
import styles from './AlarmAnswers.module.css'
import { acknowledgeAlarm, confirmAlarm, type Having, snoozeAlarm } from './alarm-acts.ts'
import { HavingForm } from './HavingForm.tsx'
import { alarmSnoozes } from './snooze-minutes.ts'

interface AlarmAnswersProps {
  readonly alarm: Alarm
  /** Shows the keys that do the same. */
  readonly withKeys?: boolean
  readonly snoozing: boolean
  readonly onSnoozing: (opened: boolean) => void
}

/** What a person can answer an alarm that is not over: "I have it" (with a note, for how long), "I still have it", snooze. */
export function AlarmAnswers({ alarm, withKeys = false, snoozing, onSnoozing }: AlarmAnswersProps) {
  const [having, setHaving] = useState(false)
  const [busy, setBusy] = useState(false)
  const { id, state, severity } = alarm
  if (state === 'over') return null

  async function have(answer?: Having): Promise<void> {
    setHaving(false)
    setBusy(true)
    await acknowledgeAlarm(id, answer)
    setBusy(false)
  }

  const acknowledged = state === 'acknowledged'
  return (
    <>
      <span className={styles.split}>
        {acknowledged ? (
          severity !== 'notable' && (
            <Button className={styles.main} disabled={busy} onClick={() => void confirmAlarm(id)}>
              {alarmText.stillHaveIt}
            </Button>
          )
        ) : (
          <Button
            look={state === 'ringing' ? 'alarm' : 'plain'}
            className={styles.main}
            disabled={busy}
            {...(withKeys ? { shortcut: 'e' } : {})}
            onClick={() => void have()}
          >
            {alarmText.haveIt}
          </Button>
        )}
        {!(acknowledged && severity === 'notable') && (
          <Popup
            label={alarmText.haveItWith}
            role="dialog"
            opened={having}
            onOpened={setHaving}
            button={(target) => (
              <Button
                look={state === 'ringing' ? 'alarm' : 'plain'}
                className={styles.more}
                aria-label={alarmText.haveItWith}
                title={alarmText.haveItWith}
                disabled={busy}
                {...target}
              >
                <IconChevronDown size={16} aria-hidden />
              </Button>
            )}
          >
            {having && (
              <HavingForm onHave={(answer) => void have(answer)} onCancel={() => setHaving(false)} />
            )}
          </Popup>
        )}
      </span>
      {state === 'ringing' && !alarm.drill && (
        <Menu
          label={alarmText.snooze}
          opened={snoozing}
          onOpened={onSnoozing}
          groups={[
            alarmSnoozes(Date.now()).map(({ label, minutes }) => ({
              label,
              run: () => void snoozeAlarm(id, minutes),
            })),
          ]}
          button={(target) => (
            <Button {...target} {...(withKeys ? { shortcut: 's' } : {})}>
              {alarmText.snooze}
            </Button>
          )}
        />
      )}
    </>
  )
}
