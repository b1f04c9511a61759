import { z } from 'zod'
import type { RawReport } from '../../shared/model/report.ts'
import type { ConversationBook } from './conversation-book.ts'
import type { Database } from './database.ts'
import { facetsOf } from './facets.ts'
import { keyOf } from './item-insert.ts'
import { rowNumber, whole } from './numbers.ts'
import type { ConversationStore, NewLetter, NewPerson, OwnLetter, Settling } from './store.ts'

/** Characters kept of what the operator wrote elsewhere. */
const mostOwn = { title: 500, text: 20_000 }
/** A letter to more than these is a circular: it answers nobody. */
const mostRecipients = 5

interface LetterRow {
  readonly item: number
  readonly at: number
  readonly counts: number
  readonly conversation: number | null
  readonly author: string | null
  readonly source: number
}

interface BareItemRow {
  readonly id: number
  readonly source: number
  readonly sourceId: string
  readonly kind: string
  readonly shelf: number
  readonly at: number
  readonly author: string | null
}

const authorSchema = z.object({
  key: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
})

/** Whether an answer to a report would go by mail. A comment is answered where it stands. */
function isByMail(report: RawReport | undefined): boolean {
  return report !== undefined && report.way !== 'comment'
}

/** Of an item: need 0 is "answer", states 0, 1 and 3 are all but acknowledged and aside, and 512 marks members. */
const wantsAnswer = '((i.shelf >> 3) & 7) = 0 AND (i.shelf & 7) IN (0, 1, 3) AND i.shelf < 512'

type Letters = Pick<
  ConversationStore,
  'keep' | 'keepOwn' | 'answered' | 'answeredElsewhere' | 'change' | 'restand'
>

