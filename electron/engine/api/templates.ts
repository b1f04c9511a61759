import { findReplies } from '../../shared/canned/find-replies.ts'
import { isTimeZone } from '../../shared/model/clock-time.ts'
import type { Report } from '../../shared/model/report.ts'
import { type CannedReply, type CannedText, cannedTextSchema } from '../../shared/model/template.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredTemplate } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

const day = 86_400_000

/** Handlers of the canned replies. */
export function templateHandlers(context: ApiContext): HandlersOf<'templates'> {
  const { store, undo, events, newId, settings, parts } = context
  const now = () => parts.ports.clock.now()
  let shelf: Promise<Shelf> | undefined
  // Loaded on first use: the start has no use for the replies.
  const open = () => {
    shelf ??= openShelf()
    return shelf
  }
  const replies = async () => (await open()).merge(store.templates.list())

  async function existing(id: string): Promise<CannedReply> {
    const found = (await replies()).find((one) => one.id === id)
    if (found === undefined) throw new CallFailure('not-found', 'That canned reply has been removed.')
    return found
  }

  /** How these stood, to be put back. */
  function keep(ids: readonly string[]): string {
    const before = ids.map((id) => ({ id, was: store.templates.get(id) ?? null }))
    return undo.keep({ what: 'templates', before })
  }

  /** Keeps a wording; one that the program brings is kept only where it differs. */
  function put(id: string, reply: CannedText, { shipped, printOf }: Shelf): void {
    const brought = shipped.get(id)
    if (brought !== undefined && printOf(brought) === printOf(reply)) store.templates.forget(id)
    else store.templates.save({ id, reply, basedOn: brought && printOf(brought), changedAt: now() })
  }

  return {
    'templates.list': async ({ itemId, query = '', stage, length }) => {
      const { set, judge, suggest } = await open()
      const all = await replies()
      const known: Record<string, string> =
        settings.get().signAs === '' ? {} : { 'my name': settings.get().signAs }
      const templates = findReplies(
        query,
        all.filter((one) => (stage ?? one.stage) === one.stage && (length ?? one.length) === one.length),
      )
      const nothing = { suggested: [], situations: [], known }
      const plain = { templates: [...templates], troubles: [...set.troubles] }
      if (itemId === undefined) return { ...plain, ...nothing }
      const item = store.items.get(itemId)
      if (item === undefined) throw new CallFailure('not-found', 'That item is no longer in the feed.')
      const { report, conversationId } = store.conversations.letter(itemId) ?? {}
      const said = conversationId === undefined ? undefined : store.conversations.get(conversationId)
      // Two letters on one day are one question, and what was forgotten in it.
      const isAgain = said?.waitingSince !== undefined && now() - said.waitingSince > day
      const asked = { asked: isAgain ? said.unanswered : 1, answered: said?.answers ?? 0 }
      const written = { author: item.author, report }
      const judgement = judge({ ...item, ...asked }, set)
      const { situations, attack } = judgement
      const likelyLength = report?.sender.address === undefined ? 'short' : 'mail'
      return {
        ...plain,
        suggested: [...suggest(judgement, all, { stage, length, likelyLength, answered: asked.answered })],
        situations: situations.map(({ situation }) => situation),
        known: { ...known, ...knownOf(written) },
        ...zoneOf(written),
        ...(attack === undefined ? {} : { attack }),
      }
    },
    'templates.save': async ({ id, ...asked }) => {
      if (id !== undefined) await existing(id)
      const reply = checked(asked)
      const holder = (await replies()).find((one) => one.code === reply.code && one.id !== id)
      if (holder !== undefined)
        throw new CallFailure(
          'invalid',
          `/${reply.code} is the code of “${holder.title}”: choose another.`,
          'code',
        )
      const at = id ?? newId()
      const back = keep([at])
      put(at, reply, await open())
      events.changed('templates.changed')
      return { ...(await existing(at)), undo: back }
    },
    'templates.remove': async ({ id }) => {
      await existing(id)
      const back = keep([id])
      const { printOf, shipped } = await open()
      const brought = shipped.get(id)
      if (brought === undefined) store.templates.forget(id)
      else store.templates.save({ id, reply: undefined, basedOn: printOf(brought), changedAt: now() })
      events.changed('templates.changed')
      return { undo: back }
    },
    'templates.reset': async ({ id }) => {
      const { shipped } = await open()
      const changed = store.templates
        .list()
        .filter((one) => shipped.has(one.id) && (id === undefined || one.id === id))
        .map((one) => one.id)
      if (changed.length === 0) return { changed: 0 }
      const back = keep(changed)
      store.write(() => {
        for (const one of changed) store.templates.forget(one)
      })
      events.changed('templates.changed')
      return { changed: changed.length, undo: back }
    },
    'templates.import': async ({ text }) => {
      const shelf = await open()
      const { replies: found, troubles } = shelf.read({ path: 'The file', text })
      if (found.length === 0 && troubles.length === 0)
        throw new CallFailure('invalid', 'There are no canned replies in this file.', 'text')
      const byCode = new Map((await replies()).map((one) => [one.code, one]))
      const ids = new Set([...byCode.values()].map(({ id }) => id))
      const placed = found.map((reply) => {
        // One that was taken away comes back as what it was.
        const away = shelf.shippedId(reply)
        const isAway = shelf.shipped.has(away) && !ids.has(away)
        return { id: byCode.get(reply.code)?.id ?? (isAway ? away : newId()), reply }
      })
      if (placed.length === 0) return { added: 0, changed: 0, troubles: [...troubles] }
      const back = keep(placed.map(({ id }) => id))
      store.write(() => {
        for (const { id, reply } of placed) put(id, reply, shelf)
      })
      events.changed('templates.changed')
      const added = found.filter(({ code }) => !byCode.has(code)).length
      return { added, changed: found.length - added, troubles: [...troubles], undo: back }
    },
    'templates.export': async ({ which }) => {
      const { write } = await open()
      const chosen = (await replies()).filter((one) => which === 'all' || !one.shipped || one.edited)
      return { text: write(chosen), count: chosen.length }
    },
  }
}

