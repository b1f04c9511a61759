import type { IncidentRoom, RoundMember } from '../../shared/model/incident.ts'
import type { ReplyPlace } from '../../shared/model/reply.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { makePosts } from '../../shared/reply/make-posts.ts'
import { presentPerson } from '../api/present-conversation.ts'
import { CallFailure } from '../call-failure.ts'
import { closingDrafts } from '../incident/closing/closing-draft.ts'
import type { ReplyDesk } from '../reply-desk.ts'
import type { ReplyPlaces } from '../reply-places.ts'
import type { RoundTalk, Store, StoredDraft } from '../store/store.ts'
import type { QuestionDesk } from './question-desk.ts'
import type { Rooms } from './rooms.ts'

/** Tells everybody who wrote about a trouble how it ended, one by one. All throw a `CallFailure`. */
export interface RoundDesk {
  /** Everyone who wrote about it, once each, who wrote first comes first. */
  list(incidentId: string): readonly RoundMember[]
  /** Makes the draft for one of them; `isNew` is false where a draft of the person's stood there, which stays. */
  tell(incidentId: string, conversationId: string): Promise<Told>
  /** Leaves somebody out, and says why; an empty reason takes them in again. */
  leaveOut(incidentId: string, conversationId: string, reason: string): RoundMember
}

/** A draft for somebody. */
export interface Told {
  readonly draft: StoredDraft
  readonly member: RoundMember
  readonly isNew: boolean
}

export interface RoundDeskParts {
  readonly store: Store
  readonly rooms: Pick<Rooms, 'get'>
  /** The sentence of a statement that answers each of these questions. */
  answersIn: QuestionDesk['answersIn']
  /** By what answers go out. */
  answers(): { readonly desk: Pick<ReplyDesk, 'draftFor' | 'save'>; readonly places: ReplyPlaces }
  settings(): { readonly signAs: string }
  now(): number
  onChange(): void
}

/** Most people who are listed, characters of what each wrote, and replies under way that are looked at. */
const most = { people: 5000, text: 2000, sending: 500 }
/** Characters of somebody's words that are read for the quote in their draft. */
const quoted = 300
/** Words of a conversation among which theirs are looked for, and characters of a statement that is an answer as a whole. */
const mostWords = 200
const shortAnswer = 200
/** A reply in one of these states is as good as a draft. */
const underWay = ['waiting', 'sending', 'failed', 'unknown', 'copied'] as const

/** What is asked once for all of them. */
interface Ways {
  /** Of what they wrote last, what stands on a page. */
  readonly linked: ReadonlySet<string>
  /** What is being answered. */
  readonly sending: ReadonlySet<string>
}

