import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { maintenanceAt } from '../shared/model/maintenance-spans.ts'
import { createAlarmDesk } from './alarm-desk.ts'
import type { ApiContext } from './api/context.ts'
import { createHandlers } from './api/index.ts'
import { askStale } from './ask-stale.ts'
import { createBeatDesk } from './beat-desk.ts'
import { createBlindLedger } from './blind-ledger.ts'
import { createChannelSender } from './channel-sender.ts'
import { startChores } from './chores.ts'
import { collectGarbage } from './collect-garbage.ts'
import { createConnectivity } from './connectivity.ts'
import { createCorroborationDesk } from './corroboration-desk.ts'
import { createDispatch } from './dispatch.ts'
import { createDrillDesk } from './drill-desk.ts'
import { createEventHub } from './event-hub.ts'
import { createFloodWatch } from './flood-watch.ts'
import { sumUp } from './glance.ts'
import { holdHeap } from './hold-heap.ts'
import { createIncidentSide } from './incident-room/incident-side.ts'
import type { Engine } from './index.ts'
import { createIntakeDesk } from './intake-desk.ts'
import { createLull } from './lull.ts'
import { createNoticeActions } from './notice-actions.ts'
import { createNoticeReplies } from './notice-replies.ts'
import { createOpinionDesk } from './opinion-desk.ts'
import { createOutbox } from './outbox.ts'
import { type Network, ownNetwork } from './own-network.ts'
import { createPause } from './pause.ts'
import { type PipelineParts, runPipeline } from './pipeline.ts'
import { createPolling } from './polling.ts'
import type { Ports } from './ports.ts'
import { createPresence } from './presence.ts'
import { createReaders } from './readers.ts'
import { createRematcher } from './rematch.ts'
import { createReplySide } from './reply-side.ts'
import { createSettingsFile } from './settings-file.ts'
import { siteOf } from './sources/site-of.ts'
import { openStore } from './store/open-store.ts'
import { createStormWatch } from './storm-watch.ts'
import { trimHeap } from './trim-heap.ts'
import { createUndoLog } from './undo-log.ts'
import { createMatcher } from './watch/match.ts'

/** After waking nothing is judged for this long: networks come back slowly, and a site is not down because Wi-Fi is. */
const wakingUp = 60_000
/** Bytes of memory that must be gained to be worth the work. */
const worthGivingBack = 8_000_000

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

  const readers = createReaders(ports)
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
      feeds: readers.feeds,
      forms: readers.forms,
      mails: readers.mails,
      pages: readers.pages,
      pictures: readers.pictures,
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
  const polling = createPolling({
    ...{ ports, store, http, isPaused: () => pause.until() !== undefined },
    async poll(id, listens, signal) {
      // What says by itself when something comes may hold a long history, and reads it for minutes on end.
      if (listens) holdHeap(true)
      const report = await runPipeline(id, parts, signal)
      outbox.nudge()
      lull.nudge()
      return report
    },
    onConnections: () => events.changed('sources.changed'),
  })
  const { scheduler } = polling

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
      scheduler: { ...scheduler, nudge: polling.sourcesChanged },
      isListening: polling.isListening,
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
    await polling.stop()
    lull.stop()
    await stopChores?.()
    events.stop()
    await Promise.all([readers.close(), http.close()])
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
        pictures: readers.pictures,
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
      polling.start()
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
        polling.wake()
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

/** Gives memory back that a burst of work has left behind, or that long work leaves behind time and again. */
async function giveBack({ isAtRest }: { readonly isAtRest: boolean }): Promise<void> {
  await collectGarbage({ worthIt: worthGivingBack, isAtRest })
  // Afterwards, since what V8 lets go of leaves holes there.
  trimHeap()
}