type Shelf = Awaited<ReturnType<typeof openShelf>>

/** What came with the program, and what works on it. */
async function openShelf() {
  const [
    { loadCanned, shippedCanned },
    { readCanned },
    { writeCanned },
    { mergeCanned },
    { printOf, shippedId },
  ] = await Promise.all([
    import('../reply/canned/load-canned.ts'),
    import('../reply/canned/read-canned.ts'),
    import('../reply/canned/write-canned.ts'),
    import('../reply/canned/merge-canned.ts'),
    import('../reply/canned/shipped-reply.ts'),
  ])
  const { judgeOccasion } = await import('../reply/canned/judge-occasion.ts')
  const { suggestReplies } = await import('../reply/canned/suggest-replies.ts')
  const set = await loadCanned(shippedCanned())
  return {
    ...{
      set,
      printOf,
      shippedId,
      read: readCanned,
      write: writeCanned,
      judge: judgeOccasion,
      suggest: suggestReplies,
    },
    shipped: new Map(set.replies.map((reply) => [shippedId(reply), reply])),
    merge: (kept: readonly StoredTemplate[]) => mergeCanned(set.replies, kept),
  }
}

/** The reply as it is kept; throws a sentence for what is wrong with it. */
function checked(asked: CannedText): CannedText {
  const reply = cannedTextSchema.safeParse(asked)
  if (reply.success) return reply.data
  const field = String(reply.error.issues[0]?.path[0] ?? '')
  throw new CallFailure('invalid', refusals[field] ?? 'This canned reply is not whole.', field)
}

const refusals: Readonly<Record<string, string>> = {
  code: 'Give a code of small letters, figures and hyphens that begins with a letter, such as “thanks”.',
  title: 'Give it a title of at most 120 characters, to find it by.',
  text: 'Write a text of at most 10,000 characters.',
}

interface Written {
  readonly author: string | undefined
  readonly report: Report | undefined
}

/** What an item tells for the blanks of an answer to it. */
function knownOf({ author, report }: Written): Record<string, string> {
  const name = report === undefined ? author : report.sender.name
  return { ...(name && { name: greetingOf(name) }), ...(report?.page && { page: report.page }) }
}

/** “Weber, Ana” is greeted as Ana Weber, and @ana@social.example as ana. */
function greetingOf(name: string): string {
  const handle = /^@?([\w.-]+)@[\w.-]+$/.exec(name.trim())?.[1]
  return (
    handle ??
    name
      .trim()
      .replace(/^@/, '')
      .replace(/^([^\s,]+), ?([^,]+)$/, '$2 $1')
  )
}

/** The time zone that a form or a script told. */
function zoneOf({ report }: Written): { theirZone?: string } {
  const field = report?.fields.find(({ name }) => /^time ?zone$/i.test(name.trim()))
  const zone = field?.value.trim() ?? ''
  return zone !== '' && isTimeZone(zone) ? { theirZone: zone } : {}
}
