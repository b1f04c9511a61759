import { IconFileOff, IconQuote } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { itemText } from '../../text/item.ts'
import { AlarmCard } from '../../ui/alarm/AlarmCard.tsx'
import { Button } from '../../ui/Button.tsx'
import { actOnItems } from '../../ui/item/item-acts.ts'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { go } from '../../ui/route.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemBody } from './ItemBody.tsx'
import { ItemHeading } from './ItemHeading.tsx'
import styles from './ItemPane.module.css'
import { ItemPlaces } from './ItemPlaces.tsx'
import { ReportBody } from './report/ReportBody.tsx'
import { ReportFacts } from './report/ReportFacts.tsx'
import { ReportRest } from './report/ReportRest.tsx'
import { useItem } from './use-item.ts'

interface ItemPaneProps {
  readonly id: string
  /** Its neighbours in the feed as it is shown now. */
  readonly previousId: string | undefined
  readonly nextId: string | undefined
  /** What stands below it. */
  readonly children?: ReactNode
}

/** One item to read and to deal with. */
export function ItemPane({ id, previousId, nextId, children }: ItemPaneProps) {
  const { item, error, refetch } = useItem(id)
  const { data: alarms = [] } = useQuery('alarms.list', {})
  const scroller = useRef<HTMLElement>(null)
  const readOnce = useRef('')
  const unread = item?.state === 'unread'
  useEffect(() => {
    // Opening reads it, once: marking it unread again afterwards must hold.
    if (!item || readOnce.current === id) return
    readOnce.current = id
    scroller.current?.scrollTo(0, 0)
    if (unread) void actOnItems({ ids: [id], action: 'read' })
  }, [id, item, unread])

  if (error?.kind === 'not-found')
    return (
      <Message
        icon={<IconFileOff />}
        title={itemText.gone}
        actions={<Button onClick={() => go({ view: 'feed' })}>{itemText.backToFeed}</Button>}
      >
        {itemText.goneAdvice}
      </Message>
    )
  if (error && !item) return <FailureMessage error={error} onRetry={() => void refetch()} />
  if (!item) return null
  const alarm = alarms.find((one) => one.itemId === id && one.state !== 'over')
  return (
    <article className={styles.pane} ref={scroller} aria-label={item.title}>
      <ItemActions item={item} previousId={previousId} nextId={nextId} />
      <div className={styles.column}>
        {alarm && <AlarmCard alarm={alarm} brief />}
        <ItemHeading item={item} alarm={alarm?.state} />
        {item.report && <ReportFacts report={item.report} isAside={item.state === 'aside'} />}
        {item.report ? (
          <ReportBody key={id} item={item} report={item.report} onTaught={() => void refetch()} />
        ) : (
          <ItemBody item={item} />
        )}
        {item.report && <ReportRest itemId={item.id} report={item.report} />}
        <ItemPlaces item={item} />
        {children}
      </div>
    </article>
  )
}

/** What stands beside the list while no item is chosen. */
export function NoItem() {
  return (
    <Message icon={<IconQuote />} title={itemText.notChosen}>
      {itemText.notChosenAdvice}
    </Message>
  )
}