/** Writes down what was said, and to which conversation it belongs. */
export function createConversationLetters(database: Database, book: ConversationBook): Letters {
  const sourceOf = database.query<{ readonly source: number }>('SELECT source FROM items WHERE id = ?')
  const sourceNumber = database.query<{ readonly number: number }>('SELECT number FROM sources WHERE id = ?')
  const addLetter = database.query(
    `INSERT OR REPLACE INTO letters (item, conversation, at, counts, byMail, author, report, answerTo)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addOwn = database.query(
    'INSERT OR IGNORE INTO ownLetters (conversation, key, at, title, text) VALUES (?, ?, ?, ?, ?)',
  )
  const byMail = database.query<{ readonly number: number }>(
    `SELECT number FROM conversations c WHERE person = ? AND EXISTS (
       SELECT 1 FROM letters l WHERE l.conversation = c.number AND l.byMail = 1)`,
  )
  const letterOf = database.query<LetterRow>(
    `SELECT l.item, l.at, l.counts, l.conversation, l.author, i.source
     FROM letters l JOIN items i ON i.id = l.item WHERE l.item = ?`,
  )
  const personOf = database.query<{ readonly person: number }>(
    'SELECT person FROM conversations WHERE number = ?',
  )
  const attach = database.query('UPDATE letters SET conversation = ?2 WHERE item = ?1')
  // Whoever says that it wants an answer means it, also where they answered something since.
  const count = database.query(
    `UPDATE letters SET counts = 1, at = max(at, coalesce(
       (SELECT c.settledUntil + 1 FROM conversations c WHERE c.number = letters.conversation), at)) WHERE item = ?`,
  )
  const settledItems = database.query<{ readonly item: number }>(
    `SELECT l.item FROM conversations c CROSS JOIN letters l ON l.conversation = c.number
     CROSS JOIN items i ON i.id = l.item WHERE c.number = ? AND l.at <= c.settledUntil AND ${wantsAnswer}`,
  )
  const byKey = database.query<{ readonly at: number; readonly conversation: number }>(
    `SELECT l.at, l.conversation FROM items i JOIN letters l ON l.item = i.id
     WHERE i.source = (SELECT number FROM sources WHERE id = ?) AND i.key = ? AND l.conversation IS NOT NULL`,
  )
  const waitingSince = database.query<{ readonly at: number }>(
    'SELECT waitingSince AS at FROM conversations WHERE number = ? AND waitingSince IS NOT NULL',
  )
  const addAnswer = database.query(
    'INSERT OR IGNORE INTO answers (reply, conversation, item, at) VALUES (?, ?, ?, ?)',
  )
  const bareItem = database.query<BareItemRow>(
    `SELECT i.id, i.source, s.id AS sourceId, s.kind, i.shelf, i.at, i.author FROM items i
     JOIN sources s ON s.number = i.source WHERE i.id = ?`,
  )

  const keepOne = (letter: NewLetter, touched: Set<number>): void => {
    const item = rowNumber(letter.itemId)
    const source = item === undefined ? undefined : sourceOf.get(item)?.source
    if (item === undefined || source === undefined) return
    const { report, author, thread = [] } = letter
    const mail = isByMail(report)
    const conversation = letter.joins
      ? (book.ofThread(source, thread) ?? book.open(author, source, mail))
      : undefined
    addLetter.run(
      item,
      conversation ?? null,
      whole(letter.at),
      letter.counts ? 1 : 0,
      mail ? 1 : 0,
      JSON.stringify(author),
      report === undefined ? null : JSON.stringify(report),
      letter.answerTo === undefined ? null : JSON.stringify(letter.answerTo),
    )
    if (conversation === undefined) return
    book.joinThread(source, thread, conversation)
    if (report?.answered === true) book.settle(conversation, letter.at, 'elsewhere')
    touched.add(conversation)
  }

  /** The conversations a letter of mine stands in: that of its thread, else of each it went to. */
  const placesOf = (letter: OwnLetter, source: number): readonly number[] => {
    const known = book.ofThread(source, letter.thread)
    if (known !== undefined) return [known]
    if (letter.to.length > mostRecipients) return []
    return letter.to.map((person) => book.open(person, source, true))
  }

  const keepOneOfMine = (letter: OwnLetter, touched: Set<number>): boolean => {
    const source = sourceNumber.get(letter.sourceId)?.number
    if (source === undefined) return false
    const places = placesOf(letter, source)
    let isNew = false
    for (const place of places) {
      const { title, text } = letter
      const key = keyOf(letter.externalId)
      const words = [title.slice(0, mostOwn.title), text.slice(0, mostOwn.text)] as const
      if (addOwn.run(place, key, whole(letter.at), ...words) === 0) continue
      isNew = true
      book.joinThread(source, letter.thread, place)
      const person = personOf.get(place)?.person ?? 0
      for (const number of [place, ...byMail.all(person).map((row) => row.number)]) {
        book.settle(number, letter.at, 'elsewhere')
        touched.add(number)
      }
    }
    return isNew
  }

  /** The conversation of an item, opened when it has none yet: by what is kept of its author, else by their name. */
  const ensure = (item: number): number | undefined => {
    const letter = letterOf.get(item)
    if (letter !== undefined && letter.conversation !== null) return letter.conversation
    const row = bareItem.get(item)
    if (row === undefined) return undefined
    const author = letter?.author === undefined || letter.author === null ? undefined : letter.author
    const person = author === undefined ? nobody(row) : authorSchema.parse(JSON.parse(author))
    const conversation = book.open(toPerson(person), row.source, person.address !== undefined)
    if (letter === undefined) addLetter.run(item, conversation, row.at, 1, 0, null, null, null)
    else attach.run(item, conversation)
    return conversation
  }

  const settledIn = (touched: ReadonlySet<number>): string[] =>
    [...touched].flatMap((number) => settledItems.all(number).map(({ item }) => String(item)))

  const refresh = (touched: ReadonlySet<number>): void => {
    for (const conversation of touched) book.refresh(conversation)
  }

  return {
    keep(letters) {
      const touched = new Set<number>()
      for (const letter of letters) keepOne(letter, touched)
      refresh(touched)
      const kept = new Set(letters.map(({ itemId }) => itemId))
      return { isNews: kept.size > 0, settled: settledIn(touched).filter((item) => kept.has(item)) }
    },
    keepOwn(letters) {
      const touched = new Set<number>()
      const added = letters.filter((letter) => keepOneOfMine(letter, touched)).length
      refresh(touched)
      return { isNews: added > 0, settled: settledIn(touched) }
    },
    change(letter) {
      const item = rowNumber(letter.itemId)
      const was = item === undefined ? undefined : letterOf.get(item)
      const touched = new Set<number>(was?.conversation ? [was.conversation] : [])
      // Whoever wrote it may be another than the one in whose conversation it stood by its thread.
      const [own] = letter.thread ?? []
      if (was !== undefined && own !== undefined) book.leaveThread(was.source, own)
      const kept = was === undefined ? {} : { at: was.at, counts: was.counts === 1 }
      keepOne({ ...letter, ...kept }, touched)
      refresh(touched)
    },
    answered(itemId, at, replyId) {
      const item = rowNumber(itemId)
      const conversation = item === undefined ? undefined : ensure(item)
      if (item === undefined || conversation === undefined) return nothing
      addAnswer.run(replyId, conversation, item, whole(at))
      book.settle(conversation, at, 'answered')
      book.refresh(conversation)
      return { isNews: true, settled: settledIn(new Set([conversation])) }
    },
    answeredElsewhere(sourceId, externalId) {
      const letter = byKey.get(sourceId, keyOf(externalId))
      const since = letter && waitingSince.get(letter.conversation)?.at
      if (letter === undefined || since === undefined || since > letter.at) return nothing
      book.settle(letter.conversation, letter.at, 'elsewhere')
      book.refresh(letter.conversation)
      return { isNews: true, settled: settledIn(new Set([letter.conversation])) }
    },
    restand(itemIds, isWanted) {
      const touched = new Set<number>()
      for (const itemId of itemIds) {
        const item = rowNumber(itemId)
        const row = item === undefined ? undefined : bareItem.get(item)
        if (item === undefined || row === undefined) continue
        const { needs, state } = facetsOf(row.shelf)
        const mayWait = needs === 'answer' && state !== 'aside'
        const conversation = mayWait ? ensure(item) : (letterOf.get(item)?.conversation ?? undefined)
        if (conversation === undefined) continue
        if (mayWait && isWanted) count.run(item)
        touched.add(conversation)
      }
      refresh(touched)
    },
  }
}

const nothing: Settling = { isNews: false, settled: [] }

/** Somebody of whom only the item is known. */
function nobody({ id, kind, sourceId, author }: BareItemRow): z.output<typeof authorSchema> {
  if (author === null) return { key: `item:${id}` }
  return { key: `${kind}:${sourceId}:${author.toLowerCase()}`, name: author }
}

function toPerson({ key, name, address }: z.output<typeof authorSchema>): NewPerson {
  return { key, ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) }
}
