import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoredSource } from '../../electron/engine/store/store.ts'
import { bring, ownLetter, someLetter } from './bring.ts'
import {
  createTestStore,
  someItem,
  someSource,
  type TestStore,
  testTime,
  titles,
} from './store/test-store.ts'

const minute = 60_000
const day = 86_400_000

let at: TestStore
let mail: StoredSource
let form: StoredSource
beforeEach(async () => {
  at = await createTestStore()
  mail = someSource('mail', { name: 'Mail', lastSuccessAt: testTime - 5 * minute })
  form = someSource('form', { name: 'Form', lastSuccessAt: testTime - 5 * minute })
  for (const source of [mail, form]) at.store.sources.add(source)
})
afterEach(() => at.remove())

const waiting = () => at.store.conversations.waiting(50).waiting
const names = () => waiting().map(({ person, count }) => `${person.address ?? person.name} ${count}`)

describe('the last word is theirs', () => {
  test('from the first word that has no answer, over all channels, the longest wait first', () => {
    bring(at, mail, [
      someLetter('b', 'bob@reader.example', { publishedAt: testTime - 2 * minute }),
      someLetter('a', 'Ann@Reader.example', { publishedAt: testTime - 4 * minute }),
      someLetter('a again', 'ann@reader.example', { publishedAt: testTime - 3 * minute }),
    ])
    bring(at, form, [
      someLetter('c', 'ann@reader.example', { publishedAt: testTime - minute }, { way: 'form' }),
    ])
    expect(names()).toEqual(['Ann@Reader.example 2', 'bob@reader.example 1', 'Ann@Reader.example 1'])
    expect(waiting()[0]).toMatchObject({
      since: testTime - 4 * minute,
      lastAt: testTime - 3 * minute,
      ...{ title: 'a', sourceName: 'Mail', answeredBefore: 0 },
    })
    expect(at.store.conversations.waitingTally()).toEqual({ count: 3, oldestSince: testTime - 4 * minute })
    const [first, second] = [at.store.conversations.waiting(2), at.store.conversations.waiting(2)]
    expect(first.nextCursor).toBe(second.nextCursor)
    expect(at.store.conversations.waiting(2, first.nextCursor).waiting.map(({ title }) => title)).toEqual([
      'c',
    ])
    expect(() => at.store.conversations.waiting(2, 'nonsense')).toThrow(/place in the list/)
  })

  test('people without a name or an address are each their own', () => {
    const nameless = { kind: 'report', text: 'Help', needs: 'answer' } as const
    const { added } = bring(at, form, [
      { ...nameless, externalId: '1', title: 'x' },
      { ...nameless, externalId: '2', title: 'y' },
    ])
    expect(added).toHaveLength(2)
    expect(waiting().map(({ title, count }) => [title, count])).toEqual([
      ['x', 1],
      ['y', 1],
    ])
  })

  test('names count within a source only, accounts within a service', () => {
    const masto = someSource('m1', { kind: 'mastodon', lastSuccessAt: testTime })
    const other = someSource('m2', { kind: 'mastodon', lastSuccessAt: testTime })
    for (const source of [masto, other]) at.store.sources.add(source)
    const post = (title: string, author: string, authorId?: string) => ({
      ...{
        kind: 'mention' as const,
        externalId: title,
        title,
        text: title,
        author,
        needs: 'answer' as const,
      },
      ...(authorId === undefined ? {} : { authorId }),
    })
    bring(at, masto, [post('1', 'Kim'), post('2', 'Lee', 'acct:lee')])
    bring(at, other, [post('3', 'Kim'), post('4', 'Lee the second', 'acct:lee')])
    const people = new Map(waiting().map(({ title, person }) => [title, person.id]))
    expect(people.get('1')).not.toBe(people.get('3'))
    expect(people.get('2')).toBe(people.get('4'))
  })

  test('what nobody expects an answer to opens no conversation, and a feed touches nothing', () => {
    bring(at, form, [
      { kind: 'mention', externalId: '1', title: 'Post', text: '', author: 'Ann', needs: 'nothing' },
    ])
    expect(at.store.conversations.letter('1')).toBeUndefined()
    bring(at, mail, [someLetter('bulletin', 'news@shop.example', { needs: 'nothing' })])
    expect(at.store.conversations.letter('2')).toMatchObject({
      report: { way: 'mail' },
      waitingSince: undefined,
    })
    expect(waiting()).toEqual([])
  })
})

