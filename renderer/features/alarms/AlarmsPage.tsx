import { IconBell, IconListSearch } from '@tabler/icons-react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { useQuery } from '../../client/use-query.ts'
import { alarmText } from '../../text/alarm.ts'
import { drillText } from '../../text/drill.ts'
import { inOrder } from '../../ui/alarm/in-order.ts'
import { Button } from '../../ui/Button.tsx'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { useRoute } from '../../ui/use-route.ts'
import { AlarmList } from './AlarmList.tsx'
import { AlarmPane } from './AlarmPane.tsx'
import styles from './AlarmsPage.module.css'
import { DrillPane } from './DrillPane.tsx'

/** Stands in the address in place of an alarm's id: the pane of the rehearsal. */
const rehearsal = 'rehearsal'

/** All alarms at the left, one of them or the rehearsal at the right; in a narrow window one of the two. */
export function AlarmsPage() {
  const route = useRoute()
  const id = route.view === 'alarms' ? route.id : undefined
  const { data, error, refetch } = useQuery('alarms.list', {})
  const alarms = inOrder(data ?? [])
  const at = alarms.findIndex((alarm) => alarm.id === id)
  const move = (step: 1 | -1) => {
    const next = alarms[at < 0 ? (step === 1 ? 0 : alarms.length - 1) : at + step]
    if (next) go({ view: 'alarms', id: next.id }, { replace: at >= 0 })
  }
  useShortcuts({ next: () => move(1), previous: () => move(-1) })

  if (!data)
    return error ? (
      <Middle isPage>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    ) : (
      <ListAndPane title={alarmText.title} open={false} />
    )
  return (
    <ListAndPane
      title={alarmText.title}
      open={id !== undefined}
      list={
        <>
          <Header alarms={alarms} />
          <div className={styles.scroll}>
            {alarms.length === 0 ? (
              <Message icon={<IconBell size={24} />} title={alarmText.emptyTitle}>
                {alarmText.empty}
              </Message>
            ) : (
              <AlarmList alarms={alarms} selected={id} />
            )}
          </div>
        </>
      }
    >
      {id === rehearsal || (id === undefined && alarms.length === 0) ? (
        <DrillPane />
      ) : id === undefined ? (
        <Middle>
          <Message icon={<IconListSearch size={24} />} title={alarmText.chooseTitle}>
            {alarmText.chooseText}
          </Message>
        </Middle>
      ) : (
        <AlarmPane key={id} id={id} />
      )}
    </ListAndPane>
  )
}

function Header({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const open = alarms.filter(({ state, drill }) => state !== 'over' && !drill).length
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{alarmText.title}</h1>
        <p className={styles.summary}>{alarmText.summary(open)}</p>
      </div>
      <Button onClick={() => go({ view: 'alarms', id: rehearsal })}>{drillText.hold}</Button>
    </header>
  )
}
