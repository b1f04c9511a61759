import { useEffect, useState, useSyncExternalStore } from 'react'
import styles from './App.module.css'
import { useEvent } from './client/use-event.ts'
import { useQuery } from './client/use-query.ts'
import { AwayLine } from './features/away/AwayLine.tsx'
import { AwayPane } from './features/away/AwayPane.tsx'
import { away } from './features/away/away.ts'
import { FeedPane } from './features/feed/FeedPane.tsx'
import { feed } from './features/feed/feed.ts'
import { feedPlaces } from './features/feed/feed-places.ts'
import { neighbours } from './features/feed/neighbours.ts'
import { useFeed } from './features/feed/use-feed.ts'
import { ItemPane, NoItem } from './features/item/ItemPane.tsx'
import { AppMenu } from './frame/AppMenu.tsx'
import { alarmActions, makeIncidentOf } from './frame/alarm-commands.ts'
import { CompactBar } from './frame/CompactBar.tsx'
import { actions, places, themes } from './frame/commands.ts'
import { Notices } from './frame/Notices.tsx'
import { Rail } from './frame/Rail.tsx'
import { useWide } from './frame/use-wide.ts'
import { parts } from './parts.ts'
import { commonText } from './text/common.ts'
import { useTheme } from './theme/use-theme.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { HiddenTitle } from './ui/HiddenTitle.tsx'
import { useOpenIncidents } from './ui/incident/use-open-incidents.ts'
import { loadLater } from './ui/load-later.tsx'
import { ReplyInside } from './ui/reply-inside.ts'
import { go, type Route } from './ui/route.ts'
import { useShortcuts } from './ui/shortcuts/use-shortcuts.ts'
import { Toasts, undoLast } from './ui/Toasts.tsx'
import { useRoute } from './ui/use-route.ts'

const Palette = loadLater(async () => (await import('./features/palette/Palette.tsx')).Palette)
const KeySheet = loadLater(async () => (await import('./frame/KeySheet.tsx')).KeySheet)

/** The whole page: composes the features and knows which one is shown. */
export function App() {
  const route = useRoute()
  const wide = useWide()
  const [over, setOver] = useState<'palette' | 'keys'>()
  const { data: health } = useQuery('health.get', {})
  useTheme()
  useFirstRun(route)
  useAside(route)
  useItemsOf(route)
  const { data: alarms } = useQuery('alarms.list', {})
  const incidents = useOpenIncidents()
  useEvent('page.open', ({ view, itemId, alarmId, incidentId }) => {
    if (view === 'item') return go(itemId ? { view, id: itemId } : { view: 'feed' })
    if (view === 'reply') return go(itemId ? { view, id: itemId } : { view: 'feed' })
    if (view === 'alarm') return go(alarmId ? { view: 'alarms', id: alarmId } : { view: 'alarms' })
    if (view === 'incident') return go({ view: 'incidents', ...(incidentId ? { id: incidentId } : {}) })
    go({ view })
  })
  useShortcuts({
    palette: () => setOver('palette'),
    help: () => setOver('keys'),
    undo: () => void undoLast(),
    alarms: () => go({ view: 'alarms' }),
    waiting: () => go({ view: 'waiting' }),
    watches: () => go({ view: 'watches' }),
    // The composer goes back to the item by itself.
    ...(route.view === 'feed' || route.view === 'reply' || inPart(route)
      ? {}
      : { back: () => go({ view: 'feed' }) }),
    // What is open or selected there becomes one.
    ...(route.view === 'feed' || route.view === 'item' || (route.view === 'alarms' && route.id)
      ? {}
      : { incident: () => go({ view: 'incidents' }) }),
  })
  const menu = (
    <AppMenu withPlaces={!wide} onKeys={() => setOver('keys')} onPalette={() => setOver('palette')} />
  )
  const close = () => setOver(undefined)
  // The first run stands alone: there is nothing to go to before it.
  const framed = route.view !== 'welcome'
  return (
    <div className={styles.app}>
      {framed && !wide && <CompactBar route={route}>{menu}</CompactBar>}
      {framed && wide && <Rail route={route}>{menu}</Rail>}
      <div className={styles.main}>
        <Notices />
        <ErrorBoundary key={besideFeed(route) ? 'feed' : route.view}>
          <Shown route={route} wide={wide} />
        </ErrorBoundary>
      </div>
      <Toasts />
      {over === 'keys' && <KeySheet onClose={close} />}
      {over === 'palette' && (
        <Palette
          views={[...feedPlaces, ...places.slice(1)]}
          actions={[
            ...(route.view === 'item' ? [makeIncidentOf(route.id)] : []),
            ...alarmActions(alarms, incidents),
            ...actions({ paused: health?.pausedUntil !== undefined }),
            ...themes,
          ]}
          onClose={close}
        />
      )}
    </div>
  )
}

