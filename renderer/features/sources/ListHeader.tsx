import { IconPlus, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { Progress } from '../../../electron/shared/model/health.ts'
import type { Source } from '../../../electron/shared/model/source.ts'
import { useAction } from '../../client/use-action.ts'
import { useEvent } from '../../client/use-event.ts'
import { useQuery } from '../../client/use-query.ts'
import { momentWords } from '../../text/age.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { go } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './SourcesPage.module.css'

/** What stands over the list: how many sources are how, adding one, checking all, and whether all checking rests. */
export function ListHeader({ sources }: { readonly sources: readonly Source[] }) {
  const [progress, setProgress] = useState<Progress>()
  useEvent('progress', (next) => setProgress(next.done < next.total ? next : undefined))
  const checkAll = useAction('sources.checkAll')
  const number = (status: Source['health']['status']) =>
    sources.filter((source) => source.health.status === status).length
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{sourcesText.title}</h1>
        {sources.length > 0 && (
          <p className={styles.summary}>
            {sourcesText.summary(sources.length, number('failing'), number('blind'))}
          </p>
        )}
      </div>
      {sources.length > 0 && (
        <div className={styles.buttons}>
          <Button icon={<IconPlus size={16} />} onClick={() => go({ view: 'sources', id: 'new' })}>
            {sourcesText.add}
          </Button>
          <Button
            icon={<IconRefresh size={16} />}
            disabled={checkAll.busy || progress !== undefined}
            onClick={() => void checkAll.run({})}
          >
            {progress ? sourcesText.checkingAll(progress.done, progress.total) : sourcesText.checkAll}
          </Button>
        </div>
      )}
      {progress && (
        <progress
          className={styles.progress}
          value={progress.done}
          max={progress.total}
          aria-label={progress.label}
        />
      )}
      <PauseNote />
    </header>
  )
}

function PauseNote() {
  const { data: health } = useQuery('health.get', {})
  const now = useNow()
  const resume = useAction('checks.resume')
  if (health?.pausedUntil === undefined) return null
  return (
    <div className={styles.note} role="status">
      <span>{sourcesText.pausedUntil(momentWords(Date.parse(health.pausedUntil), now))}</span>
      <Button size="small" disabled={resume.busy} onClick={() => void resume.run({}, sourcesText.resumed)}>
        {sourcesText.resume}
      </Button>
    </div>
  )
}
