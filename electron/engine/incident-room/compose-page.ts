import { createHash } from 'node:crypto'
import { type FactField, factFieldSchema, type Promised } from '../../shared/model/incident.ts'
import type { PublicFact, PublicIncident, PublicUpdate } from '../incident/page/public-page.ts'
import { placeForAll } from '../incident/place-for-all.ts'
import type { Store, StoredIncident, StoredStatement } from '../store/store.ts'
import type { KeptChoices } from './page-memory.ts'
import {
  bookOfReaders,
  isForOne,
  isOnPage,
  plainTitle,
  publicText,
  type Reader,
  type ReaderBook,
  readersIn,
  wasSaidInPublic,
} from './public-text.ts'

/** A statement that may be shown, and whether it is. */
export interface PublicStatement {
  readonly statement: StoredStatement
  readonly text: string
  readonly isShown: boolean
  /** Names and addresses of readers that stand in it. */
  readonly names: readonly string[]
}

/** A fact as it is known now, and whether it is shown. */
export interface ChosenFact extends PublicFact {
  readonly isShown: boolean
}

/** What of incidents may be public. `ids`: the incident with all that were merged into it, its own first. */
export interface PageComposer {
  /** What was said in public, newest first. */
  statements(ids: readonly string[], choices: KeptChoices): readonly PublicStatement[]
  /** In the order of the ledger. */
  facts(ids: readonly string[], choices: KeptChoices): readonly ChosenFact[]
  /** What it is called in public. Its own title would often be the words of whoever wrote first. */
  title(incident: StoredIncident, choices: KeptChoices): string
  incident(incident: StoredIncident, choices: KeptChoices, now: number): PublicIncident
  /** What stays off the page because of who wrote in: to be kept, since their words may be gone the next time. */
  hidden(incident: StoredIncident, choices: KeptChoices): Pick<KeptChoices, 'hiddenTitle' | 'statements'>
}

/** Until the person has said what to call it. */
const neutralTitle = 'Something is not as it should be'
/** Items whose writers are looked for in what is to be shown; more would keep everybody waiting. */
const mostItems = 20_000

/** Incidents of which is remembered who wrote about them. */
const mostKept = 20

/** Who wrote about an incident, and what they called it. */
interface Written {
  readonly readers: ReaderBook
  readonly titles: ReadonlySet<string>
}

/** Makes the composer; everything is read anew each time. `promises`: those of one incident. */
export function createPageComposer(
  store: Pick<Store, 'incidentFacts' | 'incidents' | 'replies' | 'statements'>,
  promises: (ids: readonly string[]) => readonly Promised[],
): PageComposer {
  /** What was found in the incidents that were looked at last: the book of thousands is not made for each question. */
  const lately = new Map<string, { readonly print: string; readonly written: Written }>()

  function writtenIn(id: string): Written {
    const writers = store.incidents.writers(id, mostItems)
    const hash = createHash('sha256')
    for (const { title, author } of writers) hash.update(`${title}\0${author}\0`)
    const print = hash.digest('base64')
    const known = lately.get(id)
    if (known?.print === print) return known.written
    const written = read(writers)
    if (lately.size >= mostKept) lately.clear()
    lately.set(id, { print, written })
    return written
  }

  function read(writers: ReturnType<Store['incidents']['writers']>): Written {
    const readers = new Map<string, Reader>()
    const titles = new Set<string>()
    for (const item of writers) {
      titles.add(plainTitle(item.title))
      const author = item.author?.trim()
      if (!author || readers.has(author)) continue
      readers.set(
        author,
        author.includes('@') ? { handles: handlesIn(author) } : { name: author, handles: [] },
      )
    }
    return { readers: bookOfReaders(readers.values()), titles }
  }

  function statements(ids: readonly string[], choices: KeptChoices): readonly PublicStatement[] {
    const said = store.statements
      .list(ids)
      .filter((one) => !isForOne(one, one.replyId === undefined ? undefined : store.replies.get(one.replyId)))
    if (said.length === 0) return []
    const { readers } = writtenIn(ids[0] ?? '')
    return said.flatMap((statement) => {
      const text = publicText(statement)
      if (text === '') return []
      const names = readersIn(text, readers)
      const isShown = choices.statements[statement.id] ?? (wasSaidInPublic(statement) && names.length === 0)
      return [{ statement, text, isShown, names }]
    })
  }

  function facts(ids: readonly string[], choices: KeptChoices): readonly ChosenFact[] {
    const known = store.incidentFacts.list(ids)
    return factFieldSchema.options.map((field: FactField) => {
      const fact = known.find((one) => one.field === field)
      return {
        ...{ field, certainty: fact?.certainty ?? 'unknown', text: fact?.text ?? '' },
        isShown: choices.facts?.includes(field) ?? false,
      }
    })
  }

  function title({ id, title }: StoredIncident, choices: KeptChoices): string {
    if (choices.title !== undefined) return choices.title
    if (choices.hiddenTitle === title) return neutralTitle
    const { readers, titles } = writtenIn(id)
    return titles.has(plainTitle(title)) || readersIn(title, readers).length > 0 ? neutralTitle : title
  }

  return {
    statements,
    facts,
    title,
    hidden(incident, choices) {
      const isHidden = choices.title === undefined && title(incident, choices) !== incident.title
      const named = statements(store.incidents.family(incident.id), choices).filter(
        ({ statement, names }) => names.length > 0 && choices.statements[statement.id] === undefined,
      )
      return {
        ...(isHidden ? { hiddenTitle: incident.title } : {}),
        statements: Object.fromEntries(named.map(({ statement }) => [statement.id, false])),
      }
    },
    incident(incident, choices, now) {
      const ids = store.incidents.family(incident.id)
      const shown = statements(ids, choices).filter(({ isShown }) => isShown)
      const said = new Set(
        shown.flatMap(({ statement }) => [statement.id, statement.replyId ?? statement.id]),
      )
      const due = promises(ids)
        .filter(
          ({ statementId, replyId, state }) => state === 'open' && said.has(statementId ?? replyId ?? ''),
        )
        .map((promise) => Date.parse(promise.due))
      const { id, stage, fixedAt, closedAt } = incident
      return {
        ...{ id, stage, title: title(incident, choices), publishedAt: choices.publishedAt ?? now },
        ...(fixedAt === undefined ? {} : { fixedAt }),
        ...(closedAt === undefined ? {} : { closedAt }),
        ...(due.length === 0 ? {} : { nextBy: Math.min(...due) }),
        updates: shown.toReversed().map(updateOf),
        facts: facts(ids, choices)
          .filter(({ isShown }) => isShown)
          .map(({ field, certainty, text }) => ({ field, certainty, text })),
      }
    },
  }
}

function updateOf({ statement, text }: PublicStatement): PublicUpdate {
  const { id, at, stage, url, goneAt } = statement
  const where = placeForAll(statement)
  // What was deleted at the other end stays said; its link leads nowhere.
  const link = url === undefined || goneAt !== undefined ? {} : { url }
  return { ...{ id, at, stage, text }, ...(isOnPage(statement) ? {} : { where, ...link }) }
}

/** A mail address or a handle in what names an author, e.g. `Ann <ann@example.org>`. */
function handlesIn(author: string): readonly string[] {
  return author.match(/@?[\w.+-]+@[\w.-]+|@[\w.-]+/gu) ?? []
}