/** Makes the desk. Everything is read anew each time: what was said is what counts. */
export function createRoundDesk(parts: RoundDeskParts): RoundDesk {
  const { store, rooms } = parts

  function incidentOf(id: string): { readonly id: string; readonly toldFrom: number | undefined } {
    const incident = store.incidents.home(id)
    if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
    return { id: incident.id, toldFrom: incident.fixedAt ?? incident.closedAt }
  }

  const talksOf = (id: string): readonly RoundTalk[] =>
    store.rounds.talks(store.incidents.family(id), most.people, most.text)

  /** One for each person: where they can be reached, else where they wrote first. */
  function members(id: string): readonly { readonly talk: RoundTalk; readonly member: RoundMember }[] {
    const incident = incidentOf(id)
    const talks = talksOf(incident.id)
    const byId = new Map(talks.map((talk) => [talk.conversationId, talk]))
    const ways = waysOf(talks)
    const people = Map.groupBy(talks, ({ person }) => person.id)
    return [...people.values()].flatMap((theirs) => {
      const standing = theirs.map((talk) => ({
        talk,
        member: memberOf(talk, incident.toldFrom, byId, ways),
      }))
      const best = states
        .map((state) => standing.find(({ member }) => member.state === state))
        .find((one) => one !== undefined)
      return best === undefined ? [] : [best]
    })
  }

  function waysOf(talks: readonly RoundTalk[]): Ways {
    const items = store.items.some(
      talks.map(({ lastItemId }) => lastItemId),
      0,
    )
    return {
      linked: new Set(items.flatMap(({ id, url }) => (url === undefined ? [] : [id]))),
      sending: new Set(store.replies.list({ states: underWay }, most.sending).map(({ itemId }) => itemId)),
    }
  }

  function memberOf(
    talk: RoundTalk,
    toldFrom: number | undefined,
    all: ReadonlyMap<string, RoundTalk>,
    ways: Ways,
  ): RoundMember {
    const { conversationId, person, itemId, title, text, at, lastItemId } = talk
    const base = {
      ...{ conversationId, itemId, title, text, answerItemId: lastItemId },
      ...{ person: presentPerson(person), at: toTimestamp(at) },
    }
    if (isTold(talk, toldFrom, all)) return { ...base, state: 'told' }
    const declined = talk.ended?.as === 'declined' ? (talk.ended.reason ?? 'You declined.') : undefined
    const why = talk.leftOut ?? declined
    if (why !== undefined) return { ...base, state: 'left-out', why }
    // To a mail address, or on the page where it stands, one can always write by hand; the rest is asked one by one.
    const isReachable = person.address !== undefined || ways.linked.has(lastItemId)
    const unreachable = isReachable ? undefined : whyUnreachable(lastItemId)
    if (unreachable !== undefined) return { ...base, state: 'unreachable', why: unreachable }
    return { ...base, state: isDrafted(lastItemId, ways) ? 'drafted' : 'waiting' }
  }

  /** Whether they, or those whose conversation theirs was merged into, have heard of the end. */
  function isTold(
    { lastAnswerAt = 0, draftedAt = Number.POSITIVE_INFINITY, ended }: RoundTalk,
    toldFrom = Number.POSITIVE_INFINITY,
    all: ReadonlyMap<string, RoundTalk> = new Map(),
  ): boolean {
    const from = Math.min(toldFrom, draftedAt)
    if (lastAnswerAt >= from) return true
    if (ended?.as === 'answered' && ended.at >= from) return true
    const into = ended?.as === 'merged' && ended.into !== undefined ? all.get(ended.into) : undefined
    return into !== undefined && into.ended?.as !== 'merged' && isTold(into, toldFrom, all)
  }

  function isDrafted(itemId: string, { sending }: Ways): boolean {
    const draft = store.replies.draftOf(itemId)
    return sending.has(itemId) || (draft !== undefined && draft.text.trim() !== '')
  }

  function whyUnreachable(itemId: string): string | undefined {
    const ways = parts.answers().places.waysFor(itemId)
    if (ways.some(({ place }) => place.canSend || place.openUrl !== undefined)) return undefined
    const why = ways.find(({ place }) => place.why !== undefined)?.place.why
    return why ?? 'They left no address, and there is no page on which to answer them.'
  }

  function find(id: string, conversationId: string) {
    const talk = talksOf(incidentOf(id).id).find((one) => one.conversationId === conversationId)
    if (talk === undefined)
      throw new CallFailure('not-found', 'Nobody in that conversation wrote about this incident.')
    return talk
  }

  function present(id: string, talk: RoundTalk): RoundMember {
    const { id: incidentId, toldFrom } = incidentOf(id)
    const talks = talksOf(incidentId)
    const now = talks.find(({ conversationId }) => conversationId === talk.conversationId) ?? talk
    return memberOf(now, toldFrom, new Map(talks.map((one) => [one.conversationId, one])), waysOf([now]))
  }

  /** What they asked about it, and what was said to that. */
  async function answersFor(talk: RoundTalk, { questions, statements }: IncidentRoom) {
    const words = store.conversations.words([talk.conversationId], mostWords, 0)
    const theirs = new Set([talk.itemId, ...words.map(({ id, what }) => (what === 'item' ? id : ''))])
    const answers: { readonly question: string; readonly answer: string }[] = []
    for (const { id: statementId, text } of statements) {
      const asked = questions.filter(
        (one) => one.statementId === statementId && one.asked.some(({ itemId }) => theirs.has(itemId)),
      )
      if (asked.length === 0) continue
      const found = await parts.answersIn(text, asked)
      for (const { id, says } of asked) {
        const answer = found.get(id) ?? (text.length <= shortAnswer ? text : undefined)
        if (answer !== undefined) answers.push({ question: says, answer })
      }
    }
    return answers
  }

  async function wordsFor(
    talk: RoundTalk,
    place: ReplyPlace | undefined,
    room: IncidentRoom,
  ): Promise<string> {
    const published = room.statements.find(({ url, replyId }) => url !== undefined && replyId === undefined)
    const answers = await answersFor(talk, room)
    const drafts = closingDrafts({
      ...{ name: talk.person.name, wroteAt: talk.at, times: talk.count, answers },
      said: (talk.text.startsWith(talk.title.replace(/…$/u, '')) ? talk.text : talk.title).slice(0, quoted),
      wasAnswered: talk.firstAnswerAt !== undefined,
      ...{
        facts: room.facts,
        url: published?.url,
        now: parts.now(),
        zone: '',
        signAs: parts.settings().signAs,
      },
      fixedAt: room.fixedAt === undefined ? undefined : Date.parse(room.fixedAt),
    })
    const isLetter = place === undefined || place.channel === 'mail' || place.channel === 'open'
    const [first = '', ...posts] = drafts
    if (isLetter) return first
    return posts.find((text) => makePosts(place, text, false).fits) ?? posts.at(-1) ?? first
  }

  return {
    list: (id) => members(id).map(({ member }) => member),
    async tell(id, conversationId) {
      const incident = incidentOf(id)
      const talk = find(id, conversationId)
      const { desk, places } = parts.answers()
      const draft = desk.draftFor(talk.lastItemId)
      const isNew = draft.text.trim() === '' && draft.replyId === undefined
      if (!isNew) return { draft, member: present(id, talk), isNew }
      const place = places.waysFor(talk.lastItemId)[0]?.place
      const text = await wordsFor(talk, place, rooms.get(incident.id))
      // Asked for twice at once, it is there by now.
      const since = desk.draftFor(talk.lastItemId)
      if (since.text.trim() !== '') return { draft: since, member: present(id, talk), isNew: false }
      const saved = desk.save({ id: draft.id, text, stage: 'fixed' })
      store.write(() =>
        store.rounds.drafted(store.incidents.family(incident.id), conversationId, parts.now()),
      )
      parts.onChange()
      return { draft: saved, member: present(id, talk), isNew }
    },
    leaveOut(id, conversationId, reason) {
      const talk = find(id, conversationId)
      const { id: incidentId } = incidentOf(id)
      store.write(() =>
        store.rounds.leaveOut(
          store.incidents.family(incidentId),
          conversationId,
          reason === '' ? undefined : reason,
        ),
      )
      parts.onChange()
      return present(id, talk)
    },
  }
}

/** How a person stands who wrote in several places: the first of these that any of them has. */
const states = ['told', 'left-out', 'drafted', 'waiting', 'unreachable'] as const
