import { setImmediate as breathe } from 'node:timers/promises'
import { listTextLimit } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { rankReports } from '../report/flood/rank-reports.ts'
import type { Store } from '../store/store.ts'
import type { ApiContext, Handlers } from './context.ts'
import { presentItem } from './present-item.ts'

/** Reports that are read from the store at once. */
const aSlice = 1000

/** Handlers of the view in which few are found among very many. */
export function reportSortHandlers({ store, parts }: ApiContext): Pick<Handlers, 'reports.sorted'> {
  return {
    'reports.sorted': async ({ hours, limit, offset }) => {
      const from = parts.ports.clock.now() - hours * 60 * 60_000
      const groups = await rankReports(slices(store, from), () => breathe())
      const shown = groups.slice(offset, offset + limit)
      const items = new Map(
        store.items
          .some(
            shown.map(({ id }) => id),
            listTextLimit,
          )
          .map((item) => [item.id, presentItem(item)]),
      )
      const since = parts.floods.since()
      return {
        groups: shown.flatMap(({ id, reports, people, why }) => {
          const item = items.get(id)
          return item === undefined ? [] : [{ item, reports, people, why: [...why] }]
        }),
        total: groups.length,
        reports: groups.reduce((sum, group) => sum + group.reports, 0),
        ...(since === undefined ? {} : { floodSince: toTimestamp(since) }),
      }
    },
  }
}

async function* slices(store: Store, from: number) {
  for (let after: string | undefined; ; ) {
    const slice = store.reports.since(from, after, aSlice)
    yield slice
    if (slice.length < aSlice) return
    after = slice.at(-1)?.id
    await breathe()
  }
}
