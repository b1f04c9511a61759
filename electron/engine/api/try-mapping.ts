import type { SourceFailure } from '../../shared/contract/source-methods.ts'
import type { RawItem } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { formReport } from '../sources/form-report.ts'
import { askList, type JsonListSettings, jsonListSource } from '../sources/json-list.ts'
import { mapEntries } from '../sources/mapped-entries.ts'
import { SourceError } from '../sources/source-error.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { checkSettings } from './source-settings.ts'

/** An answer is asked for anew after so many milliseconds. */
const fresh = 10 * 60_000
/** Characters of the answer, and entries, that are shown. */
const shown = { sample: 20_000, entries: 5, text: 300 }

/** What an address answered last. */
interface Answer {
  readonly url: string
  readonly authorization: string | undefined
  readonly json: unknown
  readonly at: number
}

/**
 * Handler of the preview of a mapping: the last answer of one address is kept for a while, so that it need not be asked
 * again for each letter that is typed.
 */
export function mappingHandlers(context: ApiContext): Pick<HandlersOf<'sources'>, 'sources.tryMapping'> {
  const { parts, store } = context
  let last: Answer | undefined

  async function answerOf({ url, authorization }: JsonListSettings, again: boolean): Promise<Answer> {
    const now = parts.ports.clock.now()
    const isSame = last?.url === url && last.authorization === authorization
    if (last !== undefined && isSame && !again && now - last.at < fresh) return last
    const answer = await askList(
      { url, authorization },
      { http: parts.http, signal: AbortSignal.timeout(30_000), now },
    )
    last = { url, authorization, json: answer?.json, at: now }
    return last
  }

  return {
    'sources.tryMapping': async ({ settings, id, again = false }) => {
      const stored = id === undefined ? undefined : store.sources.get(id)
      if (id !== undefined && stored?.kind !== 'json-list')
        throw new CallFailure('not-found', 'That source has been removed.')
      const mapping = typeof settings.mapping === 'string' ? settings.mapping : ''
      const checked = await checkSettings(
        jsonListSource,
        { ...settings, mapping: '' },
        stored?.settings ?? {},
        parts.ports.secrets,
      )
      const own = jsonListSource.settings.parse(checked.opened)
      try {
        const answer = await answerOf(own, again)
        const base = { sample: sampleOf(answer.json), askedAt: toTimestamp(answer.at) }
        const mapped = await mapEntries(answer.json, mapping, 'form')
        if ('mistake' in mapped) return { ...base, entries: [], total: 0, mistake: mapped.mistake }
        const { entries = [] } = mapped
        const items = entries.slice(0, shown.entries).map((entry) => formReport(entry, parts.forms))
        return { ...base, entries: (await Promise.all(items)).map(present), total: entries.length }
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        const { kind, message, advice } = error
        return { entries: [], total: 0, error: { kind, message, advice } satisfies SourceFailure }
      }
    },
  }
}

function sampleOf(json: unknown): string {
  return (JSON.stringify(json, undefined, 2) ?? '').slice(0, shown.sample)
}

function present({ title, text, publishedAt, report }: RawItem) {
  return {
    ...(title === '' ? {} : { title }),
    text: text.slice(0, shown.text),
    ...(report?.sender.name === undefined ? {} : { name: report.sender.name }),
    ...(report?.sender.address === undefined ? {} : { address: report.sender.address }),
    ...(report?.page === undefined ? {} : { page: report.page }),
    ...(publishedAt === undefined ? {} : { publishedAt: toTimestamp(publishedAt) }),
    spam: report?.aside === 'spam',
  }
}
