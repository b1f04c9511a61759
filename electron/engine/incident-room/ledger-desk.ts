import { absoluteTime } from '../../shared/canned/absolute-time.ts'
import {
  type Certainty,
  type DraftCheck,
  type Evidence,
  type Fact,
  type FactField,
  factFieldSchema,
  type IncidentStage,
  type Stale,
  type Statement,
} from '../../shared/model/incident.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { Claim } from '../incident/claims/claim.ts'
import { claimsOfFact } from '../incident/claims/claims-of-fact.ts'
import { findObjections, type Objection } from '../incident/claims/find-objections.ts'
import { findStale } from '../incident/claims/find-stale.ts'
import { writeCorrection } from '../incident/claims/write-correction.ts'
import type { Store, StoredFact, StoredIncident, StoredReply, StoredStatement } from '../store/store.ts'
import type { UndoLog } from '../undo-log.ts'
import { type ClaimSource, type KnownClaim, knownState } from './known-state.ts'
import { createStatementClaims, ledgerZone } from './statement-claims.ts'

/** What a draft of a statement covers of the open questions. */
export type Coverage = Pick<DraftCheck, 'answers' | 'leavesOpen'>

export interface LedgerParts {
  readonly store: Store
  readonly undo: Pick<UndoLog, 'keep'>
  now(): number
  newId(): string
  onChange(): void
  /** The incident, or the one it was merged into; throws a `CallFailure` where there is none. */
  known(id: string): StoredIncident
  /** Which open questions of these incidents a draft answers. */
  coverage(ids: readonly string[], draft: string): Promise<Coverage>
  /** Something was said, at `at`; called in the transaction that says so. */
  onSaid(statement: StoredStatement): void
  /** Milliseconds until the link of a statement is looked at; `undefined` where nobody can look. */
  firstLook(url: string | undefined, reply: StoredReply | undefined): number | undefined
}