describe('what ends a wait', () => {
  beforeEach(() => {
    bring(at, mail, [someLetter('a', 'ann@reader.example', { publishedAt: testTime - 10 * minute })])
  })

  test('a reply that has gone out, until they write again', () => {
    at.store.write(() => at.store.conversations.answered('1', testTime, 'reply-1'))
    expect(waiting()).toEqual([])
    expect(at.store.conversations.get('1')).toMatchObject({
      ended: { as: 'answered', at: testTime },
      firstTheirs: testTime - 10 * minute,
      firstAnswer: testTime,
      answers: 1,
    })
    at.tick(minute)
    bring(at, mail, [someLetter('b', 'ann@reader.example', { publishedAt: at.now() })])
    expect(waiting()).toMatchObject([{ title: 'b', count: 1, answeredBefore: 1 }])
  })

  test('an answer written in a mail program, whichever way they had written', () => {
    bring(at, form, [
      someLetter('f', 'ann@reader.example', { publishedAt: testTime - 9 * minute }, { way: 'form' }),
    ])
    bring(at, form, [
      someLetter('k', 'ann@reader.example', { publishedAt: testTime - 9 * minute }, { way: 'comment' }),
    ])
    const letter = ownLetter('Re: a', ['ann@reader.example'], { publishedAt: testTime - minute })
    expect(bring(at, mail, [letter]).added).toEqual([])
    expect(waiting()).toEqual([])
    expect(bring(at, mail, [letter]).added).toEqual([])
    const words = at.store.conversations.words(['1'], 10, 100)
    expect(words.map(({ what, title }) => [what, title])).toEqual([
      ['item', 'a'],
      ['own', 'Re: a'],
    ])
  })

  test('also where the answer was found before the question', () => {
    bring(at, mail, [ownLetter('Re: c', ['cy@reader.example'], { publishedAt: testTime - minute })])
    bring(at, mail, [someLetter('c', 'cy@reader.example', { publishedAt: testTime - 5 * minute })])
    bring(at, form, [
      someLetter('c2', 'cy@reader.example', { publishedAt: testTime - 4 * minute }, { way: 'form' }),
    ])
    expect(names()).toEqual(['ann@reader.example 1'])
    bring(at, form, [someLetter('c3', 'cy@reader.example', { publishedAt: testTime }, { way: 'form' })])
    expect(names()).toEqual(['ann@reader.example 1', 'cy@reader.example 1'])
  })

  test('not a circular, and not a letter to somebody else', () => {
    const many = ['ann@reader.example', ...Array.from({ length: 9 }, (_, one) => `r${one}@reader.example`)]
    bring(at, mail, [
      ownLetter('News', many, { publishedAt: testTime }),
      ownLetter('Re: x', ['bob@reader.example', 'me@blog.example'], { publishedAt: testTime }),
    ])
    expect(names()).toEqual(['ann@reader.example 1'])
  })

  test('being answered elsewhere, as the source tells now or later', () => {
    bring(at, mail, [
      someLetter('b', 'bob@reader.example', { publishedAt: testTime }, { answered: true }),
      someLetter('a', 'ann@reader.example', { publishedAt: testTime - 10 * minute }, { answered: true }),
    ])
    expect(waiting()).toEqual([])
    expect(at.store.conversations.get('1')).toMatchObject({ ended: { as: 'elsewhere' } })
  })

  test('a conversation by mail is one, also where the address differs', () => {
    bring(at, mail, [
      someLetter(
        'b',
        'ann.work@firm.example',
        { publishedAt: testTime - minute },
        {
          thread: ['<b@mail.example>', '<a@mail.example>'],
        },
      ),
    ])
    expect(names()).toEqual(['ann@reader.example 2'])
    bring(at, mail, [
      ownLetter(
        'Re: b',
        ['ann.work@firm.example'],
        { publishedAt: testTime },
        {
          thread: ['<Re: b@mail.example>', '<b@mail.example>'],
        },
      ),
    ])
    expect(waiting()).toEqual([])
    bring(at, mail, [
      someLetter(
        'c',
        'ann@home.example',
        { publishedAt: testTime + 1 },
        {
          thread: ['<c@mail.example>', '<Re: b@mail.example>'],
        },
      ),
    ])
    expect(at.store.conversations.letter('3')?.conversationId).toBe('1')
  })

  test('that nothing is needed, and it begins again when something is', () => {
    at.store.items.change({ ids: ['1'] }, { needs: 'nothing' })
    expect(waiting()).toEqual([])
    at.store.items.change({ ids: ['1'] }, { needs: 'answer' })
    expect(names()).toEqual(['ann@reader.example 1'])
    at.store.items.change({ filter: {} }, { state: 'acknowledged' })
    expect(names()).toEqual(['ann@reader.example 1'])
  })

  test('what was answered counts as acknowledged, and waits again when somebody says so', () => {
    bring(at, mail, [someLetter('b', 'ann@reader.example', { publishedAt: testTime - 8 * minute })])
    bring(at, mail, [ownLetter('Re', ['ann@reader.example'], { publishedAt: testTime - minute })])
    bring(at, mail, [someLetter('late', 'ann@reader.example', { publishedAt: testTime - 7 * minute })])
    const states = ['1', '2', '3'].map((id) => at.store.items.get(id)?.state)
    expect(states).toEqual(['acknowledged', 'acknowledged', 'acknowledged'])
    at.store.items.change({ ids: ['2'] }, { needs: 'nothing' })
    at.store.items.change({ ids: ['2'] }, { needs: 'answer', state: 'unread' })
    expect(waiting()).toMatchObject([{ title: 'b', count: 1 }])
    bring(at, mail, [someLetter('c', 'ann@reader.example', { publishedAt: testTime })])
    expect(at.store.items.get('2')?.state).toBe('unread')
  })

  test('a mention that somebody says needs an answer waits too, however old it is', () => {
    at.store.items.insert([
      someItem('old', { sourceId: 'form', author: 'Dee', publishedAt: testTime - 90 * day }),
    ])
    at.store.items.change({ ids: ['2'] }, { needs: 'answer' })
    expect(waiting()).toMatchObject([
      { title: 'old', person: { name: 'Dee' }, since: testTime - 90 * day },
      { title: 'a' },
    ])
  })
})

