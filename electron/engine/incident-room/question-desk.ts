import { setImmediate as breathe } from 'node:timers/promises'
import type { DraftCheck, OpenQuestion, Statement } from '../../shared/model/incident.ts'
import { CallFailure } from '../call-failure.ts'
import { type AskedQuestion, findAnswers } from '../incident/questions/find-answers.ts'
import { findQuestions } from '../incident/questions/find-questions.ts'
import type { QuestionRules } from '../incident/questions/question-rules.ts'
import type { Cancel, Clock, Log } from '../ports.ts'
import type { CountedQuestion, QuestionsBefore, Store, StoredItem, StoredQuestion } from '../store/store.ts'
import { clearestQuestion } from './clearest-question.ts'
import type { QuestionEar } from './question-ear.ts'

export interface QuestionDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly ear: QuestionEar
  newId(): string
  /** What was said in these incidents, newest first. */
  statements(incidentIds: readonly string[]): readonly Statement[]
  onChange(): void
}

/** What the person may do about questions; each gives what it takes to put things back. */
export interface QuestionDesk {
  /** Most asked first, at most 100; with the statement that seems to answer each, where the rules are at hand. */
  questions(incidentIds: readonly string[]): readonly OpenQuestion[]
  openQuestions(incidentIds: readonly string[]): number
  /** One of them, or what it was joined to. Throws a `CallFailure` where there is none. */
  question(id: string): OpenQuestion
  /** A statement answers it; or it will not be answered, for a reason; with neither it is open again. */
  answer(id: string, statementId: string | undefined, reason: string | undefined): QuestionsBefore
  /** The two ask the same: from now on the one is part of the other. */
  join(id: string, intoId: string): QuestionsBefore
  /** What these items ask is another question; gives its id. */
  split(id: string, itemIds: readonly string[]): { readonly id: string; readonly before: QuestionsBefore }
  /** Which open questions of an incident a draft answers, and which it leaves open. */
  cover(incidentIds: readonly string[], draft: string): Promise<Pick<DraftCheck, 'answers' | 'leavesOpen'>>
  /** The sentence of a text that answers each of these questions, by their ids; none where no sentence does. */
  answersIn(text: string, asked: readonly OpenQuestion[]): Promise<ReadonlyMap<string, string>>
  /** Items may belong to an incident that did not. Returns at once. */
  nudge(): void
  start(): void
  stop(): Promise<void>
}

/** Questions that are shown, that a new one is compared with, and askings of one that are read. */
const most = { shown: 100, compared: 600, asked: 50, quotes: 12 }
/** Items that are heard in one step, and characters of each. */
const step = { items: 100, text: 20_000 }
/** Milliseconds after something came, and after a failure. */
const soon = 500
const retry = 60_000

