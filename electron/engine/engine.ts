import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { maintenanceAt } from '../shared/model/maintenance-spans.ts'
import { createAlarmDesk } from './alarm-desk.ts'
import type { ApiContext, Pause } from './api/context.ts'
import { createHandlers } from './api/index.ts'
import { createBeatDesk } from './beat-desk.ts'
import { createBlindLedger } from './blind-ledger.ts'
import { createPictures } from './browser/pictures.ts'
import { createChannelSender } from './channel-sender.ts'
import { startChores } from './chores.ts'
import { collectGarbage } from './collect-garbage.ts'
import { type ConnectivityParts, createConnectivity } from './connectivity.ts'
import { createCorroborationDesk } from './corroboration-desk.ts'
import { createFieldReader } from './create-field-reader.ts'
import { createDispatch } from './dispatch.ts'
import { createDrillDesk } from './drill-desk.ts'
import { createEventHub } from './event-hub.ts'
import { createFloodWatch } from './flood-watch.ts'
import { createFeedReader } from './formats/create-feed-reader.ts'
import { createMailReader } from './formats/mail/create-mail-reader.ts'
import { sumUp } from './glance.ts'
import { holdHeap } from './hold-heap.ts'
import { createHttpClient } from './http/create-http-client.ts'
import { createHostPacing } from './http/host-pacing.ts'
import type { HttpClient } from './http/http-client.ts'
import { createIncidentSide } from './incident-room/incident-side.ts'
import type { Engine } from './index.ts'
import { createIntakeDesk } from './intake-desk.ts'
import { createListenDesk } from './listen-desk.ts'
import { createLull } from './lull.ts'
import { lookAtGateway } from './network/gateway.ts'
import { createNoticeActions } from './notice-actions.ts'
import { createNoticeReplies } from './notice-replies.ts'
import { createOpinionDesk } from './opinion-desk.ts'
import { createOutbox } from './outbox.ts'
import { createPageReader } from './page/create-page-reader.ts'
import { type PipelineParts, runPipeline } from './pipeline.ts'
import type { Ports } from './ports.ts'
import { createPresence } from './presence.ts'
import { createRematcher } from './rematch.ts'
import { createReplySide } from './reply-side.ts'
import { createScheduler } from './scheduler.ts'
import { createSettingsFile } from './settings-file.ts'
import { addressOf } from './sources/address-of.ts'
import { sourceAdapters } from './sources/registry.ts'
import { siteOf } from './sources/site-of.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { createStormWatch } from './storm-watch.ts'
import { trimHeap } from './trim-heap.ts'
import { createUndoLog } from './undo-log.ts'
import { createMatcher } from './watch/match.ts'

/** The engine's ways to the network. */
export interface Network extends Pick<ConnectivityParts, 'gateway' | 'interfaces'> {
  readonly http: HttpClient
}

/** After waking nothing is judged for this long: networks come back slowly, and a site is not down because Wi-Fi is. */
const wakingUp = 60_000
/** Bytes of memory that must be gained to be worth the work. */
const worthGivingBack = 8_000_000
/** After waking, whatever was last asked longer ago than this is asked at once. */
const staleAfterSleep = 15 * 60_000

/**
 * Opens the store in `ports.paths.data`, builds the parts and joins them. Rejects with `AlreadyRunningError`
 * when another Storeminder minds that folder; damage is repaired and told, not thrown. `network` is this machine's,
 * unless a simulation brings one of its own.
 */