describe('history', () => {
  const old = { publishedAt: testTime - 15 * day }
  const recent = { publishedAt: testTime - 13 * day }

  test('of a first reading waits for a fortnight only', () => {
    const first = { ...mail, lastSuccessAt: undefined }
    bring(at, first, [
      someLetter('old', 'ann@reader.example', old),
      someLetter('recent', 'bob@reader.example', recent),
      someLetter('done', 'cy@reader.example', recent, { answered: true }),
    ])
    expect(names()).toEqual(['bob@reader.example 1'])
    const stands = at.store.items.list({}, { limit: 9, textLimit: 9 }).items
    expect(stands.map(({ title, needs, state }) => `${title}: ${needs} ${state}`).toSorted()).toEqual([
      ...['done: answer acknowledged', 'old: nothing unread', 'recent: answer unread'],
    ])
    expect(at.store.items.counts().needsAnswer).toBe(1)
  })

  test('that is read backwards later is history as well', () => {
    bring(at, mail, [
      someLetter('old', 'ann@reader.example', { ...old, past: true }),
      someLetter('recent', 'bob@reader.example', { ...recent, past: true }),
    ])
    expect(names()).toEqual(['bob@reader.example 1'])
  })

  test('nothing new is lost for its date: a letter of 1995 has waited since the source was last read', () => {
    bring(at, mail, [someLetter('odd clock', 'ann@reader.example', { publishedAt: Date.UTC(1995, 0, 1) })])
    expect(waiting()).toMatchObject([{ title: 'odd clock', since: testTime - 5 * minute - 2 * day }])
    bring(at, mail, [someLetter('ahead', 'bob@reader.example', { publishedAt: Date.UTC(2099, 0, 1) })])
    expect(waiting()[1]).toMatchObject({ title: 'ahead', since: testTime })
  })
})

