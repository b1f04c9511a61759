import type { Maintenance, MaintenanceStatus } from '../../shared/model/maintenance.ts'
import { nextSpan } from '../../shared/model/maintenance-spans.ts'
import type { SettingsPatch } from '../../shared/model/settings.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { siteOf } from '../sources/site-of.ts'
import type { StoredSource } from '../store/store.ts'
import { changeSettings } from './change-settings.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { pauseSource } from './pause-source.ts'

const day = 86_400_000
/** Milliseconds for which maintenance that is over for good is still listed. */
const remembered = 7 * day

type RestMethods = Pick<HandlersOf<'sites'>, 'sites.pause' | 'sites.maintain' | 'sites.maintenance'>

/** Handlers of when a site may rest: paused by hand, or in maintenance. */
export function siteRestHandlers(context: ApiContext): RestMethods {
  const { store, settings, parts, events, scheduler } = context
  const now = () => parts.ports.clock.now()

  function checksOf(key: string): readonly StoredSource[] {
    const checks = store.sources.list().filter((source) => siteOf(source)?.key === key)
    if (checks.length === 0)
      throw new CallFailure('not-found', 'That site is no longer watched: its checks have been removed.')
    return checks
  }

  function save(maintenance: NonNullable<SettingsPatch['maintenance']>): readonly MaintenanceStatus[] {
    changeSettings(context, { maintenance: maintenance.filter((one) => !isLongOver(one, now())) })
    return list()
  }

  const list = () => settings.get().maintenance.map((one) => statusOf(one, now()))

  return {
    'sites.pause': ({ key, paused }) => {
      for (const source of checksOf(key)) if (source.paused !== paused) pauseSource(context, source, paused)
      events.changed('sources.changed')
      events.healthChanged()
      scheduler.nudge()
      return {}
    },
    'sites.maintain': ({ key, minutes }) => {
      checksOf(key)
      const at = now()
      const others = settings.get().maintenance.flatMap((one) => endedByHand(one, key, at) ?? [])
      if (minutes === 0) return [...save(others)]
      const [from, to] = [toTimestamp(at), toTimestamp(at + minutes * 60_000)]
      const begun = {
        id: context.newId(),
        name: byHand,
        site: key,
        when: { kind: 'once', from, to },
      } as const
      return [...save([...others, begun])]
    },
    'sites.maintenance': () => [...list()],
  }
}

/** What maintenance is called that was begun with a button. */
const byHand = 'Maintenance'

function isByHand({ name, when }: Maintenance): boolean {
  return name === byHand && when.kind === 'once'
}

/** What is left of it when what was begun by hand for a site ends now; `undefined` for nothing. */
function endedByHand(one: Maintenance, key: string, at: number): Maintenance | undefined {
  const { when } = one
  if (one.site !== key || !isByHand(one) || when.kind !== 'once') return one
  if (Date.parse(when.from) > at || Date.parse(when.to) <= at) return one
  return Date.parse(when.from) < at ? { ...one, when: { ...when, to: toTimestamp(at) } } : undefined
}

function statusOf(one: Maintenance, at: number): MaintenanceStatus {
  const { id, name, site, when } = one
  const span = nextSpan(when, at)
  return {
    ...{
      id,
      name,
      site,
      repeats: when.kind,
      byHand: isByHand(one),
      on: span !== undefined && span.from <= at,
    },
    ...(span === undefined ? {} : { from: toTimestamp(span.from), to: toTimestamp(span.to) }),
  }
}

function isLongOver({ when }: Maintenance, at: number): boolean {
  return when.kind === 'once' && Date.parse(when.to) < at - remembered
}
