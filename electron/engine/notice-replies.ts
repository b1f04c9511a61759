import { fillBlanks } from '../shared/canned/fill-blanks.ts'
import { findBlanks } from '../shared/canned/find-blanks.ts'
import type { Data, Params } from '../shared/contract.ts'
import type { Notice } from '../shared/model/notice.ts'
import { type Reply, undoTime } from '../shared/model/reply.ts'
import type { Result } from '../shared/model/result.ts'
import type { MethodName } from '../shared/names.ts'
import { seriousLabels } from '../shared/reply/serious-labels.ts'
import type { Ports } from './ports.ts'
import type { Store } from './store/store.ts'

/** Answers that are given from a notice. */
export interface NoticeReplies {
  /** A notice of an item that waits for an answer, with what to answer by; any other as it is. */
  offer(notice: Notice): Promise<Notice>
  /**
   * The person typed an answer, or chose a canned one. It goes out as from the composer, after 15 seconds; where
   * anything is left to decide, the composer opens with it instead.
   */
  answer(itemId: string, words: { readonly reply: string } | { readonly template: string }): Promise<void>
  /** Takes back what such a notice told of, and opens its draft. */
  undo(noticeId: string): Promise<void>
  /** Replies have changed: one that was given from a notice may have failed, and nobody is looking. */
  repliesChanged(): Promise<void>
}

export interface NoticeReplyParts {
  readonly ports: Pick<Ports, 'clock' | 'notifier' | 'log'>
  readonly store: Pick<Store, 'items'>
  call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Result<Data<Name>>>
  /** Asks whoever shows the page to show the composer of an item. */
  openComposer(itemId: string): void
}

const mostOffered = 2
const idPrefix = 'reply:'

/** Makes what answers from notices. It goes the way of the page, so that the same is refused and remembered. */
export function createNoticeReplies({ ports, store, call, openComposer }: NoticeReplyParts): NoticeReplies {
  const { notifier, clock, log } = ports
  /** What was given from a notice and is not settled, by its id. */
  const underWay = new Map<string, Reply>()

  async function get<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Data<Name>> {
    const result = await call(name, params)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.data
  }

  async function offer(notice: Notice): Promise<Notice> {
    const { itemId, alarmId, count } = notice
    const item = itemId === undefined ? undefined : store.items.get(itemId)
    if (item?.needs !== 'answer' || alarmId !== undefined || count > 1) return notice
    try {
      const [[place], canned] = await Promise.all([
        get('replies.places', { itemId: item.id }),
        get('templates.list', { itemId: item.id }),
      ])
      const offered = canned.suggested.slice(0, mostOffered).flatMap(({ id }) => {
        const reply = canned.templates.find((one) => one.id === id)
        return reply === undefined ? [] : [{ id, label: reply.title }]
      })
      const to = item.author ?? canned.known.name ?? place?.to ?? ''
      return { ...notice, reply: { to, templates: offered, canSend: place?.canSend ?? false } }
    } catch (error) {
      log.warn('A notice is shown without a way to answer', { error: String(error) })
      return notice
    }
  }

  async function wordsOf(
    itemId: string,
    words: Parameters<NoticeReplies['answer']>[1],
  ): Promise<Pick<Params<'replies.save'>, 'text' | 'stage'> & { readonly text: string }> {
    if ('reply' in words) return { text: words.reply }
    const { templates, known } = await get('templates.list', { itemId })
    const canned = templates.find(({ id }) => id === words.template)
    return canned === undefined ? { text: '' } : { text: fillBlanks(canned.text, known), stage: canned.stage }
  }

  /** Whether it can go out as it is: nothing written before, no blank, nothing worth a breath. */
  async function isReady(itemId: string, text: string, draft: Data<'replies.draft'>): Promise<boolean> {
    if (text.trim() === '' || draft.text.trim() !== '' || findBlanks(text).length > 0) return false
    const [place] = await get('replies.places', { itemId })
    if (place === undefined || !place.canSend) return false
    if (draft.breathTaken) return true
    const [check, { attack }] = await Promise.all([
      get('replies.check', { text, quoted: store.items.get(itemId)?.text ?? '' }),
      get('templates.list', { itemId }),
    ])
    return attack === undefined && !check.findings.some(({ label }) => seriousLabels.includes(label))
  }

  async function answer(itemId: string, words: Parameters<NoticeReplies['answer']>[1]): Promise<void> {
    try {
      const draft = await get('replies.draft', { itemId })
      const given = await wordsOf(itemId, words)
      const ready = await isReady(itemId, given.text, draft)
      const text = [draft.text.trim(), given.text.trim()].filter((part) => part !== '').join('\n\n')
      await get('replies.save', { ...given, id: draft.id, text })
      if (!ready) return openComposer(itemId)
      await tellOf(await get('replies.send', { draftId: draft.id }))
    } catch (error) {
      // Too long, or an earlier answer is still on its way: the composer says so.
      log.info('An answer from a notice needs the composer', { error: String(error) })
      openComposer(itemId)
    }
  }

  async function tellOf(reply: Reply): Promise<void> {
    underWay.set(reply.id, reply)
    const id = idPrefix + reply.id
    clock.after(undoTime, () => notifier.withdraw(id))
    await show({ id, title: `Goes out to ${reply.to} in 15 seconds`, body: reply.text, undoes: true }, reply)
  }

  async function show(
    words: Pick<Notice, 'id' | 'title' | 'body' | 'undoes'>,
    { itemId }: Reply,
  ): Promise<void> {
    const notice: Notice = { ...words, urgency: 'news', sound: false, itemId, count: 1 }
    await notifier.show({ ...notice, body: notice.body.slice(0, 300) }).catch((error: unknown) => {
      log.warn('What became of an answer could not be shown', { error: String(error) })
    })
  }

  return {
    offer,
    answer,
    async undo(noticeId) {
      if (!noticeId.startsWith(idPrefix)) return
      const id = noticeId.slice(idPrefix.length)
      const result = await call('replies.undo', { id })
      const itemId = result.ok ? result.data.itemId : underWay.get(id)?.itemId
      underWay.delete(id)
      // Too late to take it back: what became of it stands there.
      if (itemId !== undefined) openComposer(itemId)
    },
    async repliesChanged() {
      for (const [id, { itemId }] of underWay) {
        const result = await call('replies.list', { itemId })
        const reply = result.ok ? result.data.replies.find((one) => one.id === id) : undefined
        if (reply?.state === 'waiting' || reply?.state === 'sending') continue
        underWay.delete(id)
        if (reply?.state !== 'failed' && reply?.state !== 'unknown') continue
        const title =
          reply.state === 'failed' ? `Not sent to ${reply.to}` : `Perhaps sent to ${reply.to}, perhaps not`
        const body = reply.error === undefined ? reply.text : `${reply.error.message} ${reply.error.advice}`
        await show({ id: `${idPrefix}${id}:end`, title, body }, reply)
      }
    },
  }
}
