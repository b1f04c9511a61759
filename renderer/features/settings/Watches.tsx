import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { settingsText } from '../../text/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { WatchEditor } from './WatchEditor.tsx'
import styles from './Watches.module.css'

/** Every list of names to listen for, and a new one. */
export function Watches() {
  const { data, error, refetch } = useQuery('watches.list', {})
  const [adding, setAdding] = useState(false)
  if (!data) return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
  return (
    <div className={styles.list}>
      {data.map((watch) => (
        <WatchEditor key={watch.id} watch={watch} refetch={refetch} />
      ))}
      {adding && (
        <WatchEditor key="new" watch={undefined} refetch={refetch} onDone={() => setAdding(false)} />
      )}
      {data.length === 0 && !adding && <p className={styles.empty}>{settingsText.namesEmpty}</p>}
      {!adding && (
        <Button className={styles.add} icon={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {settingsText.addWatch}
        </Button>
      )}
    </div>
  )
}