/** What the person says is known now. */
export interface NewFact {
  readonly field: FactField
  readonly certainty: Certainty
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** Something said by hand. `at` in milliseconds since 1970. */
export interface NewStatement {
  readonly text: string
  readonly where: string
  readonly url?: string | undefined
  readonly at: number | undefined
  readonly stage?: IncidentStage | undefined
}

/** The story ledger: what was said and what is known, and whether the two agree. Throws `CallFailure`. */
export interface LedgerDesk {
  /** All seven, in the order of the schema. `ids`: an incident with all that were merged into it, its own first. */
  facts(ids: readonly string[]): readonly Fact[]
  /** Newest first. */
  statements(ids: readonly string[]): readonly Statement[]
  know(id: string, fact: NewFact): Fact & { readonly stale: Stale[] }
  /** Where something stands that is known to be otherwise, oldest statement first. */
  stale(id: string): readonly Stale[]
  /** `undo`: the id for `changes.undo`. */
  say(id: string, said: NewStatement): Statement & { readonly undo: string }
  markGone(statementId: string, gone: boolean): Statement
  check(id: string, draft: string): Promise<DraftCheck>
  /** What a draft claims. */
  claimsIn(draft: string): readonly Claim[]
  /** A reply has gone out. Call inside `write`. */
  sent(reply: StoredReply, at: number): void
  stop(): void
}

/** Minutes by which the clock of whoever says when something was said may be ahead of this one. */
const leeway = 10 * 60_000

/** Makes the desk. */
export function createLedgerDesk(parts: LedgerParts): LedgerDesk {
  const { store, now, newId } = parts
  const claims = createStatementClaims(parts.onChange)
  const family = (id: string) => store.incidents.family(id)

  function present(statement: StoredStatement, found = claims.shown(statement)): Statement {
    const { id, incidentId, at, where, url, text, stage, replyId, goneAt } = statement
    return {
      ...{ id, incidentId, at: toTimestamp(at), where, text, stage },
      ...(url === undefined ? {} : { url }),
      ...(replyId === undefined ? {} : { replyId }),
      claims: found.map(presentClaim),
      state: goneAt === undefined ? 'standing' : 'gone',
    }
  }

  function presentOf(id: string): Statement {
    const statement = store.statements.get(id)
    if (statement === undefined) throw new CallFailure('not-found', 'That statement is no longer kept.')
    return present(statement, claims.of(statement))
  }

  function claimsOfStored({ field, text, at, certainty }: StoredFact): readonly Claim[] {
    if (certainty === 'unknown') return []
    // The person has said how sure they are; a "probably" in their words adds nothing.
    return claimsOfFact(field, text, claims.rules(), { at, zone: ledgerZone }).map((claim) =>
      claim.how === 'suspected' ? { ...claim, how: 'stated' } : claim,
    )
  }

  function add(statement: Omit<StoredStatement, 'id' | 'goneAt' | 'lookAt' | 'misses'>, reply?: StoredReply) {
    const wait = parts.firstLook(statement.url, reply)
    const added: StoredStatement = {
      ...{ ...statement, id: newId(), goneAt: undefined, misses: 0 },
      lookAt: wait === undefined ? undefined : now() + wait,
    }
    if (store.statements.add(added)) {
      parts.onSaid(added)
      return added
    }
    return undefined
  }

  /** Where a fact is not what stands in statements, oldest statement first. */
  function staleOf(id: string, history: readonly StoredFact[]): Stale[] {
    const [fact, ...before] = history
    if (fact === undefined || fact.certainty === 'unknown') return []
    const said = store.statements
      .list(family(id))
      .toReversed()
      .filter(({ goneAt }) => goneAt === undefined)
      .map((statement) => ({
        ...{ id: statement.id, text: statement.text, claims: claims.of(statement), statement },
        audience: audienceOf(statement, store),
      }))
    const old = before.map(({ text }) => text).filter((text) => text !== '' && text !== fact.text)
    return findStale(said, claimsOfStored(fact), fact.text, old).map(({ statement: one, ...place }) => {
      const { id: statementId, at, where, url, replyId } = one.statement
      const when = absoluteTime(at, { mine: ledgerZone, theirs: ledgerZone })
      return {
        ...{ statementId, where, at: toTimestamp(at), ...place },
        ...(url === undefined ? {} : { url }),
        ...(replyId === undefined ? {} : { replyId }),
        draft: writeCorrection({ ...fact, quote: place.quote, when }),
      }
    })
  }

  return {
    facts(ids) {
      const all = store.incidentFacts.list(ids)
      return factFieldSchema.options.map((field) =>
        presentFact(
          field,
          all.filter((fact) => fact.field === field),
        ),
      )
    },
    statements: (ids) => store.statements.list(ids).map((statement) => present(statement)),
    know(id, { field, certainty, text, evidence }) {
      if (certainty !== 'unknown' && text === '')
        throw new CallFailure('invalid', 'Say in a few words what is known.', 'text')
      const incident = parts.known(id)
      const history = store.write(() => {
        store.incidentFacts.add({ incidentId: incident.id, field, certainty, text, at: now(), evidence })
        return store.incidentFacts.list(family(incident.id)).filter((fact) => fact.field === field)
      })
      parts.onChange()
      return { ...presentFact(field, history), stale: staleOf(incident.id, history) }
    },
    stale(id) {
      const incident = parts.known(id)
      const all = store.incidentFacts.list(family(incident.id))
      return factFieldSchema.options
        .flatMap((field) =>
          staleOf(
            incident.id,
            all.filter((fact) => fact.field === field),
          ),
        )
        .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    },
    say(id, { text, where, url, at = now(), stage }) {
      if (at > now() + leeway)
        throw new CallFailure(
          'invalid',
          'That time is still to come. Give the time at which it was said.',
          'at',
        )
      const incident = parts.known(id)
      const words = { text, where, url, at: Math.min(at, now()), stage: stage ?? incident.stage }
      const { said, undo } = store.write(() => {
        const said = add({ ...words, incidentId: incident.id, replyId: undefined })?.id ?? ''
        const change = { before: incident, stage: parts.known(id).stage, at: now(), saidAt: words.at }
        return { said, undo: parts.undo.keep({ what: 'statement', id: said, ...change }) }
      })
      parts.onChange()
      return { ...presentOf(said), undo }
    },
    markGone(statementId, gone) {
      const { state } = presentOf(statementId)
      if ((state === 'gone') !== gone) {
        // What the person has seen for themselves is not looked at any more.
        const patch = { goneAt: gone ? now() : undefined, misses: 0, lookAt: undefined }
        store.write(() => store.statements.change(statementId, patch))
        parts.onChange()
      }
      return presentOf(statementId)
    },
    async check(id, draft) {
      const incident = parts.known(id)
      const ids = family(incident.id)
      const at = now()
      const before = store.statements
        .list(ids)
        .toReversed()
        .map((statement) => ({
          ...{ text: statement.text, claims: claims.of(statement), source: sourceOf(statement) },
        }))
      const known = [...knownFacts(ids), ...knownState(incident, store, at)]
      const found = findObjections(draft, before, known, claims.rules(), { at, zone: ledgerZone })
      return {
        contradictions: found.map(({ quote, start, end, earlier, about, source }) => ({
          ...{ quote, start, end, earlier, where: source.where },
          ...(source.statementId === undefined ? {} : { statementId: source.statementId }),
          ...(source.at === undefined ? {} : { at: toTimestamp(source.at) }),
          reason: reasonFor(about, source),
        })),
        ...(await parts.coverage(ids, draft)),
      }
    },
    claimsIn: (draft) => claims.inText(draft, now()),
    stop: claims.stop,
    sent(reply, at) {
      const conversation = store.conversations.letter(reply.itemId)?.conversationId
      const incidentId =
        store.incidents.ofItem(reply.itemId) ??
        (conversation === undefined ? undefined : store.incidents.ofConversation(conversation))
      const incident = incidentId === undefined ? undefined : store.incidents.get(incidentId)
      if (incident === undefined) return
      const where = `${reply.placeLabel}, to ${reply.to}`
      const url = reply.parts.find((part) => part.url !== undefined)?.url
      const { text, id: replyId } = reply
      if (add({ incidentId: incident.id, at, where, url, text, stage: incident.stage, replyId }, reply))
        parts.onChange()
    },
  }

  function knownFacts(ids: readonly string[]): readonly KnownClaim[] {
    const all = store.incidentFacts.list(ids)
    return factFieldSchema.options.flatMap((field) => {
      const fact = all.find((one) => one.field === field)
      if (fact?.certainty !== 'confirmed') return []
      const where = 'what you know for certain'
      const source = { where, at: fact.at, statementId: undefined }
      return claimsOfStored(fact).map((claim) => ({ ...claim, source }))
    })
  }
}

/** Those who read one statement there read the next one too: a conversation, or a place. */
function audienceOf({ replyId, where }: StoredStatement, store: Store): string {
  const reply = replyId === undefined ? undefined : store.replies.get(replyId)
  if (reply === undefined) return `at ${where.trim().toLowerCase()}`
  return `to ${reply.channel} ${store.conversations.letter(reply.itemId)?.conversationId ?? reply.to}`
}

function sourceOf({ id, at, where, goneAt }: StoredStatement): ClaimSource {
  return { statementId: id, at, where: goneAt === undefined ? where : `${where}, deleted there since` }
}

function presentClaim(claim: Claim): Statement['claims'][number] {
  const { kind, value, how, corrects, quote, start, end } = claim
  return {
    ...{ kind, value, how, corrects, quote, start, end },
    ...(claim.kind === 'affected' && claim.number !== undefined ? { number: claim.number } : {}),
    ...(claim.kind === 'began' ? { from: toTimestamp(claim.from), to: toTimestamp(claim.to) } : {}),
  }
}

function presentFact(field: FactField, history: readonly StoredFact[]): Fact {
  const [fact, ...before] = history
  // Nobody has set it: unknown since ever.
  if (fact === undefined)
    return { field, certainty: 'unknown', text: '', at: toTimestamp(0), evidence: [], before: [] }
  return {
    ...{ field, certainty: fact.certainty, text: fact.text, at: toTimestamp(fact.at) },
    evidence: [...fact.evidence],
    before: before.map(({ certainty, text, at }) => ({ certainty, text, at: toTimestamp(at) })),
  }
}

const subjects: Readonly<Record<Objection<ClaimSource>['about'], string>> = {
  words: 'the opposite',
  cause: 'another cause',
  began: 'another beginning',
  data: 'otherwise about what was lost',
  leak: 'otherwise about who could see it',
  affected: 'otherwise about who was affected',
  state: 'otherwise about whether it works',
}

function reasonFor(about: Objection<ClaimSource>['about'], { statementId, where }: ClaimSource): string {
  if (statementId !== undefined)
    return `An earlier statement says ${subjects[about]}. If that was wrong, say so here; if not, change this sentence.`
  return `This says ${subjects[about]} than ${where}. Change the sentence, or what is known.`
}