/** Makes the desk. It works from what is stored, so that a crash loses nothing. */
export function createQuestionDesk(parts: QuestionDeskParts): QuestionDesk {
  const { store, clock, log, ear } = parts
  const { questions } = store
  let rules: QuestionRules | undefined
  let timer: Cancel | undefined
  let hearing: Promise<void> | undefined
  let running = false
  let wanted = false
  /** How often the person changed something. */
  let changes = 0

  function ask(wait: number): void {
    wanted = true
    if (!running || timer !== undefined || hearing !== undefined) return
    timer = clock.after(wait, () => {
      timer = undefined
      wanted = false
      hearing = hear().finally(() => {
        hearing = undefined
        if (wanted) ask(soon)
      })
    })
  }

  async function hear(): Promise<void> {
    try {
      const open = store.incidents.list(true)
      if (open.length === 0) {
        rules = undefined
        ear.rest()
        return
      }
      if (rules === undefined) {
        rules = await ear.rules()
        parts.onChange()
      }
      for (const { id } of open) await hearAll(id)
    } catch (error) {
      log.error('What people ask could not be sorted', { error: String(error) })
      if (running) ask(retry)
    }
  }

  async function hearAll(incidentId: string): Promise<void> {
    let known: readonly AskedQuestion[] | undefined
    let knownAt = changes
    while (running) {
      const ids = questions.unheard(store.incidents.family(incidentId), step.items)
      if (ids.length === 0) return
      const asked = store.items
        .some(ids, step.text)
        .filter(({ kind }) => kind !== 'site')
        .flatMap((item) => quotesOf(item).map((quote) => ({ itemId: item.id, quote })))
      if (known === undefined || known.length > most.compared || knownAt !== changes) {
        known = questions.list(store.incidents.family(incidentId), most.compared / 2).map(withQuotes)
        knownAt = changes
      }
      const places = await ear.place(
        known.map(({ quotes }) => quotes),
        asked.map(({ quote }) => quote),
      )
      const before = known
      known = store.write(() => keep(incidentId, ids, before, asked, places))
      parts.onChange()
      await breathe()
    }
  }

  /** Gives what is asked now, for the next step. */
  function keep(
    incidentId: string,
    heard: readonly string[],
    known: readonly AskedQuestion[],
    asked: readonly { readonly itemId: string; readonly quote: string }[],
    places: readonly number[],
  ): readonly AskedQuestion[] {
    const groups = known.map(({ id, quotes }) => ({ id, quotes: [...quotes] }))
    for (const [at, { itemId, quote }] of asked.entries()) {
      const place = places[at] ?? groups.length
      let group = groups[place]
      // What it belonged to may have been taken back meanwhile.
      if (group === undefined || questions.get(group.id) === undefined) {
        group = { id: parts.newId(), quotes: [] }
        groups[place] = group
        questions.save(newQuestion(group.id, incidentId, quote))
      }
      questions.add({ itemId, quote, questionId: group.id })
      if (group.quotes.length >= most.quotes || group.quotes.includes(quote)) continue
      group.quotes.push(quote)
      const question = questions.get(group.id)
      const says = clearestQuestion(group.quotes)
      if (question !== undefined && question.says !== says) questions.save({ ...question, says })
    }
    questions.heard(heard)
    return groups
  }

  function withQuotes({ id, says }: StoredQuestion): AskedQuestion {
    const quotes = questions.askings(id, most.asked).map(({ quote }) => quote)
    return { id, quotes: [...new Set([says, ...quotes])].slice(0, most.quotes) }
  }

  function known(id: string): StoredQuestion {
    const question = questions.get(id)
    if (question === undefined) throw new CallFailure('not-found', 'That question is no longer asked.')
    return question
  }

  function present(
    question: CountedQuestion | (StoredQuestion & { readonly askers?: undefined }),
  ): OpenQuestion {
    const { id, says, state, statementId, reason } = question
    const askings = questions.askings(id, most.asked)
    const items = new Map(
      store.items.some([...new Set(askings.map(({ itemId }) => itemId))], 0).map((item) => [item.id, item]),
    )
    const asked = askings.map(({ itemId, quote }) => {
      const author = items.get(itemId)?.author
      return { itemId, ...(author === undefined ? {} : { author }), quote }
    })
    return {
      ...{ id, says, state, asked },
      askers: question.askers ?? new Set(asked.map(({ author, itemId }) => author ?? itemId)).size,
      ...(statementId === undefined ? {} : { statementId }),
      ...(reason === undefined ? {} : { reason }),
    }
  }

  /** The newest statement that seems to answer each open question. */
  function suggestions(
    open: readonly AskedQuestion[],
    said: readonly Statement[],
  ): ReadonlyMap<string, NonNullable<OpenQuestion['suggested']>> {
    const found = new Map<string, NonNullable<OpenQuestion['suggested']>>()
    if (rules === undefined) return found
    for (const { id, text, state } of said) {
      if (state === 'gone') continue
      const left = open.filter((question) => !found.has(question.id))
      for (const { questionId, quote } of findAnswers(text, left, rules))
        found.set(questionId, { statementId: id, quote })
    }
    return found
  }

  const askedOf = ({ id, says, asked }: OpenQuestion): AskedQuestion => ({
    id,
    quotes: [says, ...asked.map(({ quote }) => quote)],
  })

  return {
    questions(incidentIds) {
      const shown = questions.list(incidentIds, most.shown).map(present)
      const said = parts.statements(incidentIds)
      if (said.length === 0) return shown
      const open = shown.filter(({ state }) => state === 'open').map(askedOf)
      const suggested = suggestions(open, said)
      return shown.map((question) => {
        const suggestion = suggested.get(question.id)
        return suggestion === undefined ? question : { ...question, suggested: suggestion }
      })
    },
    openQuestions: (incidentIds) => questions.countOpen(incidentIds),
    question: (id) => present(known(id)),
    answer(id, statementId, reason) {
      return changed(() => {
        const question = known(id)
        const state = statementId !== undefined ? 'answered' : reason !== undefined ? 'declined' : 'open'
        questions.save({ ...question, state, statementId, reason })
        return { questions: [question], places: [], made: [] }
      })
    },
    join(id, intoId) {
      return changed(() => {
        const question = known(id)
        for (let into: string | undefined = intoId; into !== undefined; into = known(into).joinedTo)
          if (into === id)
            throw new CallFailure('invalid', 'A question cannot be joined to itself.', 'intoId')
        const homes = [question, known(intoId)].map(({ incidentId }) => store.incidents.home(incidentId)?.id)
        if (homes[0] !== homes[1])
          throw new CallFailure('conflict', 'The two questions belong to different incidents.')
        questions.save({ ...question, joinedTo: intoId })
        return { questions: [question], places: [], made: [] }
      })
    },
    split(id, itemIds) {
      const newId = parts.newId()
      const before = changed(() => {
        const question = known(id)
        questions.save(newQuestion(newId, question.incidentId, question.says))
        const places = questions.move(id, itemIds, newId)
        if (places.length === 0)
          throw new CallFailure('invalid', 'None of these items asks that question.', 'itemIds')
        const says = clearestQuestion(places.map(({ quote }) => quote))
        questions.save(newQuestion(newId, question.incidentId, says))
        const left = questions.askings(id, most.quotes).map(({ quote }) => quote)
        if (left.length === 0)
          throw new CallFailure('invalid', 'Leave at least one item with the question.', 'itemIds')
        questions.save({ ...question, says: clearestQuestion(left) })
        return { questions: [question], places, made: [newId] }
      })
      return { id: newId, before }
    },
    async answersIn(text, asked) {
      const found = findAnswers(text, asked.map(askedOf), rules ?? (await ear.rules()))
      return new Map(found.map(({ questionId, quote }) => [questionId, quote]))
    },
    async cover(incidentIds, draft) {
      const using = rules ?? (await ear.rules())
      const open = questions.list(incidentIds, most.shown).filter(({ state }) => state === 'open')
      const answers = findAnswers(draft, open.map(withQuotes), using)
      const answered = new Set(answers.map(({ questionId }) => questionId))
      return {
        answers: [...answers],
        leavesOpen: open.map(({ id }) => id).filter((id) => !answered.has(id)),
      }
    },
    nudge: () => ask(soon),
    start() {
      running = true
      ask(soon)
    },
    async stop() {
      running = false
      timer?.()
      timer = undefined
      await hearing
      await ear.stop()
    },
  }

  function changed(work: () => QuestionsBefore): QuestionsBefore {
    const before = store.write(work)
    changes += 1
    parts.onChange()
    return before
  }
}

function newQuestion(id: string, incidentId: string, says: string): StoredQuestion {
  return {
    ...{ id, incidentId, says, state: 'open' },
    ...{ statementId: undefined, reason: undefined, joinedTo: undefined },
  }
}

/** What an item asks. Many sources title an item with its own beginning, which would ask everything twice. */
function quotesOf({ title, text }: StoredItem): readonly string[] {
  const beginning = title.replace(/(?:…|\.\.\.)$/u, '').trim()
  const whole = text.trimStart().startsWith(beginning) ? text : `${title}\n${text}`
  return [...new Set(findQuestions(whole).map(({ quote }) => quote))]
}
