import type { ApiContext } from './api/context.ts'

/** How many sources are asked at once; the scheduler's pacing per host still holds. */
const atOnce = 8

/** Polls the given sources now and says how far it is, as `progress` events. */
export async function checkAll(
  ids: readonly string[],
  { scheduler, events, newId }: ApiContext,
): Promise<void> {
  const id = newId()
  const waiting = [...ids]
  let done = 0
  const tell = () => events.progress({ id, label: 'Checking sources', done, total: ids.length })
  tell()
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await scheduler.checkNow(next)
      done++
      tell()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