export async function createEngine(
  ports: Ports,
  network: Network = ownNetwork(ports.version),
): Promise<Engine> {
  const { clock, log, paths, version } = ports
  const { http } = network
  const now = () => clock.now()
  const newId = () => randomBytes(9).toString('base64url')
  // What is kept here is nobody else's business, also where the folder was there before and is open to all.
  process.umask(0o077)
  await mkdir(paths.data, { recursive: true, mode: 0o700 })

  const { store, problems } = await openStore({ folder: paths.data, now, log })
  const settings = createSettingsFile({ folder: paths.data, now, log })
  store.write(() => {
    for (const problem of [...problems, ...settings.problems]) store.problems.add(problem)
  })

  const feeds = createFeedReader({ worker: paths.feedWorker })
  const forms = createFieldReader()
  const mails = createMailReader({ worker: paths.mailWorker })
  const pages = createPageReader({ worker: paths.pageWorker })
  const pictures = createPictures({
    ...{ folder: join(paths.data, 'pictures'), worker: paths.pictureWorker, now },
    apart: process.versions.electron === undefined ? 'process' : 'thread',
  })
  const connectivity = createConnectivity({
    http,
    clock,
    hosts: () => settings.get().connectivityHosts,
    interfaces: network.interfaces,
    gateway: network.gateway,
  })
  const pause = createPause(store, now)
  const health = () =>
    sumUp({
      ...{ store, version },
      online: connectivity.state() !== 'offline' && connectivity.state() !== 'captive',
      network: connectivity.words(),
      pausedUntil: pause.until(),
    })
  const events = createEventHub(clock, log, health)
  connectivity.listen(events.healthChanged)
  const channels = createChannelSender({
    ...{ ports, store, http },
    onChange() {
      events.changed('channels.changed')
      events.healthChanged()
    },
  })
  const desk = createAlarmDesk({
    ...{ ports, store, channels, settings: settings.get },
    onAlarm: (alarm, phase, isNew) => incidents.alarmHeard(alarm, phase, isNew),
    incidentOf: (alarmId) => incidents.incidentOf(alarmId),
    onNotice: () => outbox.nudge(),
    onChange() {
      drills.alarmsChanged()
      events.changed('alarms.changed')
      events.healthChanged()
    },
  })
  const undo = createUndoLog(store, now, newId)
  const incidents = createIncidentSide({
    ...{ ports, store, http, alarms: desk, undo, newId, settings: settings.get },
    answers: () => replies,
    findReply: (reply, signal) => replies.find(reply, signal),
    onChange() {
      events.changed('incidents.changed')
      events.healthChanged()
    },
    onItems: () => events.itemsChanged(0),
  })
  const drills = createDrillDesk({ ports, store, desk })
  const outbox = createOutbox({
    ...{ ports, store, channels, settings: settings.get },
    onUntold: (alarmId) => desk.couldNotTell(alarmId),
    withReply: (notice) => noticeReplies.offer(notice),
  })

  const corroboration = createCorroborationDesk({
    ...{ clock, log, store, desk, gathered: incidents.gathered },
    onEvents(added) {
      events.itemsChanged(added)
      events.healthChanged()
      outbox.nudge()
    },
  })
  const storms = createStormWatch({
    ...{ ports, store, desk },
    isMatching: (watchId) => rematcher.isWaiting(watchId),
  })

  const beats = createBeatDesk({
    ...{ clock, log, store },
    address: () => ports.callAddress?.(),
    onDue: () => scheduler.nudge(),
  })
  const intake = createIntakeDesk({
    ...{ clock, store, secrets: ports.secrets },
    isOpen: () => ports.callAddress?.() !== undefined,
    onDue: () => scheduler.nudge(),
  })
  const opinions = createOpinionDesk({ ports, store, http, connectivity })

  let matcher = createMatcher(store.watches.list())
  let wokeAt = Number.NEGATIVE_INFINITY
  const floods = createFloodWatch({ store, now })
  const parts: PipelineParts = {
    ...{
      ports,
      store,
      http,
      feeds,
      forms,
      mails,
      pages,
      pictures,
      connectivity,
      events,
      desk,
      storms,
      corroboration,
      beats,
      intake,
      floods,
      opinions,
      incidents,
    },
    maintenanceOf(source) {
      const { maintenance } = settings.get()
      return maintenance.length === 0 ? undefined : maintenanceAt(maintenance, siteOf(source)?.key, now())
    },
    matcher: () => matcher,
    isHurried: (id) => scheduler.isHurried(id),
    tidy() {
      holdHeap(true)
      void giveBack({ isAtRest: false })
    },
    taught: () => store.taught.list().map(({ layout }) => layout),
    justWoke: () => now() - wokeAt < wakingUp,
  }

  const lull = createLull(clock, () => {
    store.giveBack()
    holdHeap(false)
    void giveBack({ isAtRest: true })
  })
  const scheduler = createScheduler({
    ...{ clock, log, sources: store.sources, pacing: createHostPacing() },
    addressOf(id) {
      const source = store.sources.get(id)
      const adapter: SourceAdapter | undefined = source && sourceAdapters[source.kind]
      return adapter?.lane ?? (source && addressOf(source))
    },
    hostPauseOf(id) {
      const source = store.sources.get(id)
      return source && sourceAdapters[source.kind].hostPause
    },
    makeDue: (id) => store.write(() => store.sources.change(id, { dueAt: now() })),
    isPaused: () => pause.until() !== undefined,
    async poll(id, signal) {
      const kind = store.sources.get(id)?.kind
      // What says by itself when something comes may hold a long history, and reads it for minutes on end.
      const adapter: SourceAdapter | undefined = kind && sourceAdapters[kind]
      if (adapter?.listen !== undefined) holdHeap(true)
      const report = await runPipeline(id, parts, signal)
      listening.look(id)
      outbox.nudge()
      lull.nudge()
      return report
    },
  })

  const listening = createListenDesk({
    ...{ ports, store, http },
    isPaused: () => pause.until() !== undefined,
    onChanged: (id) => scheduler.hurry(id),
    onState: () => events.changed('sources.changed'),
  })

  const rematcher = createRematcher({ store, clock, log, onDone: onMatched })
  function onMatched(): void {
    events.itemsChanged(0)
    storms.matched()
  }
  function watchesChanged(watchId?: string): void {
    matcher = createMatcher(store.watches.list())
    events.changed('watches.changed')
    if (watchId !== undefined) rematcher.add(watchId)
    storms.watchesChanged(watchId)
  }

  const replies = createReplySide({
    ...{ ports, store, http, newId, wasRestored: problems.length > 0 },
    onReplies() {
      void noticeReplies.repliesChanged()
      events.changed('replies.changed')
      events.healthChanged()
    },
    onItems() {
      events.itemsChanged(0)
      events.healthChanged()
    },
    onSent: incidents.sent,
  })

  const presence = createPresence({ clock, log, store })
  const blindLedger = createBlindLedger({ clock, log, store })
  const context: ApiContext = {
    ...{
      parts,
      store,
      settings,
      scheduler: { ...scheduler, nudge: lookAgain },
      isListening: listening.isListening,
      events,
      undo,
      presence,
      incidents,
      replyDesk: replies.desk,
      replyPlaces: replies.places,
      blindLedger,
      channels,
      drills,
      pause,
      health,
      newId,
      watchesChanged,
    },
  }
  /** What is polled or listened to may have changed. */
  function lookAgain(): void {
    scheduler.nudge()
    listening.nudge()
  }

  const answer = createDispatch(createHandlers(context), log)
  async function dispatch(method: string, params: unknown) {
    const result = await answer(method, params)
    if (result.ok) presence.note(method)
    return result
  }

  const noticeReplies = createNoticeReplies({
    ...{ ports, store },
    // As the contract types it: dispatch checks what goes in, the handlers what comes out.
    call: async (name, params) => (await answer(name, params)) as never,
    openComposer: (itemId) => events.openPage({ view: 'reply', itemId }),
  })

  const act = createNoticeActions({
    ...{ store, replies: noticeReplies, call: dispatch },
    isHere: () => presence.here(),
  })
  ports.notifier.onAction((noticeId, action) => void act(noticeId, action))

  let stopChores: (() => Promise<void>) | undefined
  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    blindLedger.stop()
    beats.stop()
    rematcher.stop()
    desk.stop()
    storms.stop()
    await corroboration.stop()
    drills.stop()
    await Promise.all([outbox.stop(), replies.outbox.stop(), incidents.stop()])
    await listening.stop()
    await scheduler.stop()
    lull.stop()
    await stopChores?.()
    events.stop()
    await Promise.all([feeds.close(), mails.close(), pages.close(), http.close()])
    store.close()
  }

  return {
    start() {
      const onWoken = () => {
        events.itemsChanged(0)
        events.healthChanged()
      }
      stopChores = startChores({
        clock,
        log,
        store,
        pictures,
        keepDays: () => settings.get().keepDays,
        onWoken,
      })
      blindLedger.start()
      beats.start()
      rematcher.start()
      desk.start()
      storms.start()
      corroboration.start()
      drills.start()
      outbox.start()
      replies.outbox.start()
      incidents.start()
      scheduler.start()
      listening.start()
    },
    stop: () => {
      stopped ??= stop()
      return stopped
    },
    dispatch,
    beat: beats.take,
    take: intake.take,
    terms: intake.terms,
    statusFile: incidents.publish.file,
    listen: events.listen,
    power(event) {
      log.info('Power', { event })
      if (event === 'suspend') return blindLedger.fallAsleep()
      if (event === 'resume') {
        wokeAt = now()
        blindLedger.wake()
        listening.wake()
      }
      try {
        store.write(() => askStale(store, now()))
      } catch (error) {
        log.warn('Could not hurry after waking', { error: String(error) })
      }
      scheduler.nudge()
      desk.nudge()
      storms.nudge()
      outbox.nudge()
      replies.outbox.nudge()
      incidents.nudge()
    },
  }
}

function ownNetwork(version: string): Network {
  return { http: createHttpClient({ version }), interfaces: networkInterfaces, gateway: lookAtGateway }
}

/** Gives memory back that a burst of work has left behind, or that long work leaves behind time and again. */
async function giveBack({ isAtRest }: { readonly isAtRest: boolean }): Promise<void> {
  await collectGarbage({ worthIt: worthGivingBack, isAtRest })
  // Afterwards, since what V8 lets go of leaves holes there.
  trimHeap()
}

/** Makes what was last asked long ago due at once; what keeps failing goes on waiting. */
function askStale(store: Store, now: number): void {
  for (const { id, lastTriedAt, dueAt, failures } of store.sources.list())
    if (now - (lastTriedAt ?? 0) > staleAfterSleep && dueAt > now && failures === 0)
      store.sources.change(id, { dueAt: now })
}

function createPause(store: Store, now: () => number): Pause {
  return {
    until() {
      const until = store.facts.get('pausedUntil')
      return typeof until === 'number' && until > now() ? until : undefined
    },
    set: (until) => store.write(() => store.facts.set('pausedUntil', until ?? null)),
  }
}