function Shown({ route, wide }: { readonly route: Route; readonly wide: boolean }) {
  switch (route.view) {
    case 'feed':
    case 'item':
    case 'reply':
    case 'away':
    case 'aside':
      return <FeedAndItem route={route} wide={wide} />
    case 'sorted':
      return <parts.sorted />
    case 'waiting':
      return <parts.waiting />
    case 'watches':
      return <parts.watches />
    case 'sources':
      return <parts.sources />
    case 'sites':
      return <parts.sites />
    case 'alarms':
      return <parts.alarms />
    case 'incidents':
      return (
        <ReplyInside value={parts.reply}>
          <parts.incidents />
        </ReplyInside>
      )
    case 'replies':
      return route.id === 'outbox' ? <parts.outbox /> : <parts.replies />
    case 'settings':
      return <parts.settings />
    case 'welcome':
      return <parts.welcome />
  }
}

/** Whether a part of an incident's room is shown, which goes back to the room by itself. */
function inPart(route: Route): boolean {
  return route.view === 'incidents' && route.part !== undefined
}

type BesideFeed = Route & { readonly view: 'feed' | 'item' | 'reply' | 'away' | 'aside' }

/** Whether a place is shown with the list of items beside it. */
function besideFeed(route: Route): route is BesideFeed {
  return ['feed', 'item', 'reply', 'away', 'aside'].includes(route.view)
}

interface FeedAndItemProps {
  readonly route: BesideFeed
  readonly wide: boolean
}

/** List and item: beside each other where there is room, else one over the other, so that the list stays as it was. */
function FeedAndItem({ route, wide }: FeedAndItemProps) {
  const openId = route.view === 'item' || route.view === 'reply' ? route.id : undefined
  useEffect(() => {
    // Answering must not wait for its code, so that comes once there is an item to answer.
    if (openId !== undefined) void parts.reply.load()
  }, [openId])
  const feed = useFeed()
  const wasAway = useSyncExternalStore(away.subscribe, away.get) !== undefined
  const around = openId === undefined ? {} : neighbours(feed, openId)
  const covered = !wide && route.view !== 'feed'
  return (
    <main className={styles.feed}>
      <HiddenTitle>{commonText.feed}</HiddenTitle>
      <div className={styles.list} inert={covered}>
        {(!wide || openId !== undefined) && <AwayLine />}
        <FeedPane openId={openId} />
      </div>
      {(wide || covered) && (
        <div className={styles.item}>
          {route.view === 'reply' ? (
            <ErrorBoundary key={`reply ${route.id}`}>
              <parts.reply key={route.id} id={route.id} />
            </ErrorBoundary>
          ) : openId !== undefined ? (
            <ErrorBoundary key={openId}>
              <ItemPane id={openId} previousId={around.previousId} nextId={around.nextId}>
                <parts.itemReplies itemId={openId} />
              </ItemPane>
            </ErrorBoundary>
          ) : wasAway || route.view === 'away' ? (
            <AwayPane />
          ) : (
            <NoItem />
          )}
        </div>
      )}
    </main>
  )
}

/** The address of what was set aside leads to that view of the feed. */
function useAside(route: Route): void {
  useEffect(() => {
    if (route.view !== 'aside') return
    feed.ask({ view: 'aside', query: '' })
    go({ view: 'feed' }, { replace: true })
  }, [route.view])
}

/** The address of what belongs to an incident leads to the feed with only that. */
function useItemsOf(route: Route): void {
  const id = route.view === 'incidents' && route.part === 'items' ? route.id : undefined
  useEffect(() => {
    if (id === undefined) return
    feed.ask({ view: 'all', query: '', incidentId: id })
    go({ view: 'feed' }, { replace: true })
  }, [id])
}

/** Sends to the first run until it has been finished or skipped. */
function useFirstRun(route: Route): void {
  const { data: settings } = useQuery('settings.get', {})
  const needed = settings?.setUp === false && route.view === 'feed'
  useEffect(() => {
    if (needed) go({ view: 'welcome' }, { replace: true })
  }, [needed])
}
