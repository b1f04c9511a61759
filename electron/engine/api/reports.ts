import type { TaughtMarks } from '../../shared/model/taught-layout.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { toLetter } from '../conversation-stage.ts'
import { normalize } from '../items/normalize.ts'
import { matchItems } from '../match-items.ts'
import { sourceAdapters } from '../sources/registry.ts'
import { openSettings } from '../sources/secret-settings.ts'
import type { AgainContext, SourceAdapter } from '../sources/source-adapter.ts'
import { SourceError } from '../sources/source-error.ts'
import type { StoredSource } from '../store/store.ts'
import type { ApiContext, Handlers } from './context.ts'
import { detailOf } from './item-detail.ts'

/** Milliseconds that reading a mail again, or an attachment, may take. */
const patience = 60_000

type ReportHandlers = Pick<
  Handlers,
  'reports.teach' | 'reports.taught' | 'reports.forget' | 'reports.attachment'
>

/** Handlers that need a report's source once more: what hangs on it, and teaching its layout. */
export function reportHandlers({ store, parts, events, undo, newId }: ApiContext): ReportHandlers {
  const { clock, secrets } = parts.ports

  /** Where an item came from, and all that its adapter needs to find it there again. */
  async function again(itemId: string) {
    const item = store.items.get(itemId)
    const source = item === undefined ? undefined : store.sources.get(item.sourceId)
    if (source === undefined) throw new CallFailure('not-found', 'That item is no longer in the feed.')
    const adapter: SourceAdapter = sourceAdapters[source.kind]
    const settings = adapter.settings.parse(await openSettings(adapter.settings, source.settings, secrets))
    const context: AgainContext<typeof settings> = {
      ...{ settings, secrets, http: parts.http, mails: parts.mails, state: source.state },
      now: () => clock.now(),
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      answerTo: store.conversations.letter(itemId)?.answerTo ?? {},
      signal: AbortSignal.timeout(patience),
    }
    return { source, adapter, context }
  }

  function teachTo(source: StoredSource, itemId: string, taught: Taught): void {
    const now = clock.now()
    const normal = normalize(taught.item, now)
    store.write(() => {
      store.taught.save({ id: newId(), taughtAt: now, layout: taught.layout })
      const [item] = matchItems(source, [normal], parts.matcher())
      if (item === undefined) return
      store.items.insert([item])
      const { state } = store.items.get(itemId) ?? item
      store.conversations.change(toLetter({ id: itemId, item: { ...item, state } }, source, now))
    })
    events.itemsChanged(0)
    events.healthChanged()
  }

  return {
    'reports.teach': async ({ itemId, message, name, address }) => {
      const { source, adapter, context } = await again(itemId)
      if (adapter.teach === undefined)
        throw new CallFailure('invalid', 'Only form mails in a mailbox can be taught.', 'itemId')
      const marks: TaughtMarks = {
        message,
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { address }),
      }
      const taught = await fetched(source, adapter.teach(context, marks))
      if (taught === undefined)
        throw new CallFailure(
          'invalid',
          'What you marked does not stand in the mail like that. Mark the message as the mail has it.',
          'message',
        )
      teachTo(source, itemId, taught)
      return detailOf(itemId, store)
    },
    'reports.taught': () =>
      store.taught.list().map(({ id, taughtAt, layout }) => ({
        id,
        from: layout.from,
        taughtAt: toTimestamp(taughtAt),
      })),
    'reports.forget': ({ id }) => {
      const taught = store.write(() => store.taught.remove(id))
      if (taught === undefined) throw new CallFailure('not-found', 'That layout has been forgotten already.')
      return { undo: undo.keep({ what: 'taught', taught }) }
    },
    'reports.attachment': async ({ itemId, index }) => {
      const known = store.conversations.letter(itemId)?.report?.attachments[index]
      if (known === undefined)
        throw new CallFailure('not-found', 'Nothing of that kind hangs on this report.')
      const { source, adapter, context } = await again(itemId)
      if (adapter.attachment === undefined)
        throw new CallFailure('not-found', 'What hangs on this report cannot be fetched from its source.')
      const { name, type, bytes } = await fetched(source, adapter.attachment(context, index))
      return {
        ...(name === undefined ? {} : { name }),
        type,
        size: bytes.length,
        base64: Buffer.from(bytes).toString('base64'),
      }
    },
  }
}

type Taught = NonNullable<Awaited<ReturnType<NonNullable<SourceAdapter['teach']>>>>

/** What a source was asked for; its refusal as a failure in words. */
async function fetched<Value>(source: StoredSource, asking: Promise<Value>): Promise<Value> {
  try {
    return await asking
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    throw new CallFailure('source', `${source.name}: ${error.message}. ${error.advice}`)
  }
}
