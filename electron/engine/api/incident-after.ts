import { assertNever } from '../../shared/assert-never.ts'
import type { incidentAfterMethods } from '../../shared/contract/incident-after-methods.ts'
import { isTimeZone } from '../../shared/model/clock-time.ts'
import type { LessonOffer } from '../../shared/model/incident-after.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredSource, StoredWatch } from '../store/store.ts'
import type { ApiContext, Handler } from './context.ts'
import { sourceHandlers } from './sources.ts'
import { watchHandlers } from './watches.ts'

/** Handlers for what comes after an incident: its figures, its lessons, and the whole of it as a file. */
export function incidentAfterHandlers(context: ApiContext) {
  const { store, undo, incidents } = context
  const { after } = incidents
  const watches = watchHandlers(context)
  const sources = sourceHandlers(context)

  /** Does what is offered, and gives the id to take it back with. */
  async function take(offer: LessonOffer): Promise<string> {
    switch (offer.do) {
      case 'watch': {
        const before = store.watches.list().find(({ id }) => id === offer.watchId)
        const terms = [...(before?.terms ?? []), ...offer.terms]
        const watch = await watches['watches.save']({
          id: before?.id,
          name: before?.name ?? offer.name,
          terms,
        })
        return before === undefined ? undo.keep({ what: 'new-watch', id: watch.id }) : keepWatch(before)
      }
      case 'warn': {
        const before = store.watches.list().find(({ id }) => id === offer.watchId)
        if (before === undefined) throw gone()
        await watches['watches.save']({
          id: before.id,
          name: before.name,
          terms: [...before.terms],
          storm: true,
        })
        return keepWatch(before)
      }
      case 'check': {
        const { url, everyMinutes } = offer
        const source = await sources['sources.add']({ kind: 'site', everyMinutes, settings: { url } })
        return undo.keep({ what: 'imported', ids: [source.id] })
      }
      case 'oftener':
        return await change(offer.sourceId, { everyMinutes: offer.everyMinutes })
      case 'resume':
        return await change(offer.sourceId, { paused: false })
      default:
        return assertNever(offer)
    }
  }

  async function change(
    id: string,
    patch: Partial<Pick<StoredSource, 'everyMinutes' | 'paused'>>,
  ): Promise<string> {
    const before = store.sources.get(id)
    if (before === undefined) throw gone()
    await sources['sources.update']({ id, ...patch })
    return undo.keep({ what: 'schedule', id, everyMinutes: before.everyMinutes, paused: before.paused })
  }

  function keepWatch(before: StoredWatch): string {
    return undo.keep({ what: 'watch', watch: { ...before, sourceIds: before.sourceIds } })
  }

  return {
    'incidents.figures': ({ id }) => after.figures(id),
    'incidents.lessons': ({ id }) => [...after.lessons(id)],
    'incidents.learn': async ({ id, lessonId }) => {
      const offer = after.lessons(id).find((lesson) => lesson.id === lessonId)?.offer
      if (offer === undefined) throw gone()
      return { undo: await take(offer) }
    },
    'incidents.export': ({ id, as, people, timeZone = '' }) => {
      if (!isTimeZone(timeZone))
        throw new CallFailure(
          'invalid',
          'There is no such time zone; give one like Europe/Berlin.',
          'timeZone',
        )
      const text = after.export(id, { as, people, zone: timeZone })
      const { title: own, firstSignAt } = incidents.rooms.get(id)
      const title = people ? own : incidents.publish.titleOf(id)
      return as === 'json'
        ? { fileName: `${fileName(title, firstSignAt)}.json`, type: 'application/json', text }
        : { fileName: `${fileName(title, firstSignAt)}.md`, type: 'text/markdown', text }
    },
  } satisfies { readonly [Name in keyof typeof incidentAfterMethods]: Handler<Name> }
}

function gone(): CallFailure {
  return new CallFailure(
    'conflict',
    'That is no longer offered: it has been done, or what it is about is gone.',
  )
}

/** E.g. `2026-11-22-books-are-gone`: letters, digits and hyphens alone, which every file system takes. */
function fileName(title: string, firstSignAt: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
  return `${firstSignAt.slice(0, 10)}-${words === '' ? 'incident' : words}`
}
