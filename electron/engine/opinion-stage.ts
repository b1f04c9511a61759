import type { Opinion } from '../shared/model/opinion.ts'
import type { OpinionDesk } from './opinion-desk.ts'
import type { Polled } from './poll-source.ts'
import type { PollResult, SiteReading } from './sources/source-adapter.ts'
import type { Store, StoredSource } from './store/store.ts'

/** How soon it is looked again at a site that answers elsewhere but not here, in milliseconds. */
const again = 60_000

/**
 * Before a site that gave no answer is called down for the first time: asks whether it answers elsewhere. If it does,
 * the trouble lies between here and there, and nothing is known of the site but that; the check then counts as one
 * that could not look. Otherwise what was heard is added to the words. Asks nobody unless the person wished it.
 */
export async function opinionStage(
  source: StoredSource,
  polled: Polled,
  { store, opinions }: { readonly store: Pick<Store, 'sites'>; readonly opinions: Pick<OpinionDesk, 'ask'> },
  signal: AbortSignal,
): Promise<Polled> {
  if (!polled.ok || polled.result.site === undefined) return polled
  const { site } = polled.result
  const gaveAnswer = site.check.status !== undefined
  if (site.verdict !== 'down' || gaveAnswer || polled.adapter.alarms?.down.topic !== 'down') return polled
  const before = store.sites.get(source.id)
  if (before?.verdict === 'down') return polled
  const opinion = await opinions.ask(source.id, site.url, signal)
  if (opinion === undefined) return polled
  if (opinion.kind !== 'reached') return { ...polled, result: withWords(polled.result, site, opinion) }
  const { at } = site.check
  return {
    ...polled,
    result: {
      items: [],
      // As if it had not been polled: the next failure asks again.
      state: source.state,
      againIn: again,
      site: {
        url: site.url,
        verdict: before?.verdict ?? 'unknown',
        since: before?.since,
        confirming: true,
        check: {
          at,
          outcome: 'unknown',
          reason: `It does not answer here. ${opinion.words}, so the trouble lies in between`,
        },
      },
    },
  }
}

function withWords(result: PollResult<unknown>, site: SiteReading, { words }: Opinion): PollResult<unknown> {
  const { reason } = site.check
  return {
    ...result,
    items: result.items.map((item) =>
      item.needs === 'look' ? { ...item, text: `${item.text}\n${words}.` } : item,
    ),
    site: { ...site, check: { ...site.check, reason: reason === undefined ? words : `${reason}. ${words}` } },
  }
}
