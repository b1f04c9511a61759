import { IconEar, IconListSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useRoute } from '../../ui/use-route.ts'
import { ActivityPicture } from './activity/ActivityPicture.tsx'
import { BackToWatches } from './BackToWatches.tsx'
import { NewWatch } from './NewWatch.tsx'
import detailStyles from './WatchDetail.module.css'
import { WatchDetail } from './WatchDetail.tsx'
import { WatchList } from './WatchList.tsx'

/** All watches at the left, one of them, all together or a new one at the right; in a narrow window one of the two. */
export function WatchesPage() {
  const route = useRoute()
  const id = route.view === 'watches' ? route.id : undefined
  const { data: watches, error, refetch } = useQuery('watches.list', {})
  if (!watches) {
    if (!error) return <ListAndPane title={watchesText.title} open={false} />
    return (
      <Middle isPage>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    )
  }
  function pane(): ReactNode {
    if (id === 'new' || (id === undefined && watches?.length === 0)) return <NewWatch />
    if (id === 'overall') return <Overall />
    const watch = watches?.find((one) => one.id === id)
    if (watch) return <WatchDetail key={watch.id} watch={watch} />
    return <Choose missing={id !== undefined} />
  }
  return (
    <ListAndPane
      title={watchesText.title}
      open={id !== undefined}
      list={
        <>
          <WatchList watches={watches} selected={id} />
          {watches.length === 0 && (
            <Message
              icon={<IconEar size={24} />}
              title={watchesText.emptyTitle}
              actions={
                <Button look="main" onClick={() => go({ view: 'watches', id: 'new' })}>
                  {watchesText.add}
                </Button>
              }
            >
              {watchesText.emptyText}
            </Message>
          )}
        </>
      }
    >
      {pane()}
    </ListAndPane>
  )
}

function Overall() {
  return (
    <div className={detailStyles.detail}>
      <header className={detailStyles.header}>
        <BackToWatches />
        <h2 className={detailStyles.title}>{watchesText.overall}</h2>
        <p className={detailStyles.quiet}>{watchesText.overallLine}</p>
      </header>
      <ActivityPicture id="overall" />
    </div>
  )
}

function Choose({ missing }: { readonly missing: boolean }) {
  return (
    <Middle>
      <Message
        icon={<IconListSearch size={24} />}
        title={missing ? watchesText.gone : watchesText.chooseTitle}
        actions={missing && <Button onClick={() => go({ view: 'watches' })}>{watchesText.title}</Button>}
      >
        {watchesText.chooseText}
      </Message>
    </Middle>
  )
}
