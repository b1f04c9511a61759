import type { HttpClient } from './http/http-client.ts'
import type { Ports } from './ports.ts'
import type { ReplyPlaces } from './reply-places.ts'
import { AnswerError } from './sources/answer-error.ts'
import type { AnswerContext, Answered, Outgoing } from './sources/answering.ts'
import { sourceAdapters } from './sources/registry.ts'
import { openSettings } from './sources/secret-settings.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import type { StoredReply, StoredSource } from './store/store.ts'

/** An adapter ready to be asked, about one reply. */
export interface AnswerDesk {
  readonly answer: NonNullable<SourceAdapter['answer']>
  readonly answered: Answered
  readonly context: AnswerContext<Record<string, unknown>, unknown>
}

/** Makes adapters ready to send replies and to look for them. */
export interface AnswerDesks {
  /** Rejects with an `AnswerError` when the way that the reply was to take is gone or leads to somebody else. */
  open(reply: StoredReply, over: AbortSignal): Promise<AnswerDesk>
  /** Whether one can look if the reply is there. */
  canLook(reply: StoredReply): boolean
  /** For how many milliseconds after the first try it may be sent again without becoming two; 0 for never. */
  repeatableFor(reply: StoredReply): number
}

interface Parts {
  readonly ports: Pick<Ports, 'clock' | 'secrets'>
  readonly http: HttpClient
  readonly places: ReplyPlaces
}

/** Milliseconds that handing one post over, or looking for it, may take. */
const patience = 60_000
const backByHand = 'The text is kept: open the draft, choose where it goes, and send it again.'

/** Makes them. */
export function createAnswerDesks({ ports, http, places }: Parts): AnswerDesks {
  function answerOf(reply: StoredReply): SourceAdapter['answer'] {
    const source = places.wayOf(reply)?.source
    return source && adapterOf(source).answer
  }

  async function open(reply: StoredReply, over: AbortSignal): Promise<AnswerDesk> {
    const way = places.wayOf(reply)
    const answered = places.answeredOf(reply.itemId)
    if (way?.source === undefined || answered === undefined)
      throw new AnswerError('kept', 'The way by which this should go is there no more', backByHand)
    if (way.place.to !== reply.to)
      throw new AnswerError('kept', `This would now go to ${way.place.to}, not to ${reply.to}`, backByHand)
    if (!way.place.canSend)
      throw new AnswerError('kept', way.place.why ?? 'This cannot be sent now', backByHand)
    const adapter = adapterOf(way.source)
    if (adapter.answer === undefined)
      throw new AnswerError('kept', 'Nothing can be sent this way any more', backByHand)
    return {
      ...{ answer: adapter.answer, answered },
      context: {
        settings: await settingsOf(way.source, adapter),
        ...{ state: way.source.state, http, secrets: ports.secrets, now: () => ports.clock.now() },
        signal: AbortSignal.any([over, AbortSignal.timeout(patience)]),
      },
    }
  }

  async function settingsOf({ name, settings }: StoredSource, adapter: SourceAdapter) {
    try {
      return adapter.settings.parse(await openSettings(adapter.settings, settings, ports.secrets))
    } catch (error) {
      const message = `The settings of “${name}” could not be used`
      throw new AnswerError('kept', message, 'Open the source, give its password or token again.', error)
    }
  }

  return {
    open,
    canLook: (reply) => answerOf(reply)?.find !== undefined,
    repeatableFor: (reply) => answerOf(reply)?.repeatableFor ?? 0,
  }
}

function adapterOf({ kind }: StoredSource): SourceAdapter {
  return sourceAdapters[kind]
}

/** One post of a reply, as it goes out at every try. */
export function outgoingOf(reply: StoredReply, index: number): Outgoing {
  const { subject, quote, visibility, language } = reply
  const part = reply.parts[index]
  const before = reply.parts[index - 1]
  return {
    ...{ key: part?.key ?? '', text: part?.text ?? '', at: reply.createdAt + index },
    ...(subject === undefined ? {} : { subject }),
    ...(quote === undefined ? {} : { quote }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(language === undefined ? {} : { language }),
    ...(before?.ref === undefined ? {} : { after: before.ref }),
  }
}
