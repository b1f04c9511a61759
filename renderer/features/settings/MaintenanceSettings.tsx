import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Maintenance, MaintenanceStatus } from '../../../electron/shared/model/maintenance.ts'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { useQuery } from '../../client/use-query.ts'
import { maintenanceWords, plannedWords, restText } from '../../text/rest.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useNow } from '../../ui/use-now.ts'
import { changeMaintenance } from './change-maintenance.ts'
import styles from './Maintenance.module.css'
import { MaintenanceEditor } from './MaintenanceEditor.tsx'
import pageStyles from './SettingsPage.module.css'

/** All planned maintenance, and a form for more. */
export function MaintenanceSettings({ settings }: { readonly settings: Settings }) {
  const { refetch: refetchSettings } = useQuery('settings.get', {})
  const { data: statuses = [], refetch: refetchStatuses } = useQuery('sites.maintenance', {})
  const [adding, setAdding] = useState(false)
  const refetch = () => Promise.all([refetchSettings(), refetchStatuses()])
  const { maintenance } = settings
  return (
    <>
      <ul className={pageStyles.card}>
        {maintenance.map((one) => (
          <Row
            key={one.id}
            maintenance={one}
            status={statuses.find(({ id }) => id === one.id)}
            refetch={refetch}
          />
        ))}
        {maintenance.length === 0 && !adding && (
          <li className={`${pageStyles.row} ${pageStyles.quiet}`}>{restText.none}</li>
        )}
        {adding && (
          <li className={pageStyles.row}>
            <MaintenanceEditor maintenance={undefined} refetch={refetch} onDone={() => setAdding(false)} />
          </li>
        )}
      </ul>
      {!adding && (
        <Button className={styles.add} icon={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {restText.add}
        </Button>
      )}
    </>
  )
}

interface RowProps {
  readonly maintenance: Maintenance
  /** Absent until it is known. */
  readonly status: MaintenanceStatus | undefined
  readonly refetch: () => Promise<unknown>
}

function Row({ maintenance, status, refetch }: RowProps) {
  const [editing, setEditing] = useState(false)
  const now = useNow()
  const { id, name, site } = maintenance

  async function remove(): Promise<void> {
    const error = await changeMaintenance((all) => all.filter((one) => one.id !== id))
    if (error) return showToast({ text: error.message })
    showToast({ text: restText.removed(name), undo: putBack })
    await refetch()
  }
  async function putBack(): Promise<boolean> {
    const error = await changeMaintenance((all) => [...all.filter((one) => one.id !== id), maintenance])
    await refetch()
    return error === undefined
  }

  if (editing)
    return (
      <li className={pageStyles.row}>
        <MaintenanceEditor maintenance={maintenance} refetch={refetch} onDone={() => setEditing(false)} />
      </li>
    )
  return (
    <li className={pageStyles.row}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.name} dir="auto">
            {name}
          </p>
          <p className={styles.facts}>
            {`${site === '' ? restText.allSites : site} · ${plannedWords(maintenance, now)}`}
          </p>
          {status && (
            <p className={`${styles.facts} ${status.on ? styles.now : ''}`}>
              {maintenanceWords(status, now)}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          <Button size="small" aria-label={restText.editOne(name)} onClick={() => setEditing(true)}>
            {restText.edit}
          </Button>
          <Button
            size="small"
            look="quiet"
            aria-label={restText.removeOne(name)}
            onClick={() => void remove()}
          >
            {restText.remove}
          </Button>
        </div>
      </div>
    </li>
  )
}
