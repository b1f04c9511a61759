import { type AlarmDesk, createAlarmDesk } from '../../../electron/engine/alarm-desk.ts'
import { createDrillDesk, type DrillDesk } from '../../../electron/engine/drill-desk.ts'
import type { ChannelMessage } from '../../../electron/engine/notify/channel-adapter.ts'
import { createOutbox, type Outbox } from '../../../electron/engine/outbox.ts'
import type { Ports } from '../../../electron/engine/ports.ts'
import type { Store } from '../../../electron/engine/store/store.ts'
import type { AlarmFact, AlarmRecord } from '../../../electron/shared/model/alarm-record.ts'
import type { Notice } from '../../../electron/shared/model/notice.ts'
import { type Settings, settingsSchema } from '../../../electron/shared/model/settings.ts'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { createTestStore, type TestStore } from '../store/test-store.ts'

/** What a person heard of, wherever. */
export interface Heard {
  /** Minutes since the world began. */
  readonly minute: number
  readonly place: string
  readonly title: string
  readonly sound: boolean
}

/** Desk, outbox and rehearsals on a real store, with a clock that stands still and channels that only remember. */
export interface AlarmWorld {
  readonly clock: FakeClock
  readonly store: Store
  readonly desk: AlarmDesk
  readonly outbox: Outbox
  readonly drills: DrillDesk
  settings: Settings
  /** Everything that was shown and sent, oldest first. */
  readonly heard: Heard[]
  readonly shown: Notice[]
  readonly sent: (ChannelMessage & { readonly channelId: string })[]
  readonly withdrawn: string[]
  /** Places that fail, with their reason. */
  readonly broken: Map<string, string>
  /** When those that fail want to be asked again. */
  retryAt: number | undefined
  /** Places that take their time. */
  readonly slow: Map<string, Promise<void>>
  /** Names of the channels that exist. */
  readonly channels: Map<string, string>
  /** Reports in a transaction, as a watcher does. */
  report(fact: Partial<AlarmFact> & Pick<AlarmFact, 'phase'>): AlarmRecord | undefined
  /** `title@minute` of everything heard since the last call. */
  news(): readonly string[]
  /** Ends everything as a crash does, without a farewell, and starts it anew on the same folder. */
  crash(): Promise<void>
  end(): void
}

/** Makes the world and starts it. */
export async function createAlarmWorld(settings: Partial<Settings> = {}): Promise<AlarmWorld> {
  const at: TestStore = await createTestStore()
  const clock = createFakeClock()
  const begin = clock.now()
  const heard: Heard[] = []
  const shown: Notice[] = []
  const sent: (ChannelMessage & { readonly channelId: string })[] = []
  const withdrawn: string[] = []
  const broken = new Map<string, string>()
  const slow = new Map<string, Promise<void>>()
  const channels = new Map([
    ['phone', 'My phone'],
    ['friend', 'Ann'],
  ])
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const note = (place: string, { title, sound }: { readonly title: string; readonly sound: boolean }) =>
    void heard.push({ minute: (clock.now() - begin) / 60_000, place, title, sound })
  const ports: Pick<Ports, 'clock' | 'log' | 'notifier'> = {
    clock,
    log,
    notifier: {
      async show(notice) {
        await slow.get('desktop')
        if (broken.has('desktop')) return false
        shown.push(notice)
        note('desktop', notice)
        return true
      },
      withdraw: (id) => void withdrawn.push(id),
      onAction() {},
    },
  }
  const sender = {
    nameOf: (id: string) => channels.get(id),
    async send(channelId: string, message: ChannelMessage) {
      const trouble = broken.get(channelId)
      await slow.get(channelId)
      if (trouble !== undefined) throw Object.assign(new Error(trouble), { retryAt: self.retryAt })
      sent.push({ ...message, channelId })
      note(channelId, message)
    },
  }

  function open() {
    const store = at.store
    const world = { settings: () => self.settings }
    const desk = createAlarmDesk({
      ...{ ports, store, channels: sender, settings: world.settings },
      onNotice: () => outbox.nudge(),
      onChange: () => drills.alarmsChanged(),
    })
    const drills = createDrillDesk({ ports, store, desk })
    const outbox = createOutbox({
      ...{ ports, store, channels: sender, settings: world.settings },
      onUntold: (id) => desk.couldNotTell(id),
    })
    const start = () => {
      desk.start()
      drills.start()
      outbox.start()
    }
    return { desk, drills, outbox, start }
  }

  let parts: ReturnType<typeof open>
  let told = 0
  const self: AlarmWorld = {
    ...{ clock, heard, shown, sent, withdrawn, broken, slow, channels },
    settings: settingsSchema.parse(settings),
    retryAt: undefined,
    get store() {
      return at.store
    },
    get desk() {
      return parts.desk
    },
    get outbox() {
      return parts.outbox
    },
    get drills() {
      return parts.drills
    },
    report: (fact) =>
      at.store.write(() =>
        parts.desk.report({
          ...{ subject: { kind: 'site', id: 's' }, severity: 'critical', at: clock.now() },
          ...{ title: 'Blog is down', text: 'Status 500 came.' },
          ...fact,
        }),
      ),
    news() {
      const fresh = heard.slice(told)
      told = heard.length
      return fresh.map(({ title, place, minute }) => `${title} (${place}) @${Math.round(minute * 100) / 100}`)
    },
    async crash() {
      clock.forget()
      await at.reopen()
      parts = open()
      parts.start()
    },
    end() {
      clock.forget()
      at.remove()
    },
  }
  parts = open()
  parts.start()
  return self
}