describe('what is set aside', () => {
  const spam = { aside: 'spam' as const }

  test('makes nobody wait, stands in no list or count, and is found where it is asked for', () => {
    bring(at, mail, [someLetter('Cheap pills', 'x@spam.example', { text: 'Buy pills now' }, spam)])
    expect(waiting()).toEqual([])
    expect(titles(at.store, {})).toEqual([])
    expect(titles(at.store, { query: 'pills' })).toEqual([])
    expect(titles(at.store, { state: 'aside' })).toEqual(['Cheap pills'])
    expect(titles(at.store, { state: 'aside', query: 'pills' })).toEqual(['Cheap pills'])
    expect(titles(at.store, { state: 'aside', kinds: ['report'], query: 'pil*' })).toEqual(['Cheap pills'])
    expect(at.store.items.counts()).toMatchObject({ total: 0, unread: 0, needsAnswer: 0, aside: 1 })
    expect(at.store.items.countSince(0)).toEqual({ mention: 0, report: 0, site: 0 })
    expect(at.store.items.countOf(['report'])).toBe(0)
    expect(at.store.items.scanBack(undefined, 10)).toEqual([])
  })

  test('waits once it is brought back, and no more when it is set aside again', () => {
    bring(at, mail, [someLetter('Hello', 'ann@reader.example', { text: 'A kind word' }, spam)])
    at.store.items.change({ filter: {} }, { state: 'read' })
    at.store.items.change({ ids: ['1'] }, { state: 'read' })
    expect(at.store.items.get('1')?.state).toBe('aside')
    at.store.items.change({ ids: ['1'] }, { state: 'unread', bringsBack: true })
    expect(names()).toEqual(['ann@reader.example 1'])
    const before = at.store.items.change({ ids: ['1'] }, { state: 'aside' })
    expect(waiting()).toEqual([])
    at.store.items.putBack(before)
    expect(names()).toEqual(['ann@reader.example 1'])
  })

  test('what looks like a real report is brought up with a sentence why', () => {
    at.store.sources.add(
      someSource('site', { kind: 'site', settings: { url: 'https://blog.example/', maxSeconds: 10 } }),
    )
    bring(at, mail, [
      ownLetter('Hi', ['ann@reader.example'], { publishedAt: testTime - day }),
      someLetter('Thread', 'cy@reader.example', { publishedAt: testTime - day }),
    ])
    const found = bring(at, mail, [
      someLetter('1', 'ann@reader.example', { text: 'cheap cheap' }, spam),
      someLetter('2', 'zed@else.example', {}, { ...spam, thread: ['<2@x>', '<Thread@mail.example>'] }),
      someLetter('3', 'dee@reader.example', { text: 'https://blog.example/shop shows nothing' }, spam),
      someLetter('4', 'eve@reader.example', { text: 'I cannot log in since yesterday' }, spam),
      someLetter('5', 'seo@sell.example', { text: 'Your site is broken, our SEO helps' }, spam),
    ])
    const kept = found.added.map(({ item }) => [item.title, item.state, item.report?.broughtUp?.slice(0, 14)])
    expect(kept).toEqual([
      ['1', 'unread', 'You have writt'],
      ['2', 'unread', 'It answers a c'],
      ['3', 'unread', 'It names a pag'],
      ['4', 'unread', 'It says that s'],
      ['5', 'aside', undefined],
    ])
  })
})
